/** What every kind of data box gives: how high it may be in a form, and its drawing. */
import type { BoxForm } from "../../model/index.js";
import type { DisplayItem } from "../displayList.js";
import type { HeightRange } from "../types.js";

/** A box as it is set on a page: measured for the planner, drawn into a frame. */
export interface BoxDesign {
  /** Grid lines that the box takes over a width in points; less than `min` and its contents stick out. */
  heights(form: BoxForm, width: number): HeightRange;
  /** Draws the box into a frame of the width and height, in points, with its upper left corner at the origin. */
  draw(form: BoxForm, width: number, height: number): readonly DisplayItem[];
}
