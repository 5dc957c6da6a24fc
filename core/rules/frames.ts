/** Frames of a page with the rectangles that they cover, as rules look at them. */
import type { Doc, FrameContent, FrameRecord, PageRecord } from "../model/index.js";
import { recordOf, recordsOf, styleOf, textsOf } from "../model/index.js";
import { frameRects } from "../page/index.js";
import { type Rect, rect } from "../units/index.js";
import type { Fault } from "./rule.js";

export interface PlacedFrame {
  readonly frame: FrameRecord;
  readonly page: PageRecord;
  /** One rectangle for each block of cells. */
  readonly rects: readonly Rect[];
}

/** A headline and its frame. */
export interface PlacedHeadline extends PlacedFrame {
  readonly story: string;
  readonly size: number;
  /** Rank on the page. */
  readonly rank: number;
  readonly isVertical: boolean;
  readonly rect: Rect;
  /** The rectangle without the air above and below. */
  readonly inked: Rect;
  /** The words of the 主题, to name it by. */
  readonly words: string;
}

/** Forgives rounding of places on the page, in points. */
export const ROUNDING = 0.01;

/** What is wrong with each page of an edition, in their order. */
export function onPages(doc: Doc, check: (page: PageRecord) => readonly Fault[]): readonly Fault[] {
  return pagesOf(doc).flatMap(check);
}

/** The pages of an edition in order. */
export function pagesOf(doc: Doc): readonly PageRecord[] {
  return [...recordsOf(doc, "page")].sort((a, b) => a.number - b.number);
}

/** The frames of a page that take room; separating lines take none. */
export function placedFrames(doc: Doc, page: PageRecord): readonly PlacedFrame[] {
  const { grid } = styleOf(doc, page.style);
  return framesOf(doc, page)
    .filter((frame) => frame.content.kind !== "rule")
    .map((frame) => ({ frame, page, rects: frameRects(grid, frame) }));
}

/** All frames of a page in order. */
export function framesOf(doc: Doc, page: PageRecord): readonly FrameRecord[] {
  return page.frames.map((id) => recordOf(doc, id, "frame"));
}

/** The headlines of a page in reading order; a 边题 or 尾题 stands in its story's text and is none of them. */
export function headlinesOf(doc: Doc, page: PageRecord): readonly PlacedHeadline[] {
  const { pitch } = styleOf(doc, page.style).grid;
  return placedFrames(doc, page).flatMap((placed): readonly PlacedHeadline[] => {
    const { content } = placed.frame;
    const own = placed.rects[0];
    if (content.kind !== "headline" || content.setting.role || !own) return [];
    const words = textsOf(recordOf(doc, content.story, "story"), "headline").join("　");
    const { setting, story } = content;
    const { size, rank, above, below } = setting;
    const inked = rect(own.x, own.y + above * pitch, own.width, Math.max(0, own.height - (above + below) * pitch));
    return [{ ...placed, story, size, rank, isVertical: setting.writing === "vertical", rect: own, inked, words }];
  });
}

/**
 * A rectangle as type in it sees the page: as it is for horizontal lines, and turned for vertical ones,
 * so that their lines run to the right and follow each other downwards.
 *
 *      page               seen by vertical lines
 *      +--------+         +----------------+
 *      | 2 1    |         | 1 - - - - ->   |
 *      | | |    |         | 2 - - - - ->   |
 *      | v v    |         +----------------+
 */
export function alongLines({ x, y, width, height }: Rect, isVertical: boolean): Rect {
  return isVertical ? rect(y, -(x + width), height, width) : rect(x, y, width, height);
}

/** The length that two stretches share; negative for the gap between them. */
function sharedLength(fromA: number, lengthA: number, fromB: number, lengthB: number): number {
  return Math.min(fromA + lengthA, fromB + lengthB) - Math.max(fromA, fromB);
}

/** How much of their width two rectangles share. */
export function sharedWidth(a: Rect, b: Rect): number {
  return sharedLength(a.x, a.width, b.x, b.width);
}

/** How much of their height two rectangles share. */
export function sharedHeight(a: Rect, b: Rect): number {
  return sharedLength(a.y, a.height, b.y, b.height);
}

/** The pictures that a frame shows. */
export function picturesIn(content: FrameContent): readonly string[] {
  if (content.kind === "picture") return [content.picture];
  return content.kind === "pictureGroup" ? content.pictures : [];
}

/** Each two of some things, once. */
export function pairsOf<T>(things: readonly T[]): readonly (readonly [T, T])[] {
  return things.flatMap((a, index) => things.slice(index + 1).map((b): readonly [T, T] => [a, b]));
}

/** The place of a frame on its page, with the story when it belongs to one. */
export function placeOf({ page, frame }: Pick<PlacedFrame, "page" | "frame">, story?: string): Fault["place"] {
  return { page: page.number, frame: frame.id, ...(story === undefined ? {} : { story }) };
}
