/**
 * Where a line stands and which way it runs. The em box of every CJK face reaches 0.88 em above and
 * 0.12 em below the baseline (core/face); a vertical line has its axis through the middle of it.
 *
 *      horizontal              over          vertical         axis
 *                         +----+----+                      +---|---+ start
 *      x, baseline  ----> o----+----+               under  |   |   |  over
 *                         +----+----+               (left) +---|---+  (right)
 *                            under                         |   v   |
 */
import { EM_ASCENT, EM_DESCENT } from "../face/index.js";

export type LinePlace =
  /** `x` is the start of the line. */
  | { readonly kind: "horizontal"; readonly x: number; readonly baseline: number }
  /** `start` is the height of the line's upper end; lengths along it count downwards from there. */
  | { readonly kind: "vertical"; readonly axis: number; readonly start: number };

/** The sides of a line: readings stand over it, rules under it, whichever way it is turned. */
export type LineSide = "over" | "under";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the baseline up to the middle of the em box, in em. */
export const EM_MIDDLE = (EM_ASCENT - EM_DESCENT) / 2;

/**
 * The point beside a line `along` points from its start and `out` points outside the em boxes of
 * type of the given size.
 */
export function pointBeside(place: LinePlace, side: LineSide, size: number, along: number, out: number): Point {
  if (place.kind === "vertical") {
    const half = size / 2 + out;
    return { x: side === "over" ? place.axis + half : place.axis - half, y: place.start + along };
  }
  const y = side === "over" ? place.baseline - EM_ASCENT * size - out : place.baseline + EM_DESCENT * size + out;
  return { x: place.x + along, y };
}

/** Where a line of type of `size` stands whose em boxes keep `out` points from those of the line beside it, of size `beside`. */
export function placeOver(place: LinePlace, beside: number, size: number, out: number): LinePlace {
  if (place.kind === "vertical") return { ...place, axis: place.axis + beside / 2 + out + size / 2 };
  return { ...place, baseline: place.baseline - EM_ASCENT * beside - out - EM_DESCENT * size };
}
