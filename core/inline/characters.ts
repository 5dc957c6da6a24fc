/** Characters that are set one by one: Han, full-width marks, dashes and ellipses, and what the rules give a width. */
import { CharClass, verticalOrientationOf } from "../chars/index.js";
import { type Chosen, findCharacter, findUnit } from "./fallback.js";
import { Turn } from "./items.js";
import { type Placement, placeMark, placeRuled, placeUnit, placeUpright } from "./marks.js";
import { bind } from "./settle.js";
import { addBox, codePointAt, lengthOf, type Work } from "./work.js";

const C = CharClass;

/** ⸺ is both halves of —— in one character. */
const WIDE_DASH = 2;

/** A character as it stands in the line: its glyph, and how it is turned in a vertical one. */
interface Standing extends Chosen {
  readonly turn: Turn;
}

/**
 * The glyph of a character, in a vertical line by UAX #50: its vertical form where the face has one; without
 * one, upright if its orientation is U, from a face that has the form if it is Tu, else turned.
 */
function stand(work: Work, i: number, codePoint: number): Standing {
  const { typecase, style, findings, isVertical } = work;
  if (!isVertical) return { ...findCharacter(typecase, style, codePoint, findings, i), turn: Turn.Level };
  const shown = VERTICAL_QUOTES.get(codePoint) ?? codePoint;
  const found = findCharacter(typecase, style, shown, findings, i);
  if (found.missing) return { ...found, turn: Turn.Upright };
  const form = verticalForm(found, shown);
  if (form) return form;
  const orientation = verticalOrientationOf(shown);
  if (orientation === "Tu") return formDownTheChain(work, shown, found) ?? { ...found, turn: Turn.Upright };
  return { ...found, turn: orientation === "U" ? Turn.Upright : Turn.Sideways };
}

function verticalForm(found: Chosen, codePoint: number): Standing | null {
  const glyph = found.sort.face.verticalGlyphOf(codePoint);
  return glyph === 0 || glyph === found.glyph ? null : { ...found, glyph, turn: Turn.Upright };
}

/** ，。、 of a display face without vertical forms come from the next face, as no turning brings them to their place. */
function formDownTheChain({ typecase, style }: Work, codePoint: number, found: Chosen): Standing | null {
  for (let depth = found.depth + 1; ; depth++) {
    const sort = typecase.sortAt(style, depth);
    if (!sort) return null;
    const form = verticalForm({ sort, glyph: sort.face.glyphOf(codePoint), depth, missing: false }, codePoint);
    if (form) return form;
  }
}

/** GB/T 15834-2011 §5.2.3: in vertical lines ﹃﹄ are the outer and ﹁﹂ the inner quotes. */
const VERTICAL_QUOTES: ReadonlyMap<number, number> = new Map([
  [0x201c, 0x300e],
  [0x201d, 0x300f],
  [0x2018, 0x300c],
  [0x2019, 0x300d],
]);

/** A Han, a symbol, any character that stands by itself in the width that the font gives it; one em upright in vertical lines. */
export function addCharacter(work: Work, i: number, charClass: CharClass): number {
  const slot = work.slots[work.text.charCodeAt(i)];
  if (slot) {
    addBox(work, i, i + 1, charClass, slot.sort, slot.glyph, slot.placement, slot.turn);
    return i + 1;
  }
  const codePoint = codePointAt(work.text, i);
  const found = stand(work, i, codePoint);
  const to = i + lengthOf(codePoint);
  addFound(work, i, to, charClass, found, plainPlacement(found));
  return to;
}

/** The room of a glyph by its font; one em for an upright one. */
function plainPlacement({ sort, glyph, turn }: Standing): Placement {
  return { width: turn === Turn.Upright ? 1 : sort.face.advanceOf(glyph), shift: 0 };
}

/** A box for a character just looked up; it is remembered unless it came from another face. */
function addFound(work: Work, from: number, to: number, charClass: CharClass, found: Standing, placement: Placement): void {
  const { sort, glyph, depth, missing, turn } = found;
  if (depth === 0 && !missing && to === from + 1) work.slots[work.text.charCodeAt(from)] = { sort, glyph, placement, turn };
  addBox(work, from, to, charClass, sort, glyph, placement, turn);
}

const COMMA = 0xff0c;
const LIST_COMMA = 0x3001;
const FULL_STOP = 0x3002;

/** A full-width mark: half an em, its blank half is glue. */
export function addMark(work: Work, i: number, charClass: CharClass): number {
  const unit = work.text.charCodeAt(i);
  const slot = work.slots[unit];
  if (slot) addBox(work, i, i + 1, charClass, slot.sort, slot.glyph, slot.placement, slot.turn);
  else addNewMark(work, i, charClass);
  // One of 、，。 alone may hang (typesetting.md §4).
  if (work.rules.hanging && (unit === COMMA || unit === LIST_COMMA || unit === FULL_STOP)) work.items.hangs[work.items.count - 1] = 1;
  return i + 1;
}

function addNewMark(work: Work, i: number, charClass: CharClass): void {
  const chosen = stand(work, i, codePointAt(work.text, i));
  if (chosen.missing) addBox(work, i, i + 1, C.Other, chosen.sort, chosen.glyph, plainPlacement(chosen), chosen.turn);
  else addFound(work, i, i + 1, charClass, chosen, placeMark(chosen.sort, chosen.glyph, charClass, chosen.turn === Turn.Upright));
}

/** A character in the width that the rules give it: · — ～ - /, U+3000, and ‼ for its two marks. */
export function addRuled(work: Work, i: number, charClass: CharClass, width: number): number {
  const character = work.text.charAt(i);
  const own = stand(work, i, codePointAt(work.text, i));
  if (own.turn === Turn.Upright) {
    addBox(work, i, i + 1, charClass, own.sort, own.glyph, placeUpright(own.sort, own.glyph, width), own.turn);
    return i + 1;
  }
  const chosen = width === 1 ? findUnit(work.typecase, work.style, character, width, own) : own;
  const { glyph, placement } = placeRuled(chosen, character, width);
  addBox(work, i, i + 1, charClass, chosen.sort, glyph, placement, own.turn);
  return i + 1;
}

/** A dash or an ellipsis: two characters, 2 em, never parted; an odd one left over keeps 1 em. */
export function addUnit(work: Work, i: number, end: number, charClass: CharClass): number {
  const character = work.text.charAt(i);
  const isPair = i + 1 < end && work.text.charAt(i + 1) === character && !isWideDash(character);
  const text = isPair ? character + character : character;
  const own = stand(work, i, codePointAt(work.text, i));
  if (own.turn === Turn.Upright && !isWideDash(character)) addUprightUnit(work, i, text.length, charClass, own);
  else addLevelUnit(work, i, text, charClass, own);
  return i + text.length;
}

/** Each character of …… by its vertical form. */
function addUprightUnit(work: Work, i: number, length: number, charClass: CharClass, own: Standing): void {
  for (let k = 0; k < length; k++) {
    addBox(work, i + k, i + k + 1, charClass, own.sort, own.glyph, placeUpright(own.sort, own.glyph, 1), own.turn);
    if (k > 0) bind(work.items, work.items.count - 2);
  }
}

function addLevelUnit(work: Work, i: number, text: string, charClass: CharClass, own: Standing): void {
  const width = isWideDash(text) ? WIDE_DASH : text.length;
  const chosen = findUnit(work.typecase, work.style, text, width, own);
  placeUnit(chosen, text, charClass === C.Dash, width).forEach((part, k) => {
    addBox(work, i + part.from, i + part.to, charClass, chosen.sort, part.glyph, part.placement, own.turn);
    if (k > 0 || isOddDash(work, i, text)) bind(work.items, work.items.count - 2);
  });
}

/** The third — of ———, or the second where the style changes between the two: it follows its like. */
function isOddDash({ text, classes }: Work, i: number, unit: string): boolean {
  return unit.length === 1 && classes[i] === C.Dash && !isWideDash(unit) && text.charAt(i - 1) === unit;
}

function isWideDash(character: string): boolean {
  return character === "⸺" || character === "⸻";
}
