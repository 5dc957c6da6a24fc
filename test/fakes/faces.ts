/**
 * Fake fonts and a fake word cutter for tests: every measure can be told in one's head. A glyph id
 * is the code point that it draws, but for the two-em dash.
 */
import type {
  Face,
  FaceKey,
  FaceSet,
  Family,
  GlyphId,
  Hyphenator,
  InkBox,
  Outline,
  Segmenter,
  ShapedGlyph,
} from "../../core/face/index.js";
import { type Em, em } from "../../core/units/index.js";

/** The glyph that a fake face gives for —— when shaped with `fwid`. */
export const TWO_EM_DASH: GlyphId = 0x110000;

export interface FakeFaceOptions {
  /** Characters that no face of this family has. */
  readonly missing?: Partial<Readonly<Record<Family, string>>>;
  /** Characters that no face at all has; by default everything above U+30000 and the emoji. */
  readonly nowhere?: string;
  /** Advances in em of single characters that differ from the usual ones. */
  readonly advances?: Readonly<Record<string, number>>;
  /** Whether the faces form one glyph of 2 em from —— with `fwid` (as Noto does). Default true. */
  readonly dashLigature?: boolean;
}

/**
 * A face set in which Han and full-width marks are 1 em wide, Latin letters, digits and half-width
 * marks 1/2 em, the word space 1/4 em and · 1/3 em (proportional, as in Noto). Each family falls
 * back to song, then to hei, then ends.
 */
export function fakeFaces(options: FakeFaceOptions = {}): FaceSet {
  const faces = new Map<string, Face>();
  const open = (family: Family, weight: number): Face => {
    const key = `fake-${family}-${weight}`;
    const known = faces.get(key);
    if (known) return known;
    const face = fakeFace(key as FaceKey, family, weight, options);
    faces.set(key, face);
    return face;
  };
  return {
    face(family, weight, depth = 0) {
      const chain = [...new Set<Family>([family, "song", "hei"])];
      const found = chain[depth];
      return found === undefined ? null : open(found, weight);
    },
    byKey(key) {
      const face = faces.get(key);
      if (!face) throw new Error(`no fake face with key ${key}`);
      return face;
    },
    substitutions: () => [],
    refusals: () => [],
  };
}

/** A segmenter that cuts text into words of two UTF-16 units, the last one possibly shorter. */
export function fakeSegmenter(): Segmenter {
  return {
    words(text) {
      const lengths: number[] = [];
      for (let at = 0; at < text.length; at += 2) lengths.push(Math.min(2, text.length - at));
      return lengths;
    },
  };
}

/** A hyphenator that may divide a word of five letters or more after every second letter, three at least behind it. */
export function fakeHyphenator(): Hyphenator {
  return {
    points: (word) => (/^[a-z]{5,}$/i.test(word) ? Array.from({ length: Math.floor((word.length - 3) / 2) }, (_, i) => 2 * (i + 1)) : []),
  };
}

function fakeFace(key: FaceKey, family: Family, weight: number, options: FakeFaceOptions): Face {
  const glyphOf = (codePoint: number): GlyphId => (isMissing(codePoint, family, options) ? 0 : codePoint);
  const advanceOf = (glyph: GlyphId): Em => em(options.advances?.[glyphText(glyph)] ?? usualAdvance(glyph));
  return {
    key,
    postScriptName: `Fake-${family}-${weight}`,
    family,
    weight,
    glyphOf,
    advanceOf,
    verticalGlyphOf: (codePoint) => verticalForm(glyphOf(codePoint)),
    shape: (text, features) => shape(text, features.includes("fwid") && options.dashLigature !== false, glyphOf, advanceOf),
    inkOf: (glyph) => inkOf(glyph, advanceOf(glyph)),
    outlineOf: (glyph) => boxOutline(inkOf(glyph, advanceOf(glyph))),
  };
}

/** The compatibility forms for vertical lines of Unicode serve as glyph ids of vertical forms. */
const VERTICAL_FORMS: Readonly<Record<string, string>> = {
  "，": "︐",
  "、": "︑",
  "。": "︒",
  "：": "︓",
  "；": "︔",
  "！": "︕",
  "？": "︖",
  "（": "︵",
  "）": "︶",
  "《": "︽",
  "》": "︾",
  "〈": "︿",
  "〉": "﹀",
  "「": "﹁",
  "」": "﹂",
  "『": "﹃",
  "』": "﹄",
  "…": "︙",
};

function verticalForm(glyph: GlyphId): GlyphId {
  return VERTICAL_FORMS[glyphText(glyph)]?.codePointAt(0) ?? glyph;
}

function glyphText(glyph: GlyphId): string {
  return glyph === TWO_EM_DASH ? "——" : String.fromCodePoint(glyph);
}

function isMissing(codePoint: number, family: Family, options: FakeFaceOptions): boolean {
  const character = String.fromCodePoint(codePoint);
  if (options.missing?.[family]?.includes(character)) return true;
  if (options.nowhere !== undefined) return options.nowhere.includes(character);
  return codePoint > 0x30000 || (codePoint >= 0x1f000 && codePoint <= 0x1ffff) || (codePoint >= 0xd800 && codePoint <= 0xdfff);
}

function usualAdvance(glyph: GlyphId): number {
  if (glyph === TWO_EM_DASH) return 2;
  if (glyph === 0x20 || glyph === 0xa0) return 0.25;
  if (glyph === 0xb7) return 1 / 3;
  if (glyph === 0x2018 || glyph === 0x2019 || glyph === 0x201c || glyph === 0x201d) return 1;
  if (glyph >= 0x2010 && glyph <= 0x2bff && glyph !== 0x2010 && glyph !== 0x2013) return 1;
  return glyph < 0x2e80 ? 0.5 : 1;
}

function shape(
  text: string,
  joinsDashes: boolean,
  glyphOf: (codePoint: number) => GlyphId,
  advanceOf: (glyph: GlyphId) => Em,
): readonly ShapedGlyph[] {
  const glyphs: ShapedGlyph[] = [];
  for (let from = 0; from < text.length; ) {
    const joins = joinsDashes && text.startsWith("——", from);
    const codePoint = text.codePointAt(from) ?? 0;
    const glyph = joins ? TWO_EM_DASH : glyphOf(codePoint);
    glyphs.push({ glyph, advance: advanceOf(glyph), dx: em(0), dy: em(0), from });
    from += joins || codePoint > 0xffff ? 2 : 1;
  }
  return glyphs;
}

/** Ink as a Mainland font places it: pauses at the left, openers at the right, all else centred. */
function inkOf(glyph: GlyphId, advance: number): InkBox | null {
  const text = glyphText(glyph);
  if (text.trim() === "") return null;
  if ("，。、；：！？）》」』】〉”’".includes(text)) return box(0.08, 0.42);
  if ("（《「『【〈“‘".includes(text)) return box(advance - 0.42, advance - 0.08);
  if ("︐︑︒︶︾﹀﹂﹄".includes(text)) return { left: em(0.2), right: em(0.8), bottom: em(0.46), top: em(0.8) };
  if ("︵︽︿﹁﹃".includes(text)) return { left: em(0.2), right: em(0.8), bottom: em(-0.04), top: em(0.3) };
  return box(0.05, advance - 0.05);
}

function box(left: number, right: number): InkBox {
  return { left: em(left), right: em(right), bottom: em(0), top: em(0.8) };
}

function boxOutline(ink: InkBox | null): Outline {
  if (!ink) return { ops: new Uint8Array(), points: new Float32Array() };
  const { left, right, bottom, top } = ink;
  return {
    ops: Uint8Array.from([0, 1, 1, 1, 4]),
    points: Float32Array.from([left, bottom, right, bottom, right, top, left, top]),
  };
}
