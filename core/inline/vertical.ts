/**
 * Words and numbers in vertical lines (typesetting.md §5, CLREQ): single letters, acronyms and single
 * digits stand upright, two or three digits side by side in one em (纵中横), all else is turned.
 */
import { CharClass, verticalOrientationOf } from "../chars/index.js";
import { addCharacter, addRuled } from "./characters.js";
import { findCharacter } from "./fallback.js";
import { Turn } from "./items.js";
import { bind } from "./settle.js";
import { addWordParts, wordEnd } from "./words.js";
import { addBox, codePointAt, type Work } from "./work.js";

const C = CharClass;
/** Digits that share one em at the most. */
const MOST_ACROSS = 3;
/** Longer rows of capitals are read as words, not letter by letter. */
const LONGEST_ACRONYM = 6;

/** The boxes of the word at `i`; returns the offset behind it. */
export function addVerticalWord(work: Work, i: number, end: number): number {
  const to = wordEnd(work, i, end);
  const parts = uprightParts(work, i, to);
  if (parts) for (const part of parts) addPart(work, part.from, part.to);
  else addWordParts(work, i, to, Turn.Sideways);
  return to;
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** The parts of a word that stands upright, such as 18 and ℃; null for one that is turned as a whole. */
function uprightParts(work: Work, from: number, to: number): readonly Part[] | null {
  if (isAcronym(work, from, to)) return [{ from, to }];
  const parts: Part[] = [];
  for (let i = from; i < to; ) {
    const digits = digitsEnd(work, i, to);
    if (digits - i > MOST_ACROSS || (digits === i && !standsUpright(work, i)))
      return to === from + 1 && isRuled(work, from) ? [{ from, to }] : null;
    const end = Math.max(digits, i + 1);
    parts.push({ from: i, to: end });
    i = end;
  }
  return parts;
}

function digitsEnd({ classes }: Work, from: number, to: number): number {
  let end = from;
  while (end < to && classes[end] === C.Digit) end++;
  return end;
}

/** ℃ ％ ￥ № ± and other signs beside a number that UAX #50 keeps upright. */
function standsUpright({ text, classes }: Work, i: number): boolean {
  const charClass = classes[i];
  const isBesideNumber = charClass === C.UnitSuffix || charClass === C.Prefix || charClass === C.Sign || charClass === C.NoteMark;
  return isBesideNumber && verticalOrientationOf(codePointAt(text, i)) === "U";
}

/** A hyphen or solidus that stands alone between Han. */
function isRuled({ classes }: Work, i: number): boolean {
  return classes[i] === C.ShortHyphen || classes[i] === C.Solidus;
}

function addPart(work: Work, from: number, to: number): void {
  const first = (work.classes[from] ?? C.Other) as CharClass;
  if (isRuled(work, from)) addRuled(work, from, first, 0.5);
  else if (first === C.Digit) addAcross(work, from, to);
  else if (first === C.Letter) addUprightLetters(work, from, to);
  else addCharacter(work, from, first);
}

function isAcronym({ text, classes }: Work, from: number, to: number): boolean {
  if (to - from > LONGEST_ACRONYM) return false;
  for (let i = from; i < to; i++) {
    const isCapital = text.charCodeAt(i) >= 0x41 && text.charCodeAt(i) <= 0x5a;
    if (!isCapital && !(to === from + 1 && classes[i] === C.Letter)) return false;
  }
  return true;
}

/** Digits side by side in one em, drawn narrower where they need more; only the last box has the em, so that all begin alike. */
function addAcross(work: Work, from: number, to: number): void {
  const { text, typecase, style, items } = work;
  const firstBox = items.count;
  let advance = 0;
  for (let i = from; i < to; i++) {
    const { sort, glyph } = findCharacter(typecase, style, codePointAt(text, i), work.findings, i);
    advance += sort.face.advanceOf(glyph);
    const placement = { width: i === to - 1 ? 1 : 0, shift: 0 };
    addBox(work, i, i + 1, C.Digit, sort, glyph, placement, to === from + 1 ? Turn.Upright : Turn.Across);
    if (i > from) bind(items, items.count - 2);
  }
  if (to > from + 1 && advance > 1) items.stretches.set(firstBox, 1 / advance);
}

function addUprightLetters(work: Work, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const { sort, glyph } = findCharacter(work.typecase, work.style, codePointAt(work.text, i), work.findings, i);
    addBox(work, i, i + 1, C.Letter, sort, glyph, { width: 1, shift: 0 }, Turn.Upright);
  }
}
