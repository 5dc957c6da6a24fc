/** Type that does not come with the file is set in another face, with other widths: lines run into each other or characters are lost. */
import type { Finding } from "../../../../core/model/index.js";
import type { Font } from "../content/font.js";
import type { SeenFile } from "../seen.js";
import { told } from "./rule.js";

export function checkFonts({ pages }: SeenFile): readonly Finding[] {
  const fonts = new Set(pages.flatMap(({ content }) => [...content.fonts]));
  return [...fonts].flatMap((font) => {
    const page = pages.find(({ content }) => content.fonts.has(font));
    return problemsOf(font).map(([rule, level]) => told(rule, level, { font: font.name || "?" }, page));
  });
}

function problemsOf({ isEmbedded, isDamaged, isSubset, hasText }: Font): readonly (readonly [string, Finding["level"]])[] {
  if (!isEmbedded) return [["pdf-font-not-embedded", "error"]];
  if (isDamaged) return [["pdf-font-damaged", "error"]];
  return [...(isSubset ? [] : [["pdf-font-whole", "info"] as const]), ...(hasText ? [] : [["pdf-font-no-text", "warning"] as const])];
}
