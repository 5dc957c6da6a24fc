/**
 * Ports only: what core needs to know of a font, of a word segmenter. `fonts/` implements Face and
 * FaceSet over fontkit; the host hands a Segmenter in; tests use fakes.
 */
import type { Em } from "../units/index.js";

declare const faceKey: unique symbol;
/** Hash of the font file plus its index; stored in reports and display lists. */
export type FaceKey = string & { readonly [faceKey]: true };

/** Index of a glyph in its face; 0 is .notdef. */
export type GlyphId = number;

/** The type families of a Chinese newsroom: 宋, 黑, 楷, 仿宋 and display type. */
export type Family = "song" | "hei" | "kai" | "fangsong" | "display";

/** One glyph that shaping gave for a stretch of text. */
export interface ShapedGlyph {
  readonly glyph: GlyphId;
  /** Advance in em. */
  readonly advance: Em;
  /** Offsets of the ink in em; y grows upwards, as in the font. */
  readonly dx: Em;
  readonly dy: Em;
  /** UTF-16 offset in the shaped text of the first unit that this glyph stands for. */
  readonly from: number;
}

/** Ink box of a glyph in em, relative to its origin on the baseline; y grows upwards. */
export interface InkBox {
  readonly left: Em;
  readonly right: Em;
  readonly bottom: Em;
  readonly top: Em;
}

/**
 * An outline in em, y up: `ops` holds one byte a segment (0 move, 1 line, 2 quadratic, 3 cubic,
 * 4 close) and `points` their coordinates in order (2, 2, 4, 6, 0 numbers).
 */
export interface Outline {
  readonly ops: Uint8Array;
  readonly points: Float32Array;
}

/**
 * One font face. The em box is 0.88 em above and 0.12 em below the baseline for every CJK face,
 * whatever its hhea says.
 */
export interface Face {
  readonly key: FaceKey;
  readonly postScriptName: string;
  readonly family: Family;
  readonly weight: number;
  /** The glyph of a code point as the cmap says; 0 when the face has none. */
  glyphOf(codePoint: number): GlyphId;
  /** Advance width of a glyph in em. */
  advanceOf(glyph: GlyphId): Em;
  /** The glyph of a code point for vertical lines (`vert`): the plain one where the font has no other, 0 when it has none. */
  verticalGlyphOf(codePoint: number): GlyphId;
  /** Glyphs of a run by the font's own rules (kern, liga) plus the OpenType features named, such as `fwid` for —— or `tnum`. */
  shape(text: string, features: readonly string[]): readonly ShapedGlyph[];
  /** Ink box of a glyph, null for a blank one. */
  inkOf(glyph: GlyphId): InkBox | null;
  outlineOf(glyph: GlyphId): Outline;
}

export const EM_ASCENT = 0.88;
export const EM_DESCENT = 0.12;

/** A face that a style asked for and the one it got. */
export interface Substitution {
  readonly family: Family;
  readonly weight: number;
  /** PostScript name of the face used instead. */
  readonly used: string;
}

/** A font file that is at hand and not used, since its licence keeps it out of a PDF or it is damaged. */
export interface FontRefusal {
  /** Its PostScript name; where it cannot be read, that of its file. */
  readonly font: string;
  readonly file: string;
  /** It may not be embedded at all, only whole, or only as bitmaps; or it cannot be read whole. */
  readonly ban: "restricted" | "noSubsetting" | "bitmapOnly" | "damaged";
}

/** The faces at hand. Files are opened when a face is first asked for. */
export interface FaceSet {
  /**
   * The face for a family and weight (nearest weight at hand), or the n-th fallback behind it
   * (depth 1, 2, …); null when the chain has ended. Depth 0 is never null.
   */
  face(family: Family, weight: number, depth?: number): Face | null;
  /** A face by its key, as display lists name it; throws on a key that it never gave out. */
  byKey(key: FaceKey): Face;
  /** Families that are not at hand and what stands in for them, of those asked for so far. */
  substitutions(): readonly Substitution[];
  /** Files of those asked for so far that are not used. */
  refusals(): readonly FontRefusal[];
}

/** A glyph in a cut-down font and the advance that it has there, in em. */
export interface ProgramSlot {
  readonly glyph: GlyphId;
  readonly advance: Em;
}

/** A font file cut down to some glyphs: what a PDF embeds. */
export interface FontProgram {
  readonly format: "truetype" | "cff";
  /** A TrueType file, or a bare CFF table with CIDs equal to glyph indices. */
  readonly bytes: Uint8Array;
  /** Box around all glyphs of the whole face, in em. */
  readonly box: InkBox;
  readonly capHeight: Em;
  /** Degrees counter-clockwise from the vertical; 0 for upright type. */
  readonly italicAngle: number;
}

/** A face that can be embedded in a document for print. */
export interface PrintFace extends Face {
  /**
   * The program whose glyph `i + 1` is `slots[i]`, repeats allowed; glyph 0 is .notdef. A TrueType
   * program states the advances asked for; a CFF one keeps those of the face.
   */
  programOf(slots: readonly ProgramSlot[]): FontProgram;
}

/** Faces that can be embedded, as `fonts/` gives them. */
export interface PrintFaceSet extends FaceSet {
  face(family: Family, weight: number, depth?: number): PrintFace | null;
  byKey(key: FaceKey): PrintFace;
}

/** Where a Latin word may be divided. */
export interface Hyphenator {
  /** UTF-16 offsets in a word of letters, rising, at which a line may end with a hyphen; empty for none. */
  points(word: string): readonly number[];
}

/** Word boundaries of Chinese text, for headline breaks. */
export interface Segmenter {
  /** Lengths in UTF-16 units of the words of `text`, in order; they add up to its length. */
  words(text: string): readonly number[];
}
