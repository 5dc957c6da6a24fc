/** Paper moves under the knife: what should end at the edge must go on beyond it, and what should not be cut must keep away from it. */
import type { Box } from "../content/geometry.js";
import type { Mark } from "../content/marks.js";
import { onEachPage, points, toldOf } from "./rule.js";

/** What lies so near to an edge, in points, reaches it. */
const REACHES = 0.1;
/** Bleed may be short by so much, in points, through rounding. */
const SHORT = 0.3;

export const checkEdges = onEachPage((page, { condition }) => {
  if (!condition) return [];
  const { trim } = page;
  const bleed = points(condition.bleed) - SHORT;
  const margin = points(condition.margin) - SHORT;
  const printed = page.marks.filter(({ paint, kind }) => kind !== "shading" && paint.inks?.size !== 0);
  const areas = printed.filter(({ kind }) => kind !== "text");
  const unbled = areas.filter(({ box }) => insets(box, trim).some((inset) => inset <= REACHES && inset > -bleed));
  const near = printed.filter((mark) => insets(mark.box, trim).some((inset) => isNear(mark, inset, margin)));
  return [
    ...toldOf(
      "pdf-bleed-missing",
      "error",
      page,
      unbled.map(({ box }) => box),
      { bleed: condition.bleed },
    ),
    ...toldOf(
      "pdf-near-trim",
      "warning",
      page,
      near.map(({ box }) => box),
      { margin: condition.margin },
    ),
  ];
});

/** How far each side of a box lies within the trim box; negative where it goes beyond. */
function insets(box: Box, trim: Box): readonly number[] {
  return [box.left - trim.left, box.bottom - trim.bottom, trim.right - box.right, trim.top - box.top];
}

/** Type must not even be cut; other things may run over the edge, but not end short of it. */
function isNear({ kind }: Mark, inset: number, margin: number): boolean {
  return inset < margin && (kind === "text" || inset > REACHES);
}
