/** Nothing stands outside the type area, 版心, but pictures and advertisements that bleed (newsroom.md §3). */
import type { Doc, Mend, PageRecord, PageStyle } from "../model/index.js";
import { styleOf } from "../model/index.js";
import { typeArea } from "../page/index.js";
import { contains, mmFromPt, pt, type Rect } from "../units/index.js";
import { onPages, type PlacedFrame, placedFrames, placeOf, ROUNDING } from "./frames.js";
import { moved } from "./mends.js";
import type { LayoutRule } from "./rule.js";

/** Each frame that reaches out of the type area. */
export const outsideTypeArea: LayoutRule = {
  id: "outside-type-area",
  name: { zh: "出版心", en: "Outside the type area" },
  definition: {
    zh: "版块伸出版心；伸到出血线的图片和广告除外。",
    en: "A frame reaches out of the type area, unless it is a picture or an advertisement that bleeds.",
  },
  section: "newsroom.md §3",
  level: "error",
  isFixed: true,
  check: (doc) =>
    onPages(doc, (page) => {
      const style = styleOf(doc, page.style);
      const area = typeArea(style);
      return placedFrames(doc, page)
        .filter((placed) => placed.rects.some((rect) => !contains(area, rect) && !bleeds(style, area, placed, rect)))
        .map((placed) => {
          const excess = Math.max(...placed.rects.map((rect) => excessOf(area, rect)));
          const millimetres = Math.round(mmFromPt(pt(excess)) * 10) / 10;
          return {
            place: placeOf(placed),
            params: { frame: placed.frame.id, millimetres },
            frames: [placed.frame.id],
            mends: backInside(doc, page, area, placed),
          };
        });
    }),
};

/** Whether a picture or an advertisement reaches the bleed wherever it leaves the type area. */
function bleeds({ width, height, bleed }: PageStyle, area: Rect, { frame }: PlacedFrame, rect: Rect): boolean {
  const { kind } = frame.content;
  if (kind !== "picture" && kind !== "ad") return false;
  const [right, foot] = [rect.x + rect.width, rect.y + rect.height];
  return (
    (rect.x >= area.x - ROUNDING || rect.x <= -bleed + ROUNDING) &&
    (rect.y >= area.y - ROUNDING || rect.y <= -bleed + ROUNDING) &&
    (right <= area.x + area.width + ROUNDING || right >= width + bleed - ROUNDING) &&
    (foot <= area.y + area.height + ROUNDING || foot >= height + bleed - ROUNDING)
  );
}

function excessOf(outer: Rect, inner: Rect): number {
  return Math.max(
    outer.x - inner.x,
    outer.y - inner.y,
    inner.x + inner.width - outer.x - outer.width,
    inner.y + inner.height - outer.y - outer.height,
  );
}

/** The frame moved back by whole columns and lines. */
function backInside(doc: Doc, page: PageRecord, area: Rect, { frame, rects }: PlacedFrame): readonly Mend[] {
  const { grid } = styleOf(doc, page.style);
  const columnStep = (grid.characters + grid.gutter) * grid.size;
  const across = backBy(
    rects.map((rect) => [rect.x, rect.x + rect.width]),
    area.x,
    area.x + area.width,
    columnStep,
  );
  const down = backBy(
    rects.map((rect) => [rect.y, rect.y + rect.height]),
    area.y,
    area.y + area.height,
    grid.pitch,
  );
  return moved([frame], across, down);
}

/** Steps by which stretches have to move to lie between two bounds. */
function backBy(stretches: readonly (readonly [number, number])[], from: number, to: number, step: number): number {
  const before = Math.max(0, ...stretches.map(([start]) => from - start - ROUNDING));
  const beyond = Math.max(0, ...stretches.map(([, end]) => end - to - ROUNDING));
  return before > 0 ? Math.ceil(before / step) : -Math.ceil(beyond / step) + 0;
}
