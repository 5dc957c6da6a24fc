/** A rectangle is drawn round what shall be chosen. */
import { type Rect, rect } from "../../../core/units/index.js";
import { framesIn } from "../hit.js";
import { selectedOutlines } from "../outlines.js";
import { NOTHING_OVER, type PagePoint, type Rest, type ToolDesk, type ToolState } from "../tool.js";

/** `kept` stay chosen whatever the rectangle touches. */
export function marquee(desk: ToolDesk, rest: Rest, from: PagePoint, kept: readonly string[], to: PagePoint = from): ToolState {
  return {
    cursor: "crosshair",
    overlay: () => ({ ...NOTHING_OVER, outlines: selectedOutlines(desk), band: { page: from.page, rect: bandOf(from, to) } }),
    on(event) {
      const end = event.at.page === from.page ? event.at : to;
      const page = desk.page(from.page);
      const band = bandOf(from, end);
      const touched = page === null || (band.width === 0 && band.height === 0) ? [] : framesIn(page, band).map(({ frame }) => frame);
      desk.select([...new Set([...kept, ...touched])]);
      return event.kind === "up" ? rest(end) : marquee(desk, rest, from, kept, end);
    },
    escape() {
      desk.select(kept);
      return rest(to);
    },
  };
}

export function bandOf(a: PagePoint, b: PagePoint): Rect {
  return rect(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.abs(a.x - b.x), Math.abs(a.y - b.y));
}
