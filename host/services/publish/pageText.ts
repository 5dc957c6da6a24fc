/** The text and structure of a page as data (docs/page-text.schema.json). */
import { copyIn, type Doc, type PictureRecord, recordOf, recordsOf } from "../../../core/model/index.js";
import { type PageLayout, pageZones, type Zone, type ZonePiece } from "../../../core/page/index.js";
import { nameOfPage, type Publication, type Published } from "./format.js";
import { type StoryWords, storyWords } from "./storyWords.js";

/** Corners in points from the upper left corner of the trimmed page, and as shares of its width and height. */
interface TextPolygon {
  readonly points: readonly (readonly [number, number])[];
  readonly shares: readonly (readonly [number, number])[];
}

interface TextFrame {
  readonly id: string;
  readonly kind: string;
  /** As it is set, a line of type a line. */
  readonly text: string;
  readonly polygons: readonly TextPolygon[];
}

/** A picture of an item. */
export interface TextPicture {
  readonly id: string;
  readonly file: string | null;
  readonly caption: string;
  readonly credit: string | null;
}

/** A story, or what stands alone on the page. */
export interface TextItem {
  readonly kind: Zone["kind"];
  readonly id: string;
  /** Words of a story, all of them, wherever they stand; null for what is none. */
  readonly story: StoryWords | null;
  /** Name of an advertisement. */
  readonly name: string | null;
  /** Pages on which it stands. */
  readonly pages: readonly number[];
  readonly pictures: readonly TextPicture[];
  /** The zone of the item: loops by the even-odd rule. */
  readonly zone: readonly TextPolygon[];
  readonly frames: readonly TextFrame[];
}

export interface PageText {
  readonly format: "duikai-page";
  readonly version: 1;
  readonly paper: string;
  readonly date: string;
  readonly page: { readonly number: number; readonly section: string; readonly width: number; readonly height: number };
  /** In reading order. */
  readonly items: readonly TextItem[];
}

/** One JSON file for each page. */
export async function publishText(published: Published): Promise<Publication> {
  const files = published.layouts.map((layout) => ({
    path: `${nameOfPage(published, layout)}.json`,
    bytes: jsonBytes(pageText(published.doc, layout)),
  }));
  return { files, findings: [] };
}

/** A value as a JSON file. */
export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}

export function pageText(doc: Doc, layout: PageLayout): PageText {
  const { paper, date } = recordOf(doc, "edition", "edition");
  const { section, number } = recordOf(doc, layout.page, "page");
  const { width, height } = layout.display;
  return {
    format: "duikai-page",
    version: 1,
    paper,
    date,
    page: { number, section, width: toThousandths(width), height: toThousandths(height) },
    items: pageZones(doc, layout).map((zone) => itemOf(doc, layout, zone)),
  };
}

function itemOf(doc: Doc, { display }: PageLayout, zone: Zone): TextItem {
  const polygonOf = (corners: readonly { readonly x: number; readonly y: number }[]): TextPolygon => ({
    points: corners.map(({ x, y }) => [toThousandths(x), toThousandths(y)] as const),
    shares: corners.map(({ x, y }) => [toMillionths(x / display.width), toMillionths(y / display.height)] as const),
  });
  return {
    kind: zone.kind,
    id: zone.id,
    story: zone.kind === "story" ? storyWords(recordOf(doc, zone.id, "story")) : null,
    name: zone.kind === "ad" ? recordOf(doc, zone.id, "ad").name : null,
    pages: pagesOf(doc, zone),
    pictures: picturesOf(doc, zone).map(({ id, file, caption, credit }) => ({ id, file, caption, credit })),
    zone: zone.outline.map(polygonOf),
    frames: zone.pieces.map((piece) => ({
      id: piece.frame,
      kind: piece.kind,
      text: piece.text,
      polygons: piece.rects.map(({ x, y, width, height }) =>
        polygonOf([
          { x, y },
          { x: x + width, y },
          { x: x + width, y: y + height },
          { x, y: y + height },
        ]),
      ),
    })),
  };
}

/** Pages with a frame that shows the item. */
function pagesOf(doc: Doc, { kind, id }: Zone): readonly number[] {
  const shows = (frame: string): boolean => (kind === "note" ? frame === id : copyIn(recordOf(doc, frame, "frame").content).includes(id));
  return recordsOf(doc, "page")
    .filter(({ frames }) => frames.some(shows))
    .map(({ number }) => number)
    .sort((a, b) => a - b);
}

/** The pictures in the frames of a zone, each once. */
function picturesOf(doc: Doc, { pieces }: Zone): readonly PictureRecord[] {
  const ids = new Set(pieces.filter(isPictures).flatMap(({ frame }) => copyIn(recordOf(doc, frame, "frame").content)));
  return [...ids].map((id) => recordOf(doc, id, "picture"));
}

function isPictures({ kind }: ZonePiece): boolean {
  return kind === "picture" || kind === "pictureGroup";
}

function toThousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function toMillionths(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
