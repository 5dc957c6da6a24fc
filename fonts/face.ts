/** A Face over the bytes of a font file. Runs in Node and in a browser. */
import { create, type Font } from "fontkit";
import type { FaceKey, Family, GlyphId, InkBox, Outline, PrintFace, ShapedGlyph } from "../core/face/index.js";
import { type Em, em } from "../core/units/index.js";
import { EmbeddingForbidden, embeddingBan } from "./embedding.js";
import { measuresFromFont } from "./measures.js";
import { outlineFromGlyph } from "./outline.js";
import { programFromFont } from "./program.js";
import { shapeText } from "./shaping.js";
import { type Box, type Load, readTrueType, type TrueType } from "./trueType.js";
import { partsOfGlyph } from "./trueTypeSubset.js";
import { verticalFormOf } from "./verticalForms.js";

/** What a face is called and how heavy it is; the file itself cannot be trusted with that. */
interface FaceIdentity {
  readonly key: FaceKey;
  readonly family: Family;
  readonly weight: number;
  /** Which font of a collection; absent for a plain font file. */
  readonly postScriptName?: string;
}

/** No face has this glyph: an OpenType font holds at most 65,535, numbered from 0. */
const UNKNOWN = 0xffff;
const BMP_SIZE = 0x10000;
/** Parts of parts of a glyph: no font goes deeper, but a damaged one may go round in circles. */
const DEEPEST_PARTS = 8;
/** Shaped texts kept a face: a newspaper edition has some thousand distinct words and numbers. */
const SHAPES_KEPT = 20_000;

/**
 * The face in the bytes of a TrueType or OpenType font, plain or in a collection; throws when they
 * hold none, and `EmbeddingForbidden` where print may not have it. Outlines may come later: `load` is called before a stretch of them is read.
 */
export function faceFromBytes(bytes: Uint8Array, identity: FaceIdentity, load: Load = () => {}): PrintFace {
  // fontkit keeps one object a glyph, with the text it was first asked for, and shaping counts on that
  // text: so glyphs asked for by number are drawn and measured on an instance of their own.
  const shaping = openFont(bytes, identity.postScriptName);
  const drawing = openFont(bytes, identity.postScriptName);
  const ban = embeddingBan(drawing);
  if (ban !== null) throw new EmbeddingForbidden(drawing.postscriptName, ban);
  const trueType = readTrueType(bytes, load);
  const measures = trueType ?? measuresFromFont(drawing);
  const toEm = (value: number): Em => em(value / drawing.unitsPerEm);
  return {
    key: identity.key,
    postScriptName: drawing.postscriptName,
    family: identity.family,
    weight: identity.weight,
    glyphOf: glyphLookup(shaping),
    verticalGlyphOf: memo((codePoint: number) => verticalForm(shaping, codePoint)),
    shape: shapeLookup(shaping),
    advanceOf: (glyph) => toEm(measures.advanceOf(glyph)),
    inkOf: memo((glyph: GlyphId) => inkFromBox(measures.boxOf(glyph), toEm)),
    outlineOf: memo((glyph: GlyphId): Outline => {
      if (trueType) loadOutline(trueType, glyph);
      else load(0, bytes.length);
      return outlineFromGlyph(drawing.getGlyph(glyph), drawing.unitsPerEm);
    }),
    programOf: (slots) => programFromFont(drawing, trueType, slots),
  };
}

/** Makes true what fontkit is about to read: a glyph, and those of which it is made. */
function loadOutline(trueType: TrueType, glyph: GlyphId, depth = 0): void {
  const data = trueType.dataOf(glyph);
  if (depth < DEEPEST_PARTS) for (const part of partsOfGlyph(data)) loadOutline(trueType, part, depth + 1);
}

function openFont(bytes: Uint8Array, postScriptName: string | undefined): Font {
  // fontkit's types ask for a Buffer and its code for any Uint8Array.
  const opened = create(bytes as Parameters<typeof create>[0], postScriptName);
  if (!opened) throw new Error(`the font collection holds no font named ${JSON.stringify(postScriptName)}`);
  if (!("layout" in opened)) throw new Error("a font collection needs the PostScript name of one of its fonts");
  return opened;
}

function glyphLookup(font: Font): (codePoint: number) => GlyphId {
  const lookUp = (codePoint: number): GlyphId => font.glyphForCodePoint(codePoint).id;
  const known = new Uint16Array(BMP_SIZE).fill(UNKNOWN);
  const beyond = memo(lookUp);
  return (codePoint) => {
    const glyph = known[codePoint];
    if (glyph === undefined) return beyond(codePoint);
    if (glyph !== UNKNOWN) return glyph;
    const found = lookUp(codePoint);
    known[codePoint] = found;
    return found;
  };
}

/** Asked of the glyph alone: no neighbour changes the vertical form of a character. Where `vert` changes nothing, the form may have a code of its own. */
function verticalForm(font: Font, codePoint: number): GlyphId {
  if (!font.hasGlyphForCodePoint(codePoint)) return 0;
  const plain = font.glyphForCodePoint(codePoint).id;
  const [only] = shapeText(font, String.fromCodePoint(codePoint), ["vert"]);
  const form = verticalFormOf(codePoint);
  if (only && only.glyph !== plain) return only.glyph;
  return form !== null && font.hasGlyphForCodePoint(form) ? font.glyphForCodePoint(form).id : plain;
}

function shapeLookup(font: Font): (text: string, features: readonly string[]) => readonly ShapedGlyph[] {
  const known = new Map<string, readonly ShapedGlyph[]>();
  return (text, features) => {
    const name = `${features.join()} ${text}`;
    const kept = known.get(name);
    if (kept) return kept;
    const shaped = shapeText(font, text, features);
    if (known.size >= SHAPES_KEPT) known.clear();
    known.set(name, shaped);
    return shaped;
  };
}

function inkFromBox(box: Box | null, toEm: (value: number) => Em): InkBox | null {
  if (box === null) return null;
  const [left, bottom, right, top] = box;
  return { left: toEm(left), bottom: toEm(bottom), right: toEm(right), top: toEm(top) };
}

function memo<Value>(compute: (key: number) => Value): (key: number) => Value {
  const known = new Map<number, Value>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
