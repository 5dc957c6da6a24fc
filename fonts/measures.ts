/** Advances and ink boxes of glyphs, from the file itself where it is plain TrueType, else through fontkit. */
import type { Font } from "fontkit";
import type { GlyphId } from "../core/face/index.js";
import type { Box, TrueType } from "./trueType.js";

/** Measures of glyphs in font units. */
export type Measures = Pick<TrueType, "advanceOf" | "boxOf">;

/** Measures through fontkit, for CFF outlines and collections. */
export function measuresFromFont(font: Font): Measures {
  return { advanceOf: (glyph) => font.getGlyph(glyph).advanceWidth, boxOf: (glyph) => boxFromPath(font, glyph) };
}

function boxFromPath(font: Font, glyph: GlyphId): Box | null {
  const { path } = font.getGlyph(glyph);
  if (path.commands.length === 0) return null;
  const { minX, minY, maxX, maxY } = path.bbox;
  return [minX, minY, maxX, maxY];
}
