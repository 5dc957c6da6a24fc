/** The heading of a box: white in a band of the house colour, over a sidebar and down the left side of a strip. */
import { SINGLE_LINE } from "../../inline/index.js";
import type { Ink } from "../../model/index.js";
import { type PageContext, setLine } from "../context.js";
import type { DisplayItem } from "../displayList.js";
import { rectItem } from "../drawing.js";
import { verticalLineItems } from "../lineItems.js";
import { EM_MIDDLE } from "../linePlace.js";
import { styleInWriting } from "../writing.js";
import { baselineItems, fittedLine, heiStyle } from "./pieces.js";

/** How high a band over a box is, and how wide one beside it, in points. */
export const BAND_HEIGHT = 22;
/** White out of a band wants 12–14 pt (newsroom.md §5: reversed type). */
const BAND_SIZE = 13;
/** Blank at both ends of a heading. */
const BAND_AIR = 5;
const WHITE: Ink = { c: 0, m: 0, y: 0, k: 0 };

/** The heading in a band over the whole width. */
export function bandAbove(context: PageContext, heading: string, width: number, top: number): readonly DisplayItem[] {
  const set = fittedLine(context, heading, heiStyle(context.style, BAND_SIZE, WHITE), width - 2 * BAND_AIR);
  const baseline = top + BAND_HEIGHT / 2 + set.size * EM_MIDDLE;
  return [
    rectItem(0, top, width, BAND_HEIGHT, { fill: context.style.type.accent, stroke: null }),
    ...baselineItems(set, (width - set.width) / 2, baseline),
  ];
}

/** The heading of a strip runs down a band at its left. */
export function bandBeside(context: PageContext, heading: string, top: number, height: number): readonly DisplayItem[] {
  const paragraph = styleInWriting(SINGLE_LINE, "vertical");
  const band = rectItem(0, top, BAND_HEIGHT, height, { fill: context.style.type.accent, stroke: null });
  const room = height - 2 * BAND_AIR;
  const whole = setLine(context.compose, heading, heiStyle(context.style, BAND_SIZE, WHITE), paragraph);
  const size = whole.width <= room ? BAND_SIZE : (BAND_SIZE * Math.max(1, room)) / whole.width;
  const { line, width } = setLine(context.compose, heading, heiStyle(context.style, size, WHITE), paragraph);
  if (line === null) return [band];
  const place = { axis: BAND_HEIGHT / 2, start: top + (height - width) / 2 };
  return [band, ...verticalLineItems(line, heading, place, "box", context.advanceOf)];
}
