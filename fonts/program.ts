/** Cutting a font down to the glyphs that a document shows. */
import type { Font } from "fontkit";
import type { FontProgram, GlyphId } from "../core/face/index.js";
import { em } from "../core/units/index.js";

/**
 * The program whose glyph `i + 1` is `glyphs[i]`. A glyph may stand in it several times: one glyph
 * can mean different texts (U+2F00 and 一 share one), and a PDF names the text of a glyph by its
 * place in the program.
 */
export function programFromFont(font: Font, glyphs: readonly GlyphId[]): FontProgram {
  const { minX, minY, maxX, maxY } = font.bbox;
  const toEm = (value: number) => em(value / font.unitsPerEm);
  return {
    format: isCff(font) ? "cff" : "truetype",
    bytes: subsetBytes(font, glyphs),
    box: { left: toEm(minX), bottom: toEm(minY), right: toEm(maxX), top: toEm(maxY) },
    capHeight: toEm(font.capHeight),
    italicAngle: font.italicAngle,
  };
}

function isCff(font: Font): boolean {
  return "CFF " in font && font["CFF "] != null;
}

function subsetBytes(font: Font, glyphs: readonly GlyphId[]): Uint8Array {
  const subset = font.createSubset();
  const list: unknown = "glyphs" in subset ? subset.glyphs : null;
  if (!Array.isArray(list)) throw new Error("this version of fontkit keeps the glyphs of a subset elsewhere");
  // Pushed past includeGlyph, which would fold repeats into one; the list already holds .notdef.
  for (const glyph of glyphs) list.push(glyph);
  return subset.encode();
}
