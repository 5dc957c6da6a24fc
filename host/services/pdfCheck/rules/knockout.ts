/** Black type that knocks its ground out shows white edges at the least shift of register; white that overprints is not there at all. */
import type { PrintCondition } from "../../../../core/model/index.js";
import type { TextMark } from "../content/marks.js";
import type { SeenPage } from "../seen.js";
import { inkSum, inksUnder, isBlackAlone, printedOver } from "./inkSum.js";
import { onEachPage, toldOf } from "./rule.js";

const FULL_BLACK = 0.995;

export const checkKnockout = onEachPage((page, { condition }) => {
  const type = page.marks.filter((mark) => mark.kind === "text");
  const knockedOut = condition ? type.filter((mark) => isKnockedOut(page, mark, condition)) : [];
  const vanishing = page.marks.filter(({ kind, paint, isOverprinting }) => kind !== "picture" && isOverprinting && paint.inks?.size === 0);
  return [
    ...toldOf(
      "pdf-text-knockout",
      "warning",
      page,
      knockedOut.map(({ box }) => box),
    ),
    ...toldOf(
      "pdf-white-overprint",
      "error",
      page,
      vanishing.map(({ box }) => box),
    ),
  ];
});

/** Over a ground of other inks, where the ink limit would let it overprint. */
function isKnockedOut({ grounds }: SeenPage, mark: TextMark, { inkLimit }: PrintCondition): boolean {
  const { inks } = mark.paint;
  if (!inks || mark.isOverprinting || mark.isTransparent || !isBlackAlone(inks) || (inks.get("K") ?? 0) < FULL_BLACK) return false;
  return mark.samples.some((point) => {
    const under = inksUnder(grounds.under(mark, point));
    const hasOthers = under !== null && [...under.keys()].some((name) => name !== "K");
    return under !== null && hasOthers && inkSum(printedOver(inks, under)) <= inkLimit;
  });
}
