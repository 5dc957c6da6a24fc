/**
 * Things that stand side by side on a page, and what lies between them.
 *
 *     +------+.....+------+
 *     |  a   : gap :  b   |
 *     |      :.....+      |     the gap is as high as the band that both share
 *     +------+     |      |
 *                  +------+
 */
import type { Doc, PageRecord } from "../model/index.js";
import { styleOf } from "../model/index.js";
import { frameRect } from "../page/index.js";
import { overlaps, type Rect, rect } from "../units/index.js";
import { matterFrames } from "./blocks.js";
import { alongLines, framesOf, type PlacedFrame, type PlacedHeadline, ROUNDING, sharedHeight } from "./frames.js";

/** What lies between two rectangles side by side; of no height when they share no band, of negative width when they share columns. */
export function gapBeside(a: Rect, b: Rect): Rect {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const end = left.x + left.width;
  return rect(end, Math.max(left.y, right.y), right.x - end, sharedHeight(left, right));
}

/** What lies between the words of two headlines of one writing, as their lines see the page. */
export function gapBetween(a: PlacedHeadline, b: PlacedHeadline): Rect {
  return gapBeside(alongLines(a.inked, a.isVertical), alongLines(b.inked, b.isVertical));
}

/** Whether two headlines of two stories and one writing stand on one level, however far apart. */
export function areLevel(a: PlacedHeadline, b: PlacedHeadline): boolean {
  if (a.isVertical !== b.isVertical || a.story === b.story) return false;
  const gap = gapBetween(a, b);
  return gap.height > ROUNDING && gap.width > -ROUNDING;
}

/** Whether a gap is no wider than the gutter between two columns. */
export function isGutter(doc: Doc, page: PageRecord, gap: Rect): boolean {
  const { grid } = styleOf(doc, page.style);
  return gap.width <= grid.gutter * grid.size + ROUNDING;
}

/** Whether two headlines stand on one level with no more than a column gap between and nothing in it: they read as one line. */
export function areColliding(doc: Doc, page: PageRecord, a: PlacedHeadline, b: PlacedHeadline): boolean {
  return areLevel(a, b) && isGutter(doc, page, gapBetween(a, b)) && !areParted(doc, page, a, b);
}

/** Whether a rule or the edge of a box stands between two headlines. */
function areParted(doc: Doc, page: PageRecord, a: PlacedHeadline, b: PlacedHeadline): boolean {
  return hasEdge(a) || hasEdge(b) || hasRule(doc, page, gapBetween(a, b), a.isVertical);
}

/** Whether a frame has a line all round it. */
function hasEdge({ frame: { box } }: PlacedHeadline): boolean {
  return (box?.line ?? 0) > 0 && box?.sides !== "head-and-foot";
}

/** Whether a rule stands in a gap over all its height; seen by vertical lines when they are what it parts. */
export function hasRule(doc: Doc, page: PageRecord, gap: Rect, isVertical: boolean): boolean {
  const { grid } = styleOf(doc, page.style);
  const wanted = isVertical ? "horizontal" : "vertical";
  return framesOf(doc, page)
    .filter(({ content }) => content.kind === "rule" && content.direction === wanted)
    .map((frame) => alongLines(frameRect(grid, frame), isVertical))
    .some((rule) => {
      const x = rule.x + rule.width / 2;
      const within = x >= gap.x - ROUNDING && x <= gap.x + gap.width + ROUNDING;
      const reach = grid.pitch + ROUNDING;
      return within && rule.y <= gap.y + reach && rule.y + rule.height >= gap.y + gap.height - reach;
    });
}

/** Whether another frame of the page than the two at its sides stands in a gap, seen by vertical lines where `isVertical` says so. */
export function isFilled(doc: Doc, page: PageRecord, gap: Rect, isVertical: boolean, sides: readonly PlacedFrame[]): boolean {
  const own = new Set(sides.map(({ frame }) => frame.id));
  return matterFrames(doc, page).some(
    ({ frame, rects }) => !own.has(frame.id) && rects.some((each) => overlaps(alongLines(each, isVertical), gap)),
  );
}
