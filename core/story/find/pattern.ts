/** Patterns (正则): what a person writes, as a tree. A small and well-known part of what regular expressions can say. */

/** Which code points a place of a pattern takes. */
export interface CharacterSet {
  readonly isNegated: boolean;
  /** First and last code point of each range. */
  readonly ranges: readonly (readonly [number, number])[];
}

export type PatternNode =
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "assert"; readonly what: "start" | "end" | "edge" | "noEdge" }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly ways: readonly PatternNode[] }
  /** `group` counts from 1; null for one that is not kept. */
  | { readonly kind: "group"; readonly group: number | null; readonly inner: PatternNode }
  | { readonly kind: "repeat"; readonly inner: PatternNode; readonly least: number; readonly most: number; readonly isLazy: boolean };

export interface Pattern {
  readonly node: PatternNode;
  readonly groups: number;
}

/** Where a pattern cannot be understood, as an offset in it. */
export class PatternFault extends Error {
  constructor(readonly at: number) {
    super(`a pattern is wrong at ${at}`);
  }
}

const LINE_END = 0x0a;
const LAST = 0x10ffff;
const DIGITS: readonly (readonly [number, number])[] = [
  [0x30, 0x39],
  [0xff10, 0xff19],
];
const WORDS: readonly (readonly [number, number])[] = [...DIGITS, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]];
const WHITE: readonly (readonly [number, number])[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x3000, 0x3000],
];
/** 汉字: the blocks of them in use. */
const HAN: readonly (readonly [number, number])[] = [
  [0x3005, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
];
const KINDS: Readonly<Record<string, readonly (readonly [number, number])[]>> = { d: DIGITS, w: WORDS, s: WHITE, h: HAN };
const SIGNS: Readonly<Record<string, number>> = { n: LINE_END, t: 0x09, r: 0x0d };
/** A repetition of more than this is no search of a newspaper. */
const MOST_REPEATS = 1000;

interface Reader {
  readonly text: string;
  at: number;
  groups: number;
  depth: number;
}

/** Groups inside groups, at most. */
const MOST_DEPTH = 50;

export function patternFrom(text: string): Pattern {
  const reader: Reader = { text, at: 0, groups: 0, depth: 0 };
  const node = choice(reader);
  if (reader.at < text.length) throw new PatternFault(reader.at);
  return { node, groups: reader.groups };
}

function choice(reader: Reader): PatternNode {
  const ways = [sequence(reader)];
  while (take(reader, "|")) ways.push(sequence(reader));
  const [only] = ways;
  return ways.length === 1 && only ? only : { kind: "choice", ways };
}

function sequence(reader: Reader): PatternNode {
  const parts: PatternNode[] = [];
  while (reader.at < reader.text.length && !"|)".includes(reader.text.charAt(reader.at))) parts.push(repeated(reader, atom(reader)));
  return { kind: "sequence", parts };
}

function atom(reader: Reader): PatternNode {
  const start = reader.at;
  const sign = next(reader);
  switch (sign) {
    case "^":
      return { kind: "assert", what: "start" };
    case "$":
      return { kind: "assert", what: "end" };
    case ".":
      return { kind: "set", set: { isNegated: true, ranges: [[LINE_END, LINE_END]] } };
    case "(":
      return group(reader);
    case "[":
      return { kind: "set", set: bracket(reader) };
    case "\\":
      return escaped(reader);
    case "*":
    case "+":
    case "?":
    case "{":
      throw new PatternFault(start);
    default:
      return one(sign.codePointAt(0) ?? 0);
  }
}

function group(reader: Reader): PatternNode {
  const start = reader.at;
  if (take(reader, "?") && !take(reader, ":")) throw new PatternFault(start);
  const isKept = reader.at === start;
  if (isKept) reader.groups += 1;
  const own = isKept ? reader.groups : null;
  reader.depth += 1;
  if (reader.depth > MOST_DEPTH) throw new PatternFault(start);
  const inner = choice(reader);
  reader.depth -= 1;
  if (!take(reader, ")")) throw new PatternFault(reader.at);
  return { kind: "group", group: own, inner };
}

function escaped(reader: Reader): PatternNode {
  const sign = next(reader);
  if (sign === "b") return { kind: "assert", what: "edge" };
  if (sign === "B") return { kind: "assert", what: "noEdge" };
  const kind = KINDS[sign.toLowerCase()];
  if (kind) return { kind: "set", set: { isNegated: sign !== sign.toLowerCase(), ranges: kind } };
  return one(literal(reader, sign));
}

/** The character that stands behind a backslash; letters without a meaning are kept for later ones. */
function literal(reader: Reader, sign: string): number {
  const known = SIGNS[sign];
  if (known !== undefined) return known;
  if (/^[a-zA-Z0-9]$/.test(sign)) throw new PatternFault(reader.at - 1);
  return sign.codePointAt(0) ?? 0;
}

function bracket(reader: Reader): CharacterSet {
  const isNegated = take(reader, "^");
  const ranges: (readonly [number, number])[] = [];
  for (let isFirst = true; isFirst || reader.text.charAt(reader.at) !== "]"; isFirst = false) {
    const from = member(reader);
    if (typeof from !== "number") {
      ranges.push(...from);
      continue;
    }
    const isRange = reader.text.charAt(reader.at) === "-" && reader.text.charAt(reader.at + 1) !== "]";
    if (!isRange) {
      ranges.push([from, from]);
      continue;
    }
    reader.at += 1;
    const start = reader.at;
    const to = member(reader);
    if (typeof to !== "number" || to < from) throw new PatternFault(start);
    ranges.push([from, to]);
  }
  reader.at += 1;
  return { isNegated, ranges };
}

/** One member of a bracket: a character, or the ranges of a kind of them. */
function member(reader: Reader): number | readonly (readonly [number, number])[] {
  const sign = next(reader);
  if (sign !== "\\") return sign.codePointAt(0) ?? 0;
  const kept = next(reader);
  const kind = KINDS[kept.toLowerCase()];
  if (kind) return kept === kept.toLowerCase() ? kind : outside(kind);
  return literal(reader, kept);
}

function outside(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  let from = 0;
  const others: (readonly [number, number])[] = [];
  for (const [first, last] of [...ranges].sort(([a], [b]) => a - b)) {
    if (first > from) others.push([from, first - 1]);
    from = last + 1;
  }
  return [...others, [from, LAST]];
}

function repeated(reader: Reader, inner: PatternNode): PatternNode {
  const start = reader.at;
  const bounds = boundsOf(reader);
  if (bounds === null) return inner;
  if (inner.kind === "assert") throw new PatternFault(start);
  return { kind: "repeat", inner, ...bounds, isLazy: take(reader, "?") };
}

function boundsOf(reader: Reader): { readonly least: number; readonly most: number } | null {
  if (take(reader, "*")) return { least: 0, most: Number.POSITIVE_INFINITY };
  if (take(reader, "+")) return { least: 1, most: Number.POSITIVE_INFINITY };
  if (take(reader, "?")) return { least: 0, most: 1 };
  const [whole, first = "", comma, second = ""] = /^\{(\d{1,4})(,?)(\d{0,4})\}/.exec(reader.text.slice(reader.at)) ?? [];
  if (whole === undefined) return null;
  const least = Number(first);
  const most = comma === "" ? least : second === "" ? Number.POSITIVE_INFINITY : Number(second);
  if (least > most || least > MOST_REPEATS || (most > MOST_REPEATS && most !== Number.POSITIVE_INFINITY)) throw new PatternFault(reader.at);
  reader.at += whole.length;
  return { least, most };
}

function one(code: number): PatternNode {
  return { kind: "set", set: { isNegated: false, ranges: [[code, code]] } };
}

function next(reader: Reader): string {
  const code = reader.text.codePointAt(reader.at);
  if (code === undefined) throw new PatternFault(reader.at);
  const sign = String.fromCodePoint(code);
  reader.at += sign.length;
  return sign;
}

function take(reader: Reader, sign: string): boolean {
  if (reader.text.charAt(reader.at) !== sign) return false;
  reader.at += 1;
  return true;
}
