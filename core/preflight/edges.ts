/** Where what is painted stands to the edges of its page, before it is cut. */
import type { DisplayPage } from "../page/index.js";
import type { Rect } from "../units/index.js";

/** What ends so near to the trim is meant to reach it, in points. */
export const REACHES = 0.3;

/** How far something stays inside each edge of the trimmed page, in points; negative where it runs over it. */
export function marginsOf({ width, height }: DisplayPage, { x, y, width: across, height: along }: Rect): readonly number[] {
  return [x, y, width - x - across, height - y - along];
}
