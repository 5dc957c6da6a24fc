/** A headline as one line of a list. */
import type { GlyphRun } from "../../core/page/index.js";

/** A title with the next run of its headline: lines are parted by a blank of one character, as indexes of papers have it. */
export function titleWith(title: string, { text, isFirst }: GlyphRun): string {
  const isNextLine = isFirst === true && title !== "";
  return `${title}${isNextLine ? "　" : ""}${text.trim()}`;
}
