/**
 * Where the glyph of a mark stands in the room that the rules give it. Mainland fonts leave one
 * half of the em box of a mark blank; fonts with centred or proportional marks are placed by their
 * ink, not by their class (typesetting.md §2, implementation).
 *
 *      |（   |  opener: blank left, drawn 1/2 em to the left      |，   |  pause: blank right
 *      |<-½->|                                                  |<-½->|
 */
import { blankSide, type CharClass } from "../chars/index.js";
import { EM_ASCENT, type GlyphId } from "../face/index.js";
import { type Sort, shapeWide } from "./typecase.js";

/** Width of a box in em, and where in it the glyph's origin stands. */
export interface Placement {
  readonly width: number;
  readonly shift: number;
}

/** One glyph of a unit such as ——, with the stretch of the unit's text that it stands for. */
export interface UnitPart {
  readonly glyph: GlyphId;
  readonly from: number;
  readonly to: number;
  readonly placement: Placement;
}

const HALF = 0.5;
/** How far ink may reach over the middle of the em box and still count as lying in one half. */
const OVERHANG = 0.06;
/** Advances closer than this to the ruled width need no placing. */
const CLOSE = 0.01;
/** A glyph narrower than this is proportional, not a full-width one. */
const FULL_WIDTH_FROM = 0.75;

/** Where ink lies along the line, in em from where its box begins: from the left, or from the top of the em box in vertical lines. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

function extentOf({ face }: Sort, glyph: GlyphId, isUpright: boolean): Extent | null {
  const ink = face.inkOf(glyph);
  if (!ink) return null;
  return isUpright ? { start: EM_ASCENT - ink.top, end: EM_ASCENT - ink.bottom } : { start: ink.left, end: ink.right };
}

/** A full-width mark in the half em that its ink needs; its blank half is glue. `isUpright` in vertical lines. */
export function placeMark(sort: Sort, glyph: GlyphId, charClass: CharClass, isUpright: boolean): Placement {
  const ink = extentOf(sort, glyph, isUpright);
  if (!ink) return { width: HALF, shift: 0 };
  if (ink.end - ink.start > HALF + 2 * OVERHANG) return { width: 1, shift: isUpright ? 0 : centred(ink, 1) };
  const advance = isUpright ? 1 : sort.face.advanceOf(glyph);
  const isProportional = advance < FULL_WIDTH_FROM;
  if (blankSide(charClass) === "left") {
    if (isProportional && advance <= HALF) return { width: HALF, shift: HALF - advance };
    return { width: HALF, shift: ink.start >= HALF - OVERHANG ? -HALF : centred(ink, HALF) };
  }
  return { width: HALF, shift: ink.end <= HALF + OVERHANG ? 0 : centred(ink, HALF) };
}

/** An upright character of a vertical line in the room that the rules give it: one em as it is, less with its ink in the middle. */
export function placeUpright(sort: Sort, glyph: GlyphId, width: number): Placement {
  const ink = width === 1 ? null : extentOf(sort, glyph, true);
  return { width, shift: ink ? centred(ink, width) : 0 };
}

/** A character in the width that the rules give it; its ink is centred where the font differs. */
export function placeRuled(
  { sort, glyph }: { readonly sort: Sort; readonly glyph: GlyphId },
  character: string,
  width: number,
): { glyph: GlyphId; placement: Placement } {
  const wide = shapeWide(sort, character);
  const [only] = wide;
  const chosen = wide.length === 1 && only && only.glyph !== 0 ? only.glyph : glyph;
  return { glyph: chosen, placement: { width, shift: shiftInto(sort, chosen, width) } };
}

/** The glyphs of —— or ……: one of 2 em where the font has it, else two side by side. */
export function placeUnit(
  { sort, glyph: own }: { readonly sort: Sort; readonly glyph: GlyphId },
  text: string,
  isDash: boolean,
  width: number,
): readonly UnitPart[] {
  const shaped = shapeWide(sort, text);
  if (shaped.length !== 2) {
    const glyph = shaped[0]?.glyph || own;
    return [{ glyph, from: 0, to: text.length, placement: { width, shift: shiftInto(sort, glyph, width) } }];
  }
  return shaped.map(({ glyph }, k) => {
    const shift = isDash ? meetingShift(sort, glyph, k === 0) : shiftInto(sort, glyph, 1);
    return { glyph, from: k, to: k + 1, placement: { width: width / 2, shift } };
  });
}

/** Whether the font sets a unit or a connector in exactly the width that the rules ask for. */
export function hasWidth(sort: Sort, text: string, width: number): boolean {
  const shaped = shapeWide(sort, text);
  const total = shaped.reduce((sum, glyph) => sum + glyph.advance, 0);
  return shaped.every((glyph) => glyph.glyph !== 0) && Math.abs(total - width) < CLOSE;
}

/** Two short dashes meet in the middle of the 2 em, so that the line is not broken. */
function meetingShift(sort: Sort, glyph: GlyphId, isFirst: boolean): number {
  const ink = sort.face.inkOf(glyph);
  if (!ink || Math.abs(sort.face.advanceOf(glyph) - 1) < CLOSE) return 0;
  return isFirst ? 1 - ink.right : -ink.left;
}

function shiftInto(sort: Sort, glyph: GlyphId, width: number): number {
  const ink = extentOf(sort, glyph, false);
  if (!ink || Math.abs(sort.face.advanceOf(glyph) - width) < CLOSE) return 0;
  return centred(ink, width);
}

function centred(ink: Extent, width: number): number {
  return (width - ink.start - ink.end) / 2;
}
