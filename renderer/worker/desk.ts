/** The worker's desk: one edition laid out by the engine that makes the PDF, and parts of its pages painted when asked for. */
import { wordsAt } from "../../core/commands/index.js";
import { apply, type Transaction } from "../../core/edit/index.js";
import { englishHyphenator, type PatternLibrary } from "../../core/inline/index.js";
import { type Doc, withPlaceholders } from "../../core/model/index.js";
import { type DisplayPage, placeAt, type Stepped, stepFrom, type TextPlace, type TextSelection } from "../../core/page/index.js";
import { rect } from "../../core/units/index.js";
import { hostClient, type OpenedEdition } from "../../host/api/index.js";
import { httpTransport } from "../client/http.js";
import { createDrafts } from "./drafts.js";
import { hostFaces } from "./faces.js";
import type { DirtyPage, Draft, FromWorker, HostPlace, Patch, ShownText, TileWish, ToWorker } from "./messages.js";
import { createBrush, paintPart, shownIn } from "./paintPart.js";
import { pixelsIn } from "./parts.js";
import { createPictures } from "./pictures.js";
import { type Change, changeBetween, type Replica, replicaOf } from "./replica.js";
import { shownText } from "./shownText.js";

type Laid = Extract<FromWorker, { readonly kind: "laid" }>;

export interface WorkerDesk {
  /** All pages, as they were opened. */
  readonly opened: Laid;
  /** After a change, with what is chosen in its texts then. */
  apply(revision: number, transaction: Transaction, selection: TextSelection | null): Laid;
  /** What is chosen in a text, as it is seen now. */
  select(selection: TextSelection | null): ShownText | null;
  /** The place of a text at a point of a page. */
  hit(point: Extract<ToWorker, { readonly kind: "hit" }>): TextPlace | null;
  step(step: Extract<ToWorker, { readonly kind: "step" }>): Stepped;
  /** Whatever changes in these parts from now on comes painted with its layout. */
  show(parts: readonly TileWish[]): void;
  /** A part of a page, as it is or as a draft would have it; null when there is no such page. Waits until the pictures that show in it are there, be they coarse. */
  paint(wish: TileWish, draft: Draft | null): Promise<ImageBitmap | null>;
}

interface DeskParts {
  readonly host: HostPlace;
  readonly edition: string;
  readonly opened: OpenedEdition;
  readonly patterns: PatternLibrary;
  /** Hears of parts that look otherwise since a picture has come. */
  readonly onStale: (dirty: readonly DirtyPage[]) => void;
}

export function createWorkerDesk({ host, edition, opened, patterns, onStale }: DeskParts): WorkerDesk {
  const faces = hostFaces(host);
  const services = { hyphenator: englishHyphenator(() => patterns) };
  const pictures = createPictures(hostClient(httpTransport(host.origin, host.token)), edition, (id) => {
    const record = replica.doc.records.get(id);
    return record?.type === "picture" ? record : null;
  });
  const brush = createBrush(faces);
  const lost = new Set(opened.lost);
  const placeheld = (wanted: Doc) => withPlaceholders(wanted, (file) => lost.has(file));
  const shownDoc = () => placeheld(doc);
  let doc = docOf(opened);
  let replica: Replica = replicaOf(null, shownDoc(), faces, services);
  let shownParts: readonly TileWish[] = [];
  let chosen: TextSelection | null = null;

  function laid(revision: number, { pages, dirty }: Change, patches: readonly Patch[]): Laid {
    const order = replica.layouts.map(({ page }) => page);
    return { kind: "laid", edition, revision, order, pages, dirty, patches, text: shownText(replica.layouts, chosen) };
  }

  const drafts = createDrafts((transaction) => replicaOf(replica, placeheld(apply(doc, transaction)), faces, services));

  function displayOf(number: number, draft: Draft | null = null): DisplayPage | null {
    const { layouts } = draft === null ? replica : drafts.of(draft);
    return layouts.find((layout) => layout.number === number)?.display ?? null;
  }

  /** With the pictures that are there: of one that comes later, or sharper, the page hears then. */
  function paintShown(shown: DisplayPage, wish: TileWish): ImageBitmap {
    void pictures.missing(shown, wish.scale)?.then(() => onStale([dirtyFrom(wish)]));
    return paintPart(shown, wish, brush, pictures.ready(shown, wish.scale));
  }

  function paintNow(wish: TileWish): readonly Patch[] {
    const page = displayOf(wish.page);
    return page === null ? [] : [{ wish, bitmap: paintShown(shownIn(page, wish), wish) }];
  }

  return {
    opened: laid(opened.revision, changeBetween(null, replica), []),
    apply(revision, transaction, selection) {
      chosen = selection;
      const before = replica;
      drafts.clear();
      doc = apply(doc, transaction);
      replica = replicaOf(before, shownDoc(), faces, services);
      const change = changeBetween(before, replica);
      return laid(revision, change, partsOf(change.dirty, shownParts).flatMap(paintNow));
    },
    select(selection) {
      chosen = selection;
      return shownText(replica.layouts, chosen);
    },
    hit({ page, x, y, frame }) {
      const layout = replica.layouts.find(({ number }) => number === page);
      return layout === undefined ? null : placeAt(layout, x, y, frame);
    },
    step: ({ from, direction, goal }) => stepFrom(replica.layouts, wordsAt(doc, from) ?? "", from, direction, goal),
    show(parts) {
      shownParts = parts;
    },
    async paint(wish, draft) {
      // A change may come while pictures are waited for: what is painted is what was laid out last.
      for (;;) {
        const page = displayOf(wish.page, draft);
        if (page === null) return null;
        const shown = shownIn(page, wish);
        if (!pictures.hasNone(shown, wish.scale)) return paintShown(shown, wish);
        await pictures.missing(shown, wish.scale);
      }
    },
  };
}

function docOf({ records, styles, version }: OpenedEdition): Doc {
  return {
    version,
    records: new Map(records.map((record) => [record.id, record])),
    styles: new Map(styles.map((style) => [style.id, style])),
  };
}

function dirtyFrom({ page, scale, left, top, width, height }: TileWish): DirtyPage {
  return { page, rects: [rect(left / scale, top / scale, width / scale, height / scale)] };
}

/** The pixels that are shown of what is dirty. */
function partsOf(dirty: readonly DirtyPage[], shown: readonly TileWish[]): readonly TileWish[] {
  return shown.flatMap((part) =>
    dirty.filter(({ page }) => page === part.page).flatMap(({ rects }) => rects.flatMap((each) => pixelsIn(part, each) ?? [])),
  );
}
