/**
 * Glyphs of a plain TrueType file, read straight from its tables (OpenType 1.9: head, hhea, hmtx,
 * loca, glyf). fontkit decodes whole tables before the first glyph and gives a blank glyph the box
 * of the glyph behind it.
 */
import type { GlyphId } from "../core/face/index.js";
import { type Table, trueTypeTables, viewOf } from "./sfnt.js";

/** Number of contours and the box. */
const GLYPH_HEADER = 10;

/** Left, bottom, right and top of a glyph's ink in font units. */
export type Box = readonly [number, number, number, number];

/** A TrueType file that gives its glyphs. */
export interface TrueType {
  /** Bytes of a table; null when the file has none of that tag. */
  table(tag: string): Uint8Array | null;
  advanceOf(glyph: GlyphId): number;
  leftBearingOf(glyph: GlyphId): number;
  readonly unitsPerEm: number;
  /** Null for a blank glyph. */
  boxOf(glyph: GlyphId): Box | null;
  /** Where the glyph's own bytes stand in the file: nothing for a blank glyph. */
  placeOf(glyph: GlyphId): Stretch;
  /** These bytes. */
  dataOf(glyph: GlyphId): Uint8Array;
}

/** A stretch of a file, `to` not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Called before a stretch of the bytes is read, so that a file need not be in memory whole. */
export type Load = (from: number, to: number) => void;

/** Reads a plain TrueType file; null for collections, CFF outlines and files that lack a table. */
export function readTrueType(bytes: Uint8Array, load: Load): TrueType | null {
  const tables = trueTypeTables(bytes);
  const [head, hhea, hmtx, loca, glyf] = ["head", "hhea", "hmtx", "loca", "glyf"].map((tag) => tables?.get(tag));
  if (!tables || !head || !hhea || !hmtx || !loca || !glyf) return null;
  const view = viewOf(bytes);
  const advances = view.getUint16(hhea.offset + 34);
  const dataStart = dataStarts(view, loca, glyf, view.getInt16(head.offset + 50) === 1);
  const placeOf = (glyph: GlyphId): Stretch => ({ from: dataStart(glyph), to: dataStart(glyph + 1) });
  return {
    table(tag) {
      const table = tables.get(tag);
      return table ? bytes.subarray(table.offset, table.offset + table.length) : null;
    },
    unitsPerEm: view.getUint16(head.offset + 18),
    // Glyphs behind the last full entry share its advance and have a bearing alone.
    advanceOf: (glyph) => view.getUint16(hmtx.offset + 4 * Math.min(glyph, advances - 1)),
    leftBearingOf: (glyph) => view.getInt16(hmtx.offset + (glyph < advances ? 4 * glyph + 2 : 4 * advances + 2 * (glyph - advances))),
    boxOf(glyph) {
      const { from: at, to } = placeOf(glyph);
      if (at === to) return null;
      load(at, at + GLYPH_HEADER);
      return [view.getInt16(at + 2), view.getInt16(at + 4), view.getInt16(at + 6), view.getInt16(at + 8)];
    },
    placeOf,
    dataOf(glyph) {
      const { from, to } = placeOf(glyph);
      load(from, to);
      return bytes.subarray(from, to);
    },
  };
}

function dataStarts(view: DataView, loca: Table, glyf: Table, isLong: boolean): (glyph: GlyphId) => number {
  if (isLong) return (glyph) => glyf.offset + view.getUint32(loca.offset + 4 * glyph);
  return (glyph) => glyf.offset + 2 * view.getUint16(loca.offset + 2 * glyph);
}
