/**
 * First phase: the class of every UTF-16 unit of a paragraph, resolved where the character alone
 * does not tell: a pair of — is a dash, ’ between letters an apostrophe.
 */
import { CharClass, CLASS_COUNT, CLASS_OF_UNIT, classOf } from "../chars/index.js";

const C = CharClass;
const APOSTROPHE = 0x2019;
const TAB = 0x09;

/** What of a paragraph's style changes the class of a character. */
export interface Setting {
  readonly isVertical: boolean;
  readonly hasTabs: boolean;
}

/** Writes the resolved classes by UTF-16 unit; both halves of a surrogate pair carry the class of the pair. */
export function collect(text: string, classes: Uint8Array, { isVertical, hasTabs }: Setting): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const charClass = CLASS_OF_UNIT[unit] ?? C.Other;
    classes[i] = charClass;
    if (unit >= 0xd800 && unit <= 0xdbff) i = collectPair(text, i, classes);
    else if (charClass === C.OneEmRule && i > 0) collectDash(text, i, classes);
    else if (charClass === C.Ordinal && i > 0) classes[i] = TAKES_NOTES[classes[i - 1] ?? C.Other] ? C.NoteMark : C.Ordinal;
    else if (unit === APOSTROPHE && isBetweenLetters(text, i)) classes[i] = C.NarrowSymbol;
    else if (isVertical && isFixedWhenVertical(unit)) classes[i] = C.FixedMark;
    else if (hasTabs && unit === TAB) classes[i] = C.Tab;
  }
}

/** Behind these ① is a note mark; elsewhere the number of what follows. */
const TAKES_NOTES = Uint8Array.from({ length: CLASS_COUNT }, (_, charClass) =>
  charClass === C.Ideograph || charClass === C.Letter || charClass === C.Digit || charClass === C.Closer || charClass === C.NoteMark
    ? 1
    : 0,
);

/** CLREQ: ：；？！ keep their full em in vertical lines. */
function isFixedWhenVertical(unit: number): boolean {
  return unit === 0xff1a || unit === 0xff1b || unit === 0xff1f || unit === 0xff01;
}

/** Sets the class of a surrogate pair at `i`; returns the offset of its last unit. */
function collectPair(text: string, i: number, classes: Uint8Array): number {
  const codePoint = text.codePointAt(i) ?? 0;
  if (codePoint < 0x10000) return i;
  classes.fill(classOf(codePoint), i, i + 2);
  return i + 1;
}

/** Two or more — in a row are a 破折号, one alone is a connector (K2). */
function collectDash(text: string, i: number, classes: Uint8Array): void {
  if (text.charCodeAt(i - 1) === text.charCodeAt(i)) classes.fill(C.Dash, i - 1, i + 1);
}

function isBetweenLetters(text: string, i: number): boolean {
  return CLASS_OF_UNIT[text.charCodeAt(i - 1)] === C.Letter && CLASS_OF_UNIT[text.charCodeAt(i + 1)] === C.Letter;
}
