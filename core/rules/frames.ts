/** Frames of a page with the rectangles that they cover, as rules look at them. */
import type { Doc, FrameRecord, PageRecord } from "../model/index.js";
import { recordOf, recordsOf, styleOf, textsOf } from "../model/index.js";
import { frameRects } from "../page/index.js";
import { type Rect, rect } from "../units/index.js";

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
  readonly rect: Rect;
  /** The words of the 主题, to name it by. */
  readonly words: string;
}

/** The pages of an edition in order. */
export function pagesOf(doc: Doc): readonly PageRecord[] {
  return [...recordsOf(doc, "page")].sort((a, b) => a.number - b.number);
}

/** The frames of a page that take room; separating lines take none. */
export function placedFrames(doc: Doc, page: PageRecord): readonly PlacedFrame[] {
  const { grid } = styleOf(doc, page.style);
  return page.frames
    .map((id) => recordOf(doc, id, "frame"))
    .filter((frame) => frame.content.kind !== "rule")
    .map((frame) => ({ frame, page, rects: frameRects(grid, frame) }));
}

/** The headlines of a page in reading order. */
export function headlinesOf(doc: Doc, page: PageRecord): readonly PlacedHeadline[] {
  return placedFrames(doc, page).flatMap((placed) => {
    const { content } = placed.frame;
    const own = placed.rects[0];
    if (content.kind !== "headline" || !own) return [];
    const words = textsOf(recordOf(doc, content.story, "story"), "headline").join("　");
    return [{ ...placed, story: content.story, size: content.setting.size, rect: own, words }];
  });
}

/** The headline's rectangle without the air above and below. */
export function inkedRect(doc: Doc, page: PageRecord, headline: PlacedHeadline): Rect {
  const { content } = headline.frame;
  if (content.kind !== "headline") return headline.rect;
  const { pitch } = styleOf(doc, page.style).grid;
  const { x, y, width, height } = headline.rect;
  const { above, below } = content.setting;
  return rect(x, y + above * pitch, width, Math.max(0, height - (above + below) * pitch));
}
