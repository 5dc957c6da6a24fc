/**
 * The typecase (字盘): the faces of a set with the tables that make them quick, and the way down
 * the chain when a face lacks a character.
 */
import type { Face, FaceSet, GlyphId, ShapedGlyph } from "../face/index.js";
import type { CharacterStyle } from "./types.js";

/** One face of the typecase. */
export interface Sort {
  readonly index: number;
  readonly face: Face;
  glyphOf(codePoint: number): GlyphId;
  /** Advance in em. */
  advanceOf(glyph: GlyphId): number;
  /** Glyphs of a word. */
  shape(text: string): readonly ShapedGlyph[];
  /** Glyphs of a mark in their full-width forms, such as the one glyph of 2 em for ——. */
  shapeWide(text: string): readonly ShapedGlyph[];
}

/** Where a character was found: at what depth of the style's chain, and as which glyph. */
export interface Found {
  readonly sort: Sort;
  readonly glyph: GlyphId;
  readonly depth: number;
}

export interface Typecase {
  /** The face that a style asks for. */
  sortOf(style: CharacterStyle): Sort;
  /** The face behind it at a depth of its chain, or null when the chain has ended. */
  sortAt(style: CharacterStyle, depth: number): Sort | null;
  /** The first face of a style's chain that has the character, or null. */
  find(style: CharacterStyle, codePoint: number): Found | null;
  faceAt(index: number): Face;
}

const BMP_SIZE = 0x10000;
/** Words remembered a face; beyond it the memory starts anew. */
const REMEMBERED_WORDS = 4096;
/** Guard against a chain that never ends. */
const LONGEST_CHAIN = 32;

export function openTypecase(faces: FaceSet): Typecase {
  const sorts: Sort[] = [];
  const byKey = new Map<string, Sort>();
  const chains = new Map<string, (Sort | null)[]>();

  function sortFor(face: Face): Sort {
    const known = byKey.get(face.key);
    if (known) return known;
    const sort = openSort(face, sorts.length);
    sorts.push(sort);
    byKey.set(face.key, sort);
    return sort;
  }

  function sortAt(style: CharacterStyle, depth: number): Sort | null {
    const name = `${style.family}/${style.weight}`;
    let chain = chains.get(name);
    if (!chain) {
      chain = [];
      chains.set(name, chain);
    }
    while (chain.length <= depth && chain.length < LONGEST_CHAIN && chain.at(-1) !== null) {
      const face = faces.face(style.family, style.weight, chain.length);
      chain.push(face ? sortFor(face) : null);
    }
    return chain[depth] ?? null;
  }

  function sortOf(style: CharacterStyle): Sort {
    const sort = sortAt(style, 0);
    if (!sort) throw new Error(`no face at all for ${style.family} ${style.weight}`);
    return sort;
  }

  function find(style: CharacterStyle, codePoint: number): Found | null {
    for (let depth = 0; ; depth++) {
      const sort = sortAt(style, depth);
      if (!sort) return null;
      const glyph = sort.glyphOf(codePoint);
      if (glyph !== 0) return { sort, glyph, depth };
    }
  }

  function faceAt(index: number): Face {
    const sort = sorts[index];
    if (!sort) throw new Error(`no face ${index} in the typecase`);
    return sort.face;
  }

  return { sortOf, sortAt, find, faceAt };
}

function openSort(face: Face, index: number): Sort {
  // Glyph + 1 by code point, so that 0 means "not asked yet".
  const known = new Uint32Array(BMP_SIZE);
  const advances = new Map<GlyphId, number>();
  const words = new Map<string, readonly ShapedGlyph[]>();
  const marks = new Map<string, readonly ShapedGlyph[]>();
  return {
    index,
    face,
    glyphOf(codePoint) {
      if (codePoint >= BMP_SIZE) return face.glyphOf(codePoint);
      const remembered = known[codePoint] ?? 0;
      if (remembered > 0) return remembered - 1;
      const glyph = face.glyphOf(codePoint);
      known[codePoint] = glyph + 1;
      return glyph;
    },
    advanceOf(glyph) {
      const remembered = advances.get(glyph);
      if (remembered !== undefined) return remembered;
      const advance = face.advanceOf(glyph);
      advances.set(glyph, advance);
      return advance;
    },
    shape: (text) => remember(words, text, () => inTextOrder(face.shape(text, []))),
    shapeWide: (text) => remember(marks, text, () => face.shape(text, ["fwid"])),
  };
}

function remember(memory: Map<string, readonly ShapedGlyph[]>, text: string, shape: () => readonly ShapedGlyph[]): readonly ShapedGlyph[] {
  const remembered = memory.get(text);
  if (remembered) return remembered;
  const shaped = shape();
  if (memory.size >= REMEMBERED_WORDS) memory.clear();
  memory.set(text, shaped);
  return shaped;
}

/** Right-to-left faces give glyphs in visual order; offsets must rise, so text order it is. */
function inTextOrder(shaped: readonly ShapedGlyph[]): readonly ShapedGlyph[] {
  const rises = shaped.every((glyph, i) => glyph.from >= (shaped[i - 1]?.from ?? 0));
  return rises ? shaped : shaped.toSorted((a, b) => a.from - b.from);
}
