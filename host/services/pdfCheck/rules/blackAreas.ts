/** A black area in several inks is deep, and dries slowly: it should be wanted. */
import { isRichBlack } from "./blackText.js";
import { onEachPage, toldOf } from "./rule.js";

/** Smaller areas are lines and dots, in points. */
const LEAST = 6;

export const checkBlackAreas = onEachPage((page) => {
  const areas = page.marks.filter(({ kind, box, paint }) => {
    const isArea = kind === "fill" && box.right - box.left > LEAST && box.top - box.bottom > LEAST;
    return isArea && paint.inks !== null && isRichBlack(paint.inks);
  });
  return toldOf(
    "pdf-area-rich-black",
    "warning",
    page,
    areas.map(({ box }) => box),
  );
});
