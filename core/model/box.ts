/**
 * Data boxes: matter that is a form to be filled rather than prose. A box is its data (what may stand
 * in it, by `kind`), a form in which it is drawn, and the page's own type and accent as its style.
 */
import type { WeatherBox } from "./intake.js";

/** A box as a record of the document. */
export interface BoxRecord {
  readonly id: string;
  readonly type: "box";
  readonly data: BoxData;
}

/** What a box holds; each kind has one file in `core/page/boxes` that says how it is set and what may be wrong with it. */
export type BoxData = WeatherBox;

/** `sidebar`: one or two columns wide and high. `strip`: wide and low, for the head or foot of a page. */
export type BoxForm = "sidebar" | "strip";
