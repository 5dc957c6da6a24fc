/** Nothing stands outside the type area, 版心 (newsroom.md §3). */
import type { Doc, Finding } from "../model/index.js";
import { styleOf } from "../model/index.js";
import { typeArea } from "../page/index.js";
import { contains, mmFromPt, pt, type Rect } from "../units/index.js";
import { pagesOf, placedFrames } from "./frames.js";

/** One error for each frame that reaches out of the type area. */
export function outsideTypeArea(doc: Doc): readonly Finding[] {
  return pagesOf(doc).flatMap((page) => {
    const area = typeArea(styleOf(doc, page.style));
    return placedFrames(doc, page)
      .filter(({ rects }) => rects.some((rect) => !contains(area, rect)))
      .map(({ frame, rects }): Finding => {
        const excess = Math.max(...rects.map((rect) => excessOf(area, rect)));
        const millimetres = Math.round(mmFromPt(pt(excess)) * 10) / 10;
        return {
          rule: "outside-type-area",
          level: "error",
          place: { page: page.number, frame: frame.id },
          params: { frame: frame.id, millimetres },
        };
      });
  });
}

function excessOf(outer: Rect, inner: Rect): number {
  return Math.max(
    outer.x - inner.x,
    outer.y - inner.y,
    inner.x + inner.width - outer.x - outer.width,
    inner.y + inner.height - outer.y - outer.height,
  );
}
