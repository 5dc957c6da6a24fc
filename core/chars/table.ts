import { CHARACTER_KINDS, kindIndexOf, kindOf, kindOfRun, RUN_STARTS } from "./characters.js";
import { CharClass } from "./classes.js";
import { CLASS_DEVIATIONS, codePointsOf } from "./deviations.js";
import type { CharacterKind } from "./properties.js";
import { classByUnicode } from "./unicodeClass.js";

const BMP_SIZE = 0x10000;
const IS_HAN = 1;
const IS_LATIN = 2;
const IS_WHITE = 4;

/** By kind of character: its class by Unicode, and the properties that text is often asked for. */
const CLASS_OF_KIND = CHARACTER_KINDS.map(classByUnicode);
const PROPERTIES_OF_KIND = CHARACTER_KINDS.map(propertiesOfKind);

const PROPERTIES_OF_UNIT = unitTable(PROPERTIES_OF_KIND);

/** The class of every UTF-16 unit (`CLASS_OF_UNIT[text.charCodeAt(i)]`); surrogates are `Control`. */
export const CLASS_OF_UNIT: Uint8Array = classTable();

/** The class of a code point; a lone surrogate is a control character, an unknown one is `Other`. */
export function classOf(codePoint: number): CharClass {
  if (codePoint < BMP_SIZE) return (CLASS_OF_UNIT[codePoint] ?? CharClass.Other) as CharClass;
  return CLASS_OF_KIND[kindIndexOf(codePoint)] ?? CharClass.Other;
}

/**
 * Whether a code point is a Han character (汉字), 々 and 〇 included, kana not. Room kept for ideographs to come
 * in the second and third plane counts as Han.
 */
export function isHan(codePoint: number): boolean {
  return hasProperty(codePoint, IS_HAN) || (codePoint >= 0x20000 && codePoint <= 0x3ffff);
}

/** Whether a code point is white space in the sense of Unicode, U+3000 and line ends included. */
export function isWhite(codePoint: number): boolean {
  return hasProperty(codePoint, IS_WHITE);
}

/** Whether a code point is a digit 0 to 9, of half or of full width. */
export function isDigit(codePoint: number): boolean {
  return (codePoint >= 0x30 && codePoint <= 0x39) || (codePoint >= 0xff10 && codePoint <= 0xff19);
}

/**
 * Whether a code point stands in the blocks of scripts that are written from right to left, Hebrew and Arabic
 * among them: those whose default Bidi_Class is R or AL (UAX #9, DerivedBidiClass.txt of Unicode 17).
 */
export function isRightToLeft(codePoint: number): boolean {
  return RIGHT_TO_LEFT.some(([from, to]) => codePoint >= from && codePoint <= to);
}

const RIGHT_TO_LEFT: readonly (readonly [from: number, to: number])[] = [
  [0x590, 0x8ff],
  [0xfb1d, 0xfdff],
  [0xfe70, 0xfefe],
  [0x10800, 0x10fff],
  [0x1e800, 0x1efff],
];

/** Whether a code point is a letter of the Latin script, accented and full-width ones included. */
export function isLatinLetter(codePoint: number): boolean {
  return hasProperty(codePoint, IS_LATIN);
}

/** The class that the properties of Unicode alone give a code point, without the house's deviations. */
export function unicodeClassOf(codePoint: number): CharClass {
  return classByUnicode(kindOf(codePoint));
}

function hasProperty(codePoint: number, property: number): boolean {
  const properties = codePoint < BMP_SIZE ? PROPERTIES_OF_UNIT[codePoint] : PROPERTIES_OF_KIND[kindIndexOf(codePoint)];
  return ((properties ?? 0) & property) !== 0;
}

function propertiesOfKind({ script, category, isWhite }: CharacterKind): number {
  return (script === "Han" ? IS_HAN : 0) | (script === "Latin" && category === "L" ? IS_LATIN : 0) | (isWhite ? IS_WHITE : 0);
}

/** All deviations are of the Basic Multilingual Plane, so that this table holds them and `classOf` needs no list. */
function classTable(): Uint8Array {
  const table = unitTable(CLASS_OF_KIND);
  for (const row of CLASS_DEVIATIONS) {
    for (const codePoint of codePointsOf(row)) table[codePoint] = row.charClass;
  }
  return table;
}

/** A value for every UTF-16 unit, from the values of the kinds; runs that have the same are filled as one. */
function unitTable(valueOfKind: readonly number[]): Uint8Array {
  const table = new Uint8Array(BMP_SIZE);
  let from = 0;
  let value = 0;
  for (let run = 0; from < BMP_SIZE; run++) {
    const start = RUN_STARTS[run] ?? BMP_SIZE;
    const next = start < BMP_SIZE ? (valueOfKind[kindOfRun(run)] ?? 0) : -1;
    if (next === value) continue;
    if (value !== 0) table.fill(value, from, start);
    from = start;
    value = next;
  }
  return table;
}
