/**
 * Advances and ink boxes read straight from the tables of a font file (OpenType 1.9: hmtx, loca,
 * glyf). Faster than through fontkit, which decodes whole tables first, and right for blank glyphs,
 * for which fontkit gives the box of the glyph behind.
 */
import type { Font } from "fontkit";
import type { GlyphId } from "../core/face/index.js";

/** Left, bottom, right and top of a glyph's ink in font units. */
export type Box = readonly [number, number, number, number];

/** Measures of glyphs in font units. */
export interface Measures {
  advanceOf(glyph: GlyphId): number;
  /** Null for a blank glyph. */
  boxOf(glyph: GlyphId): Box | null;
}

const TRUETYPE = 0x00010000;
const TRUETYPE_OF_APPLE = 0x74727565; // "true"

/** Measures of a font; through fontkit for what is not a plain TrueType file (CFF outlines, collections). */
export function measuresOf(bytes: Uint8Array, font: Font): Measures {
  return plainMeasures(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ?? fontkitMeasures(font);
}

function plainMeasures(view: DataView): Measures | null {
  const kind = view.getUint32(0);
  if (kind !== TRUETYPE && kind !== TRUETYPE_OF_APPLE) return null;
  const tables = tableOffsets(view);
  const [head, hhea, hmtx, loca, glyf] = ["head", "hhea", "hmtx", "loca", "glyf"].map((tag) => tables.get(tag));
  if (head === undefined || hhea === undefined || hmtx === undefined || loca === undefined || glyf === undefined) return null;
  const advances = view.getUint16(hhea + 34);
  const hasLongOffsets = view.getInt16(head + 50) === 1;
  const dataAt = (glyph: GlyphId) => glyf + (hasLongOffsets ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph));
  return {
    // Glyphs behind the last entry share its advance.
    advanceOf: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, advances - 1)),
    boxOf(glyph) {
      const at = dataAt(glyph);
      if (at === dataAt(glyph + 1)) return null;
      return [view.getInt16(at + 2), view.getInt16(at + 4), view.getInt16(at + 6), view.getInt16(at + 8)];
    },
  };
}

function tableOffsets(view: DataView): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    const tag = String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
    offsets.set(tag, view.getUint32(at + 8));
  }
  return offsets;
}

function fontkitMeasures(font: Font): Measures {
  return {
    advanceOf: (glyph) => font.getGlyph(glyph).advanceWidth,
    boxOf(glyph) {
      const drawn = font.getGlyph(glyph);
      if (drawn.path.commands.length === 0) return null;
      const { minX, minY, maxX, maxY } = drawn.path.bbox;
      return [minX, minY, maxX, maxY];
    },
  };
}
