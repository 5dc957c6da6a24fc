/**
 * Text as the line breaking rules see it: one unit a base character with the marks that follow it
 * (UAX #14, LB1, LB9 and LB10), each with what the rules from LB11 on ask for.
 */
import { CHARACTER_KINDS, kindOf } from "../characters.js";
import type { LineBreakClass } from "../properties.js";

/** The code of a class in the arrays below. */
export type ClassCode = number;

/** The units of a text, as parallel arrays. */
export interface LineBreakUnits {
  readonly count: number;
  /** Where each unit begins, in UTF-16. */
  readonly offsets: Uint32Array;
  /** The base character of each; "A" for marks without one (LB10). */
  readonly points: Uint32Array;
  readonly classes: Uint8Array;
  /** 1 where a unit ends in ZERO WIDTH JOINER (LB8a). */
  readonly joining: Uint8Array;
  /** The last unit before each that is not a space, plus one; 0 where there is none. */
  readonly before: Uint32Array;
  /** How far a number goes at each unit (LB25): one of `NumberPart`. */
  readonly numbers: Uint8Array;
  /** How many regional indicators in a row end at each unit, modulo 2 (LB30a). */
  readonly regional: Uint8Array;
}

/** What a unit is to a number: none of it, NU ( SY | IS )*, or a closing bracket right after that. */
export const NumberPart = { None: 0, Inside: 1, Closed: 2 } as const;

const CLASSES = [...new Set(CHARACTER_KINDS.map(({ lineBreak }) => lineBreak))];
const CODES = new Map<LineBreakClass, ClassCode>(CLASSES.map((name, code) => [name, code]));
const LATIN_A = 0x41;
const AL = codeOf("AL");
const SP = codeOf("SP");
const NU = codeOf("NU");
const RI = codeOf("RI");
const SEPARATORS = classSet("SY", "IS");
const CLOSERS = classSet("CL", "CP");
const MARKS = classSet("CM", "ZWJ");
/** What carries no marks (LB9). */
const BARE = classSet("BK", "CR", "LF", "NL", "SP", "ZW");

/** The code of a class. */
export function codeOf(name: LineBreakClass): ClassCode {
  const code = CODES.get(name);
  if (code === undefined) throw new RangeError(`${name} is no line breaking class`);
  return code;
}

/** A set of classes, as an array that holds 1 at the code of each. */
export function classSet(...names: readonly LineBreakClass[]): Uint8Array {
  const set = new Uint8Array(CLASSES.length);
  for (const name of names) set[codeOf(name)] = 1;
  return set;
}

/** Divides a text into units; lone surrogates are units like others. */
export function lineBreakUnits(text: string): LineBreakUnits {
  const units = emptyUnits(text.length);
  let count = 0;
  for (let offset = 0; offset < text.length; ) {
    const point = text.codePointAt(offset) ?? 0;
    const code = codeOf(resolvedClass(point));
    if (MARKS[code] === 1 && count > 0 && BARE[units.classes[count - 1] ?? AL] === 0) {
      units.joining[count - 1] = isJoiner(point);
    } else {
      const isStray = MARKS[code] === 1;
      units.offsets[count] = offset;
      units.points[count] = isStray ? LATIN_A : point;
      units.classes[count] = isStray ? AL : code;
      units.joining[count] = isJoiner(point);
      lookBack(units, count);
      count++;
    }
    offset += point >= 0x10000 ? 2 : 1;
  }
  return { ...units, count };
}

/** LB1: classes that need more knowledge than the algorithm has, resolved as it says. */
function resolvedClass(codePoint: number): LineBreakClass {
  const { lineBreak, category } = kindOf(codePoint);
  switch (lineBreak) {
    case "AI":
    case "SG":
    case "XX":
      return "AL";
    case "SA":
      return category === "Mn" || category === "Mc" ? "CM" : "AL";
    case "CJ":
      return "NS";
    default:
      return lineBreak;
  }
}

/** Sets down what the rules ask of the units before one, so that none of them has to search. */
function lookBack(units: LineBreakUnits, at: number): void {
  const { classes, before, numbers, regional } = units;
  const code = classes[at] ?? AL;
  const last = at > 0 ? (classes[at - 1] ?? AL) : AL;
  before[at] = at > 0 && last === SP ? (before[at - 1] ?? 0) : at;
  numbers[at] = numberPart(code, at > 0 ? (numbers[at - 1] ?? NumberPart.None) : NumberPart.None);
  if (code === RI) regional[at] = 1 - (at > 0 ? (regional[at - 1] ?? 0) : 0);
}

function numberPart(code: ClassCode, last: number): number {
  if (code === NU) return NumberPart.Inside;
  if (last !== NumberPart.Inside) return NumberPart.None;
  if (SEPARATORS[code] === 1) return NumberPart.Inside;
  return CLOSERS[code] === 1 ? NumberPart.Closed : NumberPart.None;
}

function isJoiner(codePoint: number): 0 | 1 {
  return codePoint === 0x200d ? 1 : 0;
}

function emptyUnits(capacity: number): LineBreakUnits {
  return {
    count: 0,
    offsets: new Uint32Array(capacity),
    points: new Uint32Array(capacity),
    classes: new Uint8Array(capacity),
    joining: new Uint8Array(capacity),
    before: new Uint32Array(capacity),
    numbers: new Uint8Array(capacity),
    regional: new Uint8Array(capacity),
  };
}
