/** Words and numbers: runs of letters, digits and half-width marks that a face shapes as a whole. */
import { CharClass } from "../chars/index.js";
import type { ShapedGlyph } from "../face/index.js";
import { addRuled } from "./characters.js";
import { type Chosen, findCharacter, noteDirection } from "./fallback.js";
import { Break, Turn } from "./items.js";
import { isWordClass } from "./rules.js";
import { type Sort, shapeWord, type Typecase } from "./typecase.js";
import type { CharacterStyle } from "./types.js";
import { addBox, codePointAt, lengthOf, skipControl, type Work } from "./work.js";

const C = CharClass;
const HYPHEN = 0x2d;

/** The boxes of the word at `i`; a hyphen or solidus that stands alone has the width of the rules. */
export function addWord(work: Work, i: number, end: number): number {
  const first = (work.classes[i] ?? C.Other) as CharClass;
  const to = wordEnd(work, i, end);
  if (to === i + 1 && (first === C.ShortHyphen || first === C.Solidus)) return addRuled(work, i, first, 0.5);
  addWordParts(work, i, to, Turn.Level);
  return to;
}

/** The offset behind the word at `i`. */
export function wordEnd(work: Work, i: number, end: number): number {
  let to = i + lengthOf(codePointAt(work.text, i));
  while (to < end) {
    const charClass = (work.classes[to] ?? C.Other) as CharClass;
    if (!isWordClass(charClass) && charClass !== C.Combining) break;
    to += lengthOf(codePointAt(work.text, to));
  }
  return to;
}

/** The boxes of a stretch of word characters. */
export function addWordParts(work: Work, from: number, to: number, turn: Turn): void {
  const firstBox = work.items.count;
  for (let at = from; at < to; ) at = work.classes[at] === C.Combining ? addCombining(work, at, to) : addWordPart(work, at, to, turn);
  if (work.hyphenator) divideWord(work, from, to, firstBox);
}

/** Shapes the longest stretch from `i` that one face can set. */
function addWordPart(work: Work, i: number, end: number, turn: Turn): number {
  const { text, typecase } = work;
  const found = findCharacter(typecase, work.style, codePointAt(text, i), work.findings, i);
  noteDirection(work.findings, codePointAt(text, i), i);
  let to = i + lengthOf(codePointAt(text, i));
  if (found.missing) {
    const placement = { width: found.sort.face.advanceOf(found.glyph), shift: 0 };
    addBox(work, i, to, (work.classes[i] ?? C.Other) as CharClass, found.sort, found.glyph, placement, turn);
    return to;
  }
  while (to < end && continuesRun(found, typecase, work.style, codePointAt(text, to))) to += lengthOf(codePointAt(text, to));
  addShaped(work, i, to, found.sort, shapeWord(found.sort, text.slice(i, to)), turn);
  return to;
}

function addShaped(work: Work, i: number, to: number, sort: Sort, shaped: readonly ShapedGlyph[], turn: Turn): void {
  for (let k = 0; k < shaped.length; k++) {
    const part = shaped[k];
    if (!part) continue;
    const from = k === 0 ? i : i + part.from;
    const next = shaped[k + 1];
    const charClass = (work.classes[from] ?? C.Other) as CharClass;
    addBox(work, from, next ? i + next.from : to, charClass, sort, part.glyph, { width: part.advance, shift: part.dx }, turn);
  }
}

/** Whether the next character comes from the same depth of the chain as the run so far. */
function continuesRun(found: Chosen, typecase: Typecase, style: CharacterStyle, codePoint: number): boolean {
  if (found.sort.face.glyphOf(codePoint) === 0) return false;
  return found.depth === 0 || typecase.find(style, codePoint)?.depth === found.depth;
}

/** Opens the joins at which the hyphenator divides the letters of a word. */
function divideWord(work: Work, from: number, to: number, firstBox: number): void {
  const { text, classes, hyphenator } = work;
  for (let start = from; start < to; ) {
    let end = start;
    while (end < to && classes[end] === C.Letter) end++;
    for (const point of end > start ? (hyphenator?.points(text.slice(start, end)) ?? []) : []) openHyphen(work, start + point, firstBox);
    start = end + 1;
  }
}

/** Allows a line to end before the box that begins at an offset; none begins there when letters are one glyph. */
function openHyphen({ items, typecase, style }: Work, offset: number, firstBox: number): void {
  let box = firstBox;
  while (box < items.count && (items.from[box] ?? 0) < offset) box++;
  if (box === firstBox || box === items.count || items.from[box] !== offset) return;
  const { face } = typecase.sortOf(style);
  const glyph = face.glyphOf(HYPHEN);
  if (items.penalty[box - 1] !== Break.Word || glyph === 0 || items.face[box - 1] !== typecase.sortOf(style).index) return;
  items.penalty[box - 1] = Break.Hyphen;
  items.hyphens.set(box - 1, { glyph, width: face.advanceOf(glyph) * style.size });
}

/** A mark over or under the character before it: drawn if a face has it, and never parted from it. */
export function addCombining(work: Work, i: number, end: number): number {
  const { items } = work;
  const codePoint = codePointAt(work.text, i);
  const to = Math.min(i + lengthOf(codePoint), end);
  const found = work.typecase.find(work.style, codePoint);
  if (found && items.count > 0 && work.spaces === 0) {
    const turn = (items.turn[items.count - 1] ?? Turn.Level) as Turn;
    addBox(work, i, to, C.Combining, found.sort, found.glyph, { width: 0, shift: 0 }, turn);
    return to;
  }
  return skipControl(work, i);
}
