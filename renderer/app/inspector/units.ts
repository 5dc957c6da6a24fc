/** Units that people type in inspectors, with their sizes in points on a page. */
import type { Grid } from "../../../core/model/index.js";
import { type MeasureUnits, mm, ptFromMm } from "../../../core/units/index.js";
import type { Control } from "./field.js";

const MM = ptFromMm(mm(1));

/** Chinese type sizes by name, in points (号数制). */
const NAMED_SIZES: Readonly<Record<string, number>> = {
  七号: 5.5,
  小六: 6.5,
  六号: 7.5,
  小五: 9,
  五号: 10.5,
  小四: 12,
  四号: 14,
  小三: 15,
  三号: 16,
  小二: 18,
  二号: 22,
  小一: 24,
  一号: 26,
  小初: 36,
  初号: 42,
};

const PLAIN: Readonly<Record<string, number>> = { mm: MM, 毫米: MM, cm: 10 * MM, 厘米: 10 * MM, pt: 1, 磅: 1, in: 72 };

/** Lengths on a page: 字 is a character of its body type, 行 a line of its grid, 栏 a base column with its gutter. */
export function pageUnits(grid: Grid, own: "mm" | "pt" | "字" | "行" | "栏", origin?: number): MeasureUnits {
  const sizes = { ...PLAIN, 字: grid.size, 行: grid.pitch, 栏: (grid.characters + grid.gutter) * grid.size };
  return { own, sizes, ...(origin === undefined ? {} : { origin }) };
}

/** Sizes of type: points, or the names of the trade (小五, 五号). */
const TYPE_UNITS: MeasureUnits = { own: "pt", sizes: { ...PLAIN, ...NAMED_SIZES } };

/** A size of type, in points. */
export const TYPE_SIZE: Extract<Control, { readonly kind: "number" }> = {
  kind: "number",
  units: TYPE_UNITS,
  step: 0.5,
  digits: 2,
  least: 4,
  most: 400,
};

/** Weights of lines, in points. */
export function lineWeight(most: number): Control {
  return { kind: "number", units: { own: "pt", sizes: PLAIN }, step: 0.25, digits: 2, least: 0, most, named: { 0: "none" } };
}
