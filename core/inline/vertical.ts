/**
 * Words and numbers in vertical lines (typesetting.md §5, CLREQ): single letters, acronyms and single
 * digits stand upright, two or three digits side by side in one em (纵中横), all else is turned.
 */
import { CharClass } from "../chars/index.js";
import { addRuled } from "./characters.js";
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
  const first = (work.classes[i] ?? C.Other) as CharClass;
  const to = wordEnd(work, i, end);
  const word = work.text.slice(i, to);
  if (word.length === 1 && (first === C.ShortHyphen || first === C.Solidus)) addRuled(work, i, first, 0.5);
  else if (isDigits(work, i, to) && word.length <= MOST_ACROSS) addAcross(work, i, to);
  else if (isAcronym(work, i, to)) addUprightLetters(work, i, to);
  else addWordParts(work, i, to, Turn.Sideways);
  return to;
}

function isDigits({ classes }: Work, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (classes[i] !== C.Digit) return false;
  return true;
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
