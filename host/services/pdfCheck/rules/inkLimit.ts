/** More ink than the paper takes does not dry: it sets off on the next copy, and newsprint tears. Pictures are measured where they are rendered. */

import type { Point } from "../content/geometry.js";
import { middleOf } from "../content/geometry.js";
import type { Mark } from "../content/marks.js";
import type { SeenPage } from "../seen.js";
import { inkSum, inksUnder, printedOver } from "./inkSum.js";
import { onEachPage, toldOf } from "./rule.js";

/** Rounding of colours in files. */
const FORGIVEN = 0.5;

export const checkInkLimit = onEachPage((page, { condition }) => {
  if (!condition) return [];
  const over = page.marks
    .map((mark) => ({ mark, ink: mostInk(page, mark) }))
    .filter(({ ink }) => ink > condition.inkLimit + FORGIVEN)
    .sort((a, b) => b.ink - a.ink);
  const params = { ink: Math.round(over[0]?.ink ?? 0), limit: condition.inkLimit };
  return toldOf(
    "pdf-ink-limit",
    "error",
    page,
    over.map(({ mark }) => mark.box),
    params,
  );
});

/** The most ink that a mark brings about where it is looked at; registration colour has a rule of its own, and transparency must be rendered. */
function mostInk(page: SeenPage, mark: Mark): number {
  const { inks } = mark.paint;
  if (!inks || mark.isTransparent || inks.has("All")) return 0;
  if (!mark.isOverprinting) return inkSum(inks);
  const sums = samplesOf(mark).map((point) => inkSum(printedOver(inks, inksUnder(page.grounds.under(mark, point)) ?? new Map())));
  return Math.max(...sums);
}

function samplesOf(mark: Mark): readonly Point[] {
  return mark.kind === "text" ? mark.samples : [middleOf(mark.box)];
}
