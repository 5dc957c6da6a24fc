/** How much of a page each piece of matter takes. */
import type { Sized } from "./choose.js";
import type { Field } from "./leaf.js";
import { areaOf } from "./leaf.js";
import type { Matter } from "./matter.js";
import { leafOf } from "./plainLeaves.js";

/** Matter with its areas; what fits in no shape at all counts as a full page. */
export function sizedMatter(matter: readonly Matter[], field: Field): readonly Sized[] {
  const whole = field.columns * field.lines;
  return matter.map((one) => ({ matter: one, area: areaOf(leafOf(one, field), field) ?? { least: whole, ideal: whole, most: whole } }));
}

/** The sum of what is measured of each thing. */
export function sum<T>(things: readonly T[], measure: (thing: T) => number): number {
  return things.reduce((total, thing) => total + measure(thing), 0);
}
