/**
 * The typecase (字盘): the faces of a set by number, and the way down the chain when a face lacks a
 * character. What a style makes of a character or a word is remembered here, for all paragraphs.
 */
import type { Face, FaceSet, GlyphId, ShapedGlyph } from "../face/index.js";
import type { Turn } from "./items.js";
import type { CharacterStyle } from "./types.js";

/** One face of the typecase. */
export interface Sort {
  readonly index: number;
  readonly face: Face;
  /** Words that it has shaped, by text. */
  readonly words: Map<string, readonly ShapedGlyph[]>;
}

/** Where a character was found: at what depth of the style's chain, and as which glyph. */
export interface Found {
  readonly sort: Sort;
  readonly glyph: GlyphId;
  readonly depth: number;
}

/** A character as its style's first face sets it: its glyph, and its room in em (see marks.ts). */
export interface Slot {
  readonly sort: Sort;
  readonly glyph: GlyphId;
  readonly placement: { readonly width: number; readonly shift: number };
  readonly turn: Turn;
}

export interface Typecase {
  /** Slots of a style by UTF-16 unit, for level or for vertical lines, kept for all paragraphs; filled by those who ask. */
  slotsOf(style: CharacterStyle, isVertical: boolean): (Slot | undefined)[];
  /** The face that a style asks for. */
  sortOf(style: CharacterStyle): Sort;
  /** The face behind it at a depth of its chain, or null when the chain has ended. */
  sortAt(style: CharacterStyle, depth: number): Sort | null;
  /** The first face of a style's chain that has the character, or null. */
  find(style: CharacterStyle, codePoint: number): Found | null;
  faceAt(index: number): Face;
}

/** UTF-16 units. */
const UNITS = 0x10000;

/** The faces of a family and weight in the order of fallback, and the slots of the first of them. */
interface Chain {
  readonly sorts: (Sort | null)[];
  readonly level: (Slot | undefined)[];
  /** Made when the first vertical line is set. */
  vertical: (Slot | undefined)[] | null;
}

/** Guard against a chain that never ends. */
const LONGEST_CHAIN = 32;

export function openTypecase(faces: FaceSet): Typecase {
  const sorts: Sort[] = [];
  const byKey = new Map<string, Sort>();
  const chains = new Map<string, Chain>();
  const chainOfStyle = new WeakMap<CharacterStyle, Chain>();

  function sortFor(face: Face): Sort {
    const known = byKey.get(face.key);
    if (known) return known;
    const sort: Sort = { index: sorts.length, face, words: new Map() };
    sorts.push(sort);
    byKey.set(face.key, sort);
    return sort;
  }

  function chainOf(style: CharacterStyle): Chain {
    const known = chainOfStyle.get(style);
    if (known) return known;
    const name = `${style.family}/${style.weight}`;
    const chain = chains.get(name) ?? { sorts: [], level: new Array<Slot | undefined>(UNITS), vertical: null };
    chains.set(name, chain);
    chainOfStyle.set(style, chain);
    return chain;
  }

  function slotsOf(style: CharacterStyle, isVertical: boolean): (Slot | undefined)[] {
    const chain = chainOf(style);
    if (!isVertical) return chain.level;
    chain.vertical ??= new Array<Slot | undefined>(UNITS);
    return chain.vertical;
  }

  function sortAt(style: CharacterStyle, depth: number): Sort | null {
    const chain = chainOf(style).sorts;
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
      const glyph = sort.face.glyphOf(codePoint);
      if (glyph !== 0) return { sort, glyph, depth };
    }
  }

  function faceAt(index: number): Face {
    const sort = sorts[index];
    if (!sort) throw new Error(`no face ${index} in the typecase`);
    return sort.face;
  }

  return { slotsOf, sortOf, sortAt, find, faceAt };
}

/** Words kept a face: a newspaper edition has some thousand distinct ones. */
const WORDS_KEPT = 20_000;

/** Glyphs of a word, in the order of its text. */
export function shapeWord({ face, words }: Sort, text: string): readonly ShapedGlyph[] {
  const known = words.get(text);
  if (known) return known;
  const shaped = inTextOrder(face.shape(text, []));
  if (words.size >= WORDS_KEPT) words.clear();
  words.set(text, shaped);
  return shaped;
}

/** Glyphs of a mark in their full-width forms, such as the one glyph of 2 em for ——. */
export function shapeWide({ face }: Sort, text: string): readonly ShapedGlyph[] {
  return face.shape(text, ["fwid"]);
}

/** Right-to-left faces give glyphs in visual order; offsets must rise, so text order it is. */
function inTextOrder(shaped: readonly ShapedGlyph[]): readonly ShapedGlyph[] {
  const rises = shaped.every((glyph, i) => glyph.from >= (shaped[i - 1]?.from ?? 0));
  return rises ? shaped : shaped.toSorted((a, b) => a.from - b.from);
}
