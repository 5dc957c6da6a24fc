/** The kinds of data boxes, joined: how each is set and what may be wrong with its data. */
import type { BoxData, BoxForm } from "../../model/index.js";
import type { PageContext } from "../context.js";
import type { DisplayItem } from "../displayList.js";
import type { HeightRange } from "../types.js";
import type { BoxDesign } from "./design.js";
import type { BoxProblem } from "./problems.js";
import { weatherDesign } from "./weather.js";
import { weatherProblems } from "./weatherProblems.js";

/** Grid lines that a box may take in a form over a width in points. */
export function boxHeights(context: PageContext, data: BoxData, form: BoxForm, width: number): HeightRange {
  return designOf(context, data).heights(form, width);
}

/** Draws a box into a frame of the width and height. */
export function drawBox(context: PageContext, data: BoxData, form: BoxForm, width: number, height: number): readonly DisplayItem[] {
  return designOf(context, data).draw(form, width, height);
}

/** What is missing in the data of a box or cannot be. */
export function boxProblems(data: BoxData): readonly BoxProblem[] {
  switch (data.kind) {
    case "weather":
      return weatherProblems(data);
  }
}

function designOf(context: PageContext, data: BoxData): BoxDesign {
  switch (data.kind) {
    case "weather":
      return weatherDesign(context, data);
  }
}
