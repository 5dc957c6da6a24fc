/** The worker's desk: one edition laid out by the engine that makes the PDF, and parts of its pages painted when asked for. */
import { wordsAt } from "../../core/commands/index.js";
import { apply, type Transaction } from "../../core/edit/index.js";
import { englishHyphenator, type PatternLibrary } from "../../core/inline/index.js";
import { type Doc, withPlaceholders } from "../../core/model/index.js";
import {
  type DisplayPage,
  layoutOnePage,
  placeAt,
  type SourceRange,
  type Stepped,
  stepFrom,
  type TextPlace,
  type TextSelection,
} from "../../core/page/index.js";
import { rect } from "../../core/units/index.js";
import { hostClient, type OpenedEdition } from "../../host/api/index.js";
import { httpTransport } from "../client/http.js";
import { createDrafts } from "./drafts.js";
import type { HostFaces } from "./faces.js";
import type { DirtyPage, Draft, FromWorker, HostPlace, Patch, ShownText, TileWish, ToWorker } from "./messages.js";
import { createBrush, type PaintPart, paintPart, paintPatch, shownIn } from "./paintPart.js";
import { pixelsIn } from "./parts.js";
import { createPictures } from "./pictures.js";
import { type Change, changeBetween, pagesOf, type Replica, replicaOf, replicaOfPage } from "./replica.js";
import { shownText } from "./shownText.js";

/** How far the pages behind the first are. */
type Rest = "waiting" | "coming" | "there";

type Laid = Extract<FromWorker, { readonly kind: "laid" }>;

export interface WorkerDesk {
  /** The page that was asked for, as it was opened; the others follow when it has been shown. */
  readonly opened: Laid;
  /** After a change, with what is chosen in its texts then. */
  apply(revision: number, transaction: Transaction, selection: TextSelection | null): Laid;
  /** What an input method puts together, as if it were typed. */
  compose(composing: Extract<ToWorker, { readonly kind: "compose" }>): Laid;
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
  readonly faces: HostFaces;
  readonly edition: string;
  readonly opened: OpenedEdition;
  /** Number of the page that is laid out before the others. */
  readonly first: number;
  readonly patterns: PatternLibrary;
  /** Hears of parts that look otherwise since a picture has come. */
  readonly onStale: (dirty: readonly DirtyPage[]) => void;
  /** Hears of all other pages, once they are laid out. */
  readonly onRest: (laid: Laid) => void;
  /** Hears why they cannot be. */
  readonly onFault: (error: unknown) => void;
}

/** Milliseconds after which the other pages are laid out though nothing has been shown. */
const PATIENCE = 1500;
/** Pixels a point of a broadsheet page that is seen whole. */
const SCALE_AT_FIRST = 0.55;

export function createWorkerDesk({ host, faces, edition, opened, first, patterns, onStale, onRest, onFault }: DeskParts): WorkerDesk {
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
  let replica: Replica = replicaOfPage(shownDoc(), first, faces, services);
  let revision = opened.revision;
  let rest: Rest = "waiting";
  let shownParts: readonly TileWish[] = [];
  let chosen: TextSelection | null = null;
  let composed: SourceRange | null = null;

  function laid({ pages, dirty }: Change, patches: readonly Patch[]): Laid {
    const order = pagesOf(doc).map(({ id }) => id);
    return {
      kind: "laid",
      edition,
      revision,
      order,
      pages,
      dirty,
      patches,
      text: shownText(replica.doc, replica.layouts, chosen, composed),
    };
  }

  const drafts = createDrafts((transaction) => replicaOf(replica, placeheld(apply(doc, transaction)), faces, services));

  /** Lays the other pages out one by one: what is asked for meanwhile is answered in between. A change of the document does all that is left at once. */
  async function layOutRest(): Promise<void> {
    if (rest !== "waiting") return;
    rest = "coming";
    const laidOut = shownDoc();
    for (const page of pagesOf(laidOut)) {
      await nextTask();
      if (rest !== "coming") return;
      layoutOnePage(laidOut, page, faces, services);
    }
    restIsThere();
    const before = replica;
    replica = replicaOf(before, laidOut, faces, services);
    onRest(laid(changeBetween(before, replica), []));
  }

  /** From now on nothing has to wait for a face: what is not there yet of them comes once, when no page waits for its own. */
  function restIsThere(): void {
    if (rest === "there") return;
    rest = "there";
    faces.fetchWhole().catch(onFault);
  }

  /** Lays out what a document shows otherwise than before, with what the stage shows of that painted. */
  function layOut(wanted: Doc): Laid {
    const before = replica;
    restIsThere();
    drafts.clear();
    replica = replicaOf(before, placeheld(wanted), faces, services);
    const change = changeBetween(before, replica);
    return laid(change, partsOf(change.dirty, shownParts).flatMap(paintNow));
  }

  function displayOf(number: number, draft: Draft | null = null): DisplayPage | null {
    const { layouts } = draft === null ? replica : drafts.of(draft);
    return layouts.find((layout) => layout.number === number)?.display ?? null;
  }

  /** With the pictures that are there: of one that comes later, or sharper, the page hears then. */
  function paintShown<Painted>(shown: DisplayPage, wish: TileWish, paint: PaintPart<Painted>): Painted {
    void pictures.missing(shown, wish.scale)?.then(() => onStale([dirtyFrom(wish)]));
    return paint(shown, wish, brush, pictures.ready(shown, wish.scale));
  }

  function paintNow(wish: TileWish): readonly Patch[] {
    const page = displayOf(wish.page);
    return page === null ? [] : [{ wish, pixels: paintShown(shownIn(page, wish), wish, paintPatch) }];
  }

  // What the page shows is fetched before it is asked for: that comes a while after the layout.
  const shownFirst = displayOf(replica.pages[0]?.number ?? first);
  if (shownFirst !== null) void Promise.all([faces.missing(shownFirst), pictures.missing(shownFirst, SCALE_AT_FIRST)]);
  setTimeout(() => layOutRest().catch(onFault), PATIENCE);

  return {
    opened: laid(changeBetween(null, replica), []),
    apply(next, transaction, selection) {
      [revision, chosen, composed] = [next, selection, null];
      doc = apply(doc, transaction);
      return layOut(doc);
    },
    compose({ transaction, selection, composed: range }) {
      [chosen, composed] = [selection, range];
      return layOut(transaction === null ? doc : apply(doc, transaction));
    },
    select(selection) {
      chosen = selection;
      return shownText(replica.doc, replica.layouts, chosen, composed);
    },
    hit({ page, x, y, frame }) {
      const layout = replica.layouts.find(({ number }) => number === page);
      return layout === undefined ? null : placeAt(layout, x, y, frame);
    },
    step: ({ from, direction, goal }) => stepFrom(replica.layouts, wordsAt(replica.doc, from) ?? "", from, direction, goal),
    show(parts) {
      shownParts = parts;
      if (parts.length > 0) layOutRest().catch(onFault);
    },
    async paint(wish, draft) {
      // A change may come while pictures are waited for: what is painted is what was laid out last.
      // Outlines are waited for once: what a host that is away does not give is asked for again when it is read, and the part stays as it was.
      for (let isAsked = false; ; isAsked = true) {
        const page = displayOf(wish.page, draft);
        if (page === null) return null;
        const shown = shownIn(page, wish);
        const outlines = isAsked ? null : faces.missing(shown);
        const isBare = pictures.hasNone(shown, wish.scale);
        if (outlines === null && !isBare) return paintShown(shown, wish, paintPart);
        await Promise.all([outlines, isBare ? pictures.missing(shown, wish.scale) : null]);
      }
    },
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
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
