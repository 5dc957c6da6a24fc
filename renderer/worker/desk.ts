/** The worker's desk: one edition laid out by the engine that makes the PDF, and tiles of its pages painted when asked for. */
import type { FaceSet } from "../../core/face/index.js";
import { englishHyphenator, type PatternLibrary } from "../../core/inline/index.js";
import { type Doc, recordOf } from "../../core/model/index.js";
import { type DisplayPage, imageKey, layoutEdition, type PageLayout, placedKey } from "../../core/page/index.js";
import type { OpenedEdition } from "../../host/api/index.js";
import { type HostApi, hostClient } from "../../host/api/index.js";
import { paintCanvas } from "../../paint/canvas/index.js";
import { httpTransport } from "../client/http.js";
import { pageWithin } from "./cull.js";
import { hostFaces } from "./faces.js";
import type { HostPlace, LaidPage, TileWish } from "./messages.js";

export interface WorkerDesk {
  readonly pages: readonly LaidPage[];
  /** A part of a page; null when there is no such page. Waits for the pictures that show in it. */
  paint(wish: TileWish): Promise<ImageBitmap | null>;
}

/** Pixels an inch of pictures: enough for a page seen whole, and all that a press resolves for one seen close. */
const PLAIN_PPI = 120;
const CLOSE_PPI = 300;
/** Pixels a point from which pictures are wanted sharper. */
const CLOSE_SCALE = 2.5;

export function createWorkerDesk(host: HostPlace, edition: string, opened: OpenedEdition, patterns: PatternLibrary): WorkerDesk {
  const faces = hostFaces(host);
  const doc = docOf(opened);
  const layouts = layoutEdition(doc, faces, { hyphenator: englishHyphenator(() => patterns) });
  const pictures = pictureStore(hostClient(httpTransport(host.origin, host.token)), edition);
  return {
    pages: layouts.map((layout) => laidPage(doc, layout)),
    async paint(wish) {
      const page = layouts.find(({ number }) => number === wish.page)?.display;
      return page === undefined ? null : paintTile(page, wish, faces, pictures);
    },
  };
}

function docOf({ records, styles, ...opened }: OpenedEdition): Doc {
  return {
    version: opened.version,
    records: new Map(records.map((record) => [record.id, record])),
    styles: new Map(styles.map((style) => [style.id, style])),
  };
}

function laidPage(doc: Doc, { page, number, display, frames }: PageLayout): LaidPage {
  const { section } = recordOf(doc, page, "page");
  return { number, section, width: display.width, height: display.height, frames: frames.map(({ frame, rect }) => ({ frame, rect })) };
}

type PictureStore = (page: DisplayPage, ppi: number) => Promise<ReadonlyMap<string, ImageBitmap>>;

async function paintTile(page: DisplayPage, wish: TileWish, faces: FaceSet, pictures: PictureStore): Promise<ImageBitmap> {
  const { scale, left, top, width, height } = wish;
  const part = { left: left / scale, top: top / scale, right: (left + width) / scale, bottom: (top + height) / scale };
  const shown = pageWithin(page, part);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) throw new Error("this browser gives a worker no canvas");
  const drawables = await pictures(shown, scale >= CLOSE_SCALE ? CLOSE_PPI : PLAIN_PPI);
  context.translate(-left, -top);
  context.imageSmoothingQuality = "high";
  paintCanvas<Path2D, ImageBitmap>(shown, context, { scale, faces, pictures: drawables, createPath: () => new Path2D() });
  return canvas.transferToImageBitmap();
}

/** Pictures by their keys, fetched once for each of the two resolutions; one that the host does not have stays white. */
function pictureStore(host: HostApi, edition: string): PictureStore {
  const fetched = new Map<string, Promise<ImageBitmap | null>>();
  const fetchOne = async (key: string, ppi: number): Promise<ImageBitmap | null> => {
    const answer = await host.picture({ edition, key, ppi });
    return answer.ok ? createImageBitmap(new Blob([new Uint8Array(answer.bytes)], { type: answer.type })) : null;
  };
  return async (page, ppi) => {
    const found = new Map<string, ImageBitmap>();
    await Promise.all(
      keysOn(page).map(async (key) => {
        const name = `${ppi} ${key}`;
        const one = fetched.get(name) ?? fetchOne(key, ppi);
        fetched.set(name, one);
        const bitmap = await one;
        if (bitmap) found.set(key, bitmap);
      }),
    );
    return found;
  };
}

function keysOn(page: DisplayPage): readonly string[] {
  return page.groups.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind === "image") return [imageKey(item)];
      return item.kind === "placed" ? [placedKey(item)] : [];
    }),
  );
}
