import { CharClass } from "./classes.js";
import { ASTRAL_RANGES, HAN, LATIN, RANGES, WHITE } from "./ranges.js";

const BMP_SIZE = 0x10000;
const IS_HAN = 1;
const IS_LATIN = 2;
const IS_WHITE = 4;

/** The class of every UTF-16 unit (`CLASS_OF_UNIT[text.charCodeAt(i)]`); surrogates are `Control`. */
export const CLASS_OF_UNIT: Uint8Array = classTable();

const PROPERTIES: Uint8Array = propertyTable();

/** The class of a code point; a lone surrogate is a control character, an unknown one is `Other`. */
export function classOf(codePoint: number): CharClass {
  if (codePoint < BMP_SIZE) return (CLASS_OF_UNIT[codePoint] ?? CharClass.Other) as CharClass;
  for (const [charClass, from, to] of ASTRAL_RANGES) {
    if (codePoint >= from && codePoint <= to) return charClass;
  }
  return CharClass.Other;
}

/** Whether a code point is a Han character (汉字), 々 and 〇 included, kana not. */
export function isHan(codePoint: number): boolean {
  if (codePoint < BMP_SIZE) return hasProperty(codePoint, IS_HAN);
  return codePoint >= 0x20000 && codePoint <= 0x3ffff;
}

/** Whether a code point is white space in the sense of Unicode, U+3000 and line ends included. */
export function isWhite(codePoint: number): boolean {
  return hasProperty(codePoint, IS_WHITE);
}

/** Whether a code point is a digit 0 to 9, of half or of full width. */
export function isDigit(codePoint: number): boolean {
  return (codePoint >= 0x30 && codePoint <= 0x39) || (codePoint >= 0xff10 && codePoint <= 0xff19);
}

/** Whether a code point is a letter of the Latin script, accented and full-width ones included. */
export function isLatinLetter(codePoint: number): boolean {
  return hasProperty(codePoint, IS_LATIN);
}

function hasProperty(codePoint: number, property: number): boolean {
  return ((PROPERTIES[codePoint] ?? 0) & property) !== 0;
}

function classTable(): Uint8Array {
  const table = new Uint8Array(BMP_SIZE);
  for (const [charClass, ranges] of RANGES) {
    for (const [from, to] of parseRanges(ranges)) table.fill(charClass, from, to + 1);
  }
  return table;
}

function propertyTable(): Uint8Array {
  const table = new Uint8Array(BMP_SIZE);
  mark(table, HAN, IS_HAN);
  mark(table, LATIN, IS_LATIN);
  mark(table, WHITE, IS_WHITE);
  return table;
}

function mark(table: Uint8Array, ranges: string, property: number): void {
  for (const [from, to] of parseRanges(ranges)) {
    for (let unit = from; unit <= to; unit++) table[unit] = (table[unit] ?? 0) | property;
  }
}

/** Ranges as `[from, to]`, both inclusive, from "20 41-5A". */
function parseRanges(ranges: string): readonly (readonly [number, number])[] {
  return ranges.split(" ").map((range) => {
    const [from = "", to = from] = range.split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}
