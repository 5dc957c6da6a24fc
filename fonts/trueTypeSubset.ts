/** A TrueType file cut down to some of its glyphs: the tables that a PDF reads (ISO 32000-1 §9.9), and no others. */
import type { GlyphId, ProgramSlot } from "../core/face/index.js";
import { viewOf, writeTrueType } from "./sfnt.js";
import type { TrueType } from "./trueType.js";

/** Tables of instructions for small screens, taken over whole. */
const HINTING = ["cvt ", "fpgm", "prep"];

/** Flags of a component (OpenType 1.9, glyf, "Composite glyph description"). */
const HAS_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const HAS_MORE = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

/** The file whose glyph 0 is .notdef and whose glyph `i + 1` is `slots[i]`; parts of composite glyphs stand behind. */
export function subsetTrueType(font: TrueType, slots: readonly ProgramSlot[]): Uint8Array {
  const { list, data } = collectGlyphs(
    font,
    slots.map((slot) => slot.glyph),
  );
  const tables = new Map<string, Uint8Array>([
    ["glyf", joined(data)],
    ["loca", offsetTable(data)],
    ["hmtx", metricsTable(font, list, slots)],
    ["head", copied(font, "head", (view) => writeHead(view))],
    ["hhea", copied(font, "hhea", (view) => view.setUint16(34, list.length))],
    ["maxp", copied(font, "maxp", (view) => view.setUint16(4, list.length))],
  ]);
  for (const tag of HINTING) {
    const table = font.table(tag);
    if (table) tables.set(tag, table);
  }
  return writeTrueType(tables);
}

function collectGlyphs(
  font: TrueType,
  glyphs: readonly GlyphId[],
): { readonly list: readonly GlyphId[]; readonly data: readonly Uint8Array[] } {
  const list: GlyphId[] = [0, ...glyphs];
  const places = new Map<GlyphId, number>();
  list.forEach((glyph, index) => {
    if (!places.has(glyph)) places.set(glyph, index);
  });
  const placeOf = (glyph: GlyphId): number => {
    const place = places.get(glyph) ?? list.push(glyph) - 1;
    places.set(glyph, place);
    return place;
  };
  const data: Uint8Array[] = [];
  // The list grows by the parts of composite glyphs while it is walked.
  for (let index = 0; index < list.length; index++) data.push(withPlaces(font.dataOf(list[index] ?? 0), placeOf));
  return { list, data };
}

/** The glyphs of which a composite glyph is made; none for any other. */
export function partsOfGlyph(data: Uint8Array): readonly GlyphId[] {
  const parts: GlyphId[] = [];
  withPlaces(data, (glyph) => parts.push(glyph));
  return parts;
}

/** The bytes of a glyph in which the parts of a composite one are named by their places in the subset. */
function withPlaces(data: Uint8Array, placeOf: (glyph: GlyphId) => number): Uint8Array {
  if (data.length === 0 || viewOf(data).getInt16(0) >= 0) return data;
  const copy = data.slice();
  const view = viewOf(copy);
  let at = 10;
  for (let flags = HAS_MORE; (flags & HAS_MORE) !== 0; at += componentLength(flags)) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)));
  }
  return copy;
}

function componentLength(flags: number): number {
  const scale = (flags & HAS_SCALE) !== 0 ? 2 : (flags & HAS_TWO_SCALES) !== 0 ? 4 : (flags & HAS_MATRIX) !== 0 ? 8 : 0;
  return 4 + ((flags & HAS_WORDS) !== 0 ? 4 : 2) + scale;
}

/** Glyph data start on even offsets, as readers of the short form expect. */
function evened(length: number): number {
  return (length + 1) & ~1;
}

function joined(data: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(data.reduce((length, each) => length + evened(each.length), 0));
  let at = 0;
  for (const each of data) {
    whole.set(each, at);
    at += evened(each.length);
  }
  return whole;
}

function offsetTable(data: readonly Uint8Array[]): Uint8Array {
  const table = new Uint8Array(4 * (data.length + 1));
  const view = viewOf(table);
  let offset = 0;
  data.forEach((each, index) => {
    offset += evened(each.length);
    view.setUint32(4 * (index + 1), offset);
  });
  return table;
}

function metricsTable(font: TrueType, list: readonly GlyphId[], slots: readonly ProgramSlot[]): Uint8Array {
  const table = new Uint8Array(4 * list.length);
  const view = viewOf(table);
  list.forEach((glyph, index) => {
    const slot = slots[index - 1];
    view.setUint16(4 * index, slot ? Math.round(slot.advance * font.unitsPerEm) : font.advanceOf(glyph));
    view.setInt16(4 * index + 2, font.leftBearingOf(glyph));
  });
  return table;
}

function copied(font: TrueType, tag: string, change: (view: DataView) => void): Uint8Array {
  const table = font.table(tag)?.slice();
  if (!table) throw new Error(`the font has no ${tag} table`);
  change(viewOf(table));
  return table;
}

/** Offsets are written in their long form; the checksum adjustment is made anew. */
function writeHead(view: DataView): void {
  view.setUint32(8, 0);
  view.setInt16(50, 1);
}
