/** Black type in several inks shows coloured edges at the least shift of register; black that is not full is broken up by the screen. */
import type { Inks } from "../content/colourSpace.js";
import type { TextMark } from "../content/marks.js";
import { isBlackAlone } from "./inkSum.js";
import { onEachPage, toldOf } from "./rule.js";

/** From this darkness on, readers take type for black: black ink, and what equal parts of the three colours add to it. */
const BLACK = 0.85;
/** Full black, but for rounding. */
const FULL = 0.995;

export const checkBlackText = onEachPage((page) => {
  const type = page.marks.filter((mark) => mark.kind === "text");
  return [
    ...toldOf("pdf-text-rich-black", "error", page, boxesOf(type, isRichBlack)),
    ...toldOf("pdf-text-almost-black", "warning", page, boxesOf(type, isAlmostBlack)),
  ];
});

function boxesOf(type: readonly TextMark[], isIt: (inks: Inks) => boolean) {
  return type.filter(({ paint }) => paint.inks !== null && !paint.inks.has("All") && isIt(paint.inks)).map(({ box }) => box);
}

/** Black by the mixture of process inks; a spot ink in it makes a colour of it. */
export function isRichBlack(inks: Inks): boolean {
  if (inks.size < 2 || [...inks.keys()].some((name) => !"CMYK".includes(name))) return false;
  const black = inks.get("K") ?? 0;
  const gray = Math.min(inks.get("C") ?? 0, inks.get("M") ?? 0, inks.get("Y") ?? 0);
  return black + (1 - black) * gray >= BLACK;
}

function isAlmostBlack(inks: Inks): boolean {
  const black = inks.get("K") ?? 0;
  return isBlackAlone(inks) && black >= BLACK && black < FULL;
}
