/** What all gestures of tools share. */
import { mmFromPt, pt } from "../../core/units/index.js";

/** Pixels from which an edge is drawn to another. */
export const SNAP = 6;
/** What a change is called in a transaction that is only looked at. */
export const LOOKED_AT = "looked-at";
/** Pixels under which a rectangle is only a click. */
export const CLICK = 6;

/** Millimetres of a way in points, to a tenth. */
export function inMm(points: number): number {
  return Math.round(mmFromPt(pt(points)) * 10) / 10;
}
