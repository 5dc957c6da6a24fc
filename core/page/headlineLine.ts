/** One line of a headline, in the rules that headlines have on a page. */
import type { CharacterStyle } from "../inline/index.js";
import { type PageContext, type SetLine, setLine } from "./context.js";
import { paragraphStyle } from "./paragraphStyles.js";
import { styleInWriting, type Writing } from "./writing.js";

/** A line of a headline as the engine sets it. */
export function headlineLine(
  { style, compose }: PageContext,
  text: string,
  type: CharacterStyle,
  writing: Writing = "horizontal",
): SetLine {
  return setLine(compose, text, type, styleInWriting(paragraphStyle(style, "headline", "line"), writing));
}
