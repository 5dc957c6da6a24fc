/** A character that its font does not have prints as an empty box, or as nothing. */
import { onEachPage, toldOf } from "./rule.js";

export const checkGlyphs = onEachPage((page) => {
  const lacking = page.marks.filter((mark) => mark.kind === "text").filter(({ missing }) => missing > 0);
  const count = lacking.reduce((sum, { missing }) => sum + missing, 0);
  const fonts = [...new Set(lacking.map(({ font }) => font.name))].join("、");
  return toldOf(
    "pdf-glyph-missing",
    "error",
    page,
    lacking.map(({ box }) => box),
    { count, fonts },
  );
});
