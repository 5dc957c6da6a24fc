/** The kinds of data boxes, joined: how each is set and what may be wrong with it. */
import type { BoxData, BoxForm } from "../../model/index.js";
import { assertNever } from "../../units/index.js";
import type { PageContext } from "../context.js";
import type { DisplayItem } from "../displayList.js";
import type { HeightRange } from "../types.js";
import type { BoxDesign } from "./design.js";
import { pagesDesign, pagesProblems } from "./pages.js";
import { pricesDesign, pricesProblems } from "./prices.js";
import type { BoxProblem } from "./problems.js";
import { addressProblems, codeDesign, codeProblems } from "./qr.js";
import { scheduleDesign, scheduleProblems } from "./schedule.js";
import { weatherDesign } from "./weather.js";
import { weatherProblems } from "./weatherProblems.js";

/** Lines by which arithmetic may miss. */
const ROUNDING = 1e-6;

/** Grid lines that a box may take in a form over a width in points. */
export function boxHeights(context: PageContext, data: BoxData, form: BoxForm, width: number): HeightRange {
  return designOf(context, data).heights(form, width);
}

/** Draws a box into a frame of the width and height. */
export function drawBox(context: PageContext, data: BoxData, form: BoxForm, width: number, height: number): readonly DisplayItem[] {
  return designOf(context, data).draw(form, width, height);
}

/** A frame that a box stands in, and the numbers of the pages of its edition. */
export interface BoxPlace {
  readonly form: BoxForm;
  readonly width: number;
  readonly height: number;
  readonly pages: readonly number[];
}

/** What is wrong with a box in its frame: contents that stick out, fields that are missing or cannot be. */
export function boxProblems(context: PageContext, data: BoxData, place: BoxPlace): readonly BoxProblem[] {
  const { min } = boxHeights(context, data, place.form, place.width);
  const lines = Math.floor(place.height / context.style.grid.pitch + ROUNDING);
  const tooLow: BoxProblem = { rule: "box-room", level: "error", params: { lines, least: min } };
  return [...(lines < min ? [tooLow] : []), ...fieldProblems(context, data, place)];
}

function fieldProblems(context: PageContext, data: BoxData, place: BoxPlace): readonly BoxProblem[] {
  return data.kind === "qr" ? codeProblems(context, data, place) : dataProblems(data, place.pages);
}

/** What is wrong with the data of a box, wherever it stands; `pages` are the numbers of the pages of its edition. */
export function dataProblems(data: BoxData, pages: readonly number[]): readonly BoxProblem[] {
  switch (data.kind) {
    case "weather":
      return weatherProblems(data);
    case "pages":
      return pagesProblems(data, pages);
    case "prices":
      return pricesProblems(data);
    case "schedule":
      return scheduleProblems(data);
    case "qr":
      return addressProblems(data);
    default:
      return assertNever(data);
  }
}

function designOf(context: PageContext, data: BoxData): BoxDesign {
  switch (data.kind) {
    case "weather":
      return weatherDesign(context, data);
    case "pages":
      return pagesDesign(context, data);
    case "prices":
      return pricesDesign(context, data);
    case "schedule":
      return scheduleDesign(context, data);
    case "qr":
      return codeDesign(context, data);
    default:
      return assertNever(data);
  }
}
