/** Cutting a font down to the glyphs that a document shows. */
import type { Font } from "fontkit";
import type { FontProgram, ProgramSlot } from "../core/face/index.js";
import { em } from "../core/units/index.js";
import { viewOf } from "./sfnt.js";
import type { TrueType } from "./trueType.js";
import { subsetTrueType } from "./trueTypeSubset.js";

/**
 * The program whose glyph `i + 1` is `slots[i]`. A glyph may stand in it several times: one glyph
 * can mean different texts (U+2F00 and 一 share one), and a PDF names the text of a glyph by its
 * place in the program.
 */
export function programFromFont(font: Font, trueType: TrueType | null, slots: readonly ProgramSlot[]): FontProgram {
  const { minX, minY, maxX, maxY } = font.bbox;
  const toEm = (value: number) => em(value / font.unitsPerEm);
  return {
    format: isCff(font) ? "cff" : "truetype",
    bytes: trueType ? subsetTrueType(trueType, slots) : subsetByFontkit(font, slots),
    box: { left: toEm(minX), bottom: toEm(minY), right: toEm(maxX), top: toEm(maxY) },
    capHeight: toEm(font.capHeight),
    italicAngle: trueType ? italicAngleOf(trueType) : font.italicAngle,
  };
}

function isCff(font: Font): boolean {
  return "CFF " in font && font["CFF "] != null;
}

/** fontkit would read the names of all glyphs to find this one number of `post`. */
function italicAngleOf(trueType: TrueType): number {
  const post = trueType.table("post");
  return post ? viewOf(post).getInt32(4) / 0x10000 : 0;
}

function subsetByFontkit(font: Font, slots: readonly ProgramSlot[]): Uint8Array {
  const subset = font.createSubset();
  const list: unknown = "glyphs" in subset ? subset.glyphs : null;
  if (!Array.isArray(list)) throw new Error("this version of fontkit keeps the glyphs of a subset elsewhere");
  // Pushed past includeGlyph, which would fold repeats into one; the list already holds .notdef.
  for (const { glyph } of slots) list.push(glyph);
  return subset.encode();
}
