/** How copy fits its frames, in the words of the trade: 余 for copy that finds no room, 缺 for room that is left. */
import type { StoryFit } from "../../core/page/index.js";
import type { Words } from "./words.js";

export function fitInWords(fit: StoryFit, words: Words): string {
  return fit.kind === "fits" ? words("fit-fits") : words(`fit-${fit.kind}`, { lines: fit.lines, characters: fit.characters });
}
