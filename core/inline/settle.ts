/**
 * What stands between two boxes once both are known: glue by the table of adjacent pairs and a
 * penalty by the kinsoku level, with the cases that two classes alone do not tell.
 */
import { CharClass, CLASS_COUNT } from "../chars/index.js";
import { Break, GlueKind, type Items, type MutableItems, Turn } from "./items.js";
import { isBlankClass, isDigitClass, type PairTable } from "./rules.js";
import type { LineRules } from "./types.js";

const C = CharClass;

/** What a join depends on beside the two boxes. */
export interface JoinContext {
  readonly text: string;
  readonly pairs: PairTable;
  readonly rules: LineRules;
  /** Word spaces in the text between the two boxes. */
  readonly spaces: number;
}

/** Settles the glue and the penalty between box `prev` and the box after it. */
export function settleJoin(items: MutableItems, prev: number, context: JoinContext): void {
  const before = classOfBox(items, prev);
  const after = classOfBox(items, prev + 1);
  const pair = before * CLASS_COUNT + after;
  if (context.spaces > 0) settleSpace(items, prev, pair, context);
  else settlePair(items, prev, pair, before, after, context);
  if (isBlankClass(before) && !isBlankClass(after)) settleBlank(items, prev, after, context.pairs);
  const style = items.styles[items.style[prev] ?? 0];
  if (style && style.tracking !== 0) items.glueWidth[prev] = (items.glueWidth[prev] ?? 0) + style.tracking * style.size;
}

function settleSpace(items: MutableItems, prev: number, pair: number, { pairs, spaces, rules }: JoinContext): void {
  items.spaced[prev] = 1;
  items.penalty[prev] = pairs.spacePenalty[pair] ?? Break.Free;
  // A space typed between Han and Latin is the gap that stands there anyway, not one more.
  if (pairs.kind[pair] === GlueKind.HanLatin) {
    setGlue(items, prev, pairs, pair);
    return;
  }
  const { wordSpace } = rules;
  const size = sizeOf(items, prev) * spaces;
  items.glue[prev] = GlueKind.WordSpace;
  items.glueWidth[prev] = wordSpace.ideal * size;
  items.glueShrink[prev] = (wordSpace.ideal - wordSpace.min) * size;
  items.glueStretch[prev] = (wordSpace.max - wordSpace.ideal) * size;
}

/** What stands on both sides of a blank box meets the line edge too when a line breaks beside the blank. */
function settleBlank(items: MutableItems, blank: number, after: CharClass, pairs: PairTable): void {
  let first = blank;
  while (first > 0 && isBlankClass(classOfBox(items, first - 1))) first--;
  const before = first > 0 ? classOfBox(items, first - 1) : C.Other;
  if (pairs.spacePenalty[before * CLASS_COUNT + after] !== Break.Kinsoku) return;
  for (let at = Math.max(0, first - 1); at <= blank; at++) items.penalty[at] = Break.Kinsoku;
}

function settlePair(
  items: MutableItems,
  prev: number,
  pair: number,
  before: CharClass,
  after: CharClass,
  { text, pairs }: JoinContext,
): void {
  items.spaced[prev] = 0;
  items.penalty[prev] = pairs.penalty[pair] ?? Break.Free;
  if (before === C.Exclaim && after !== C.Exclaim && endsExclaimPair(items, prev, text)) {
    setSolid(items, prev, Math.max(sizeOf(items, prev), sizeOf(items, prev + 1)));
    return;
  }
  setGlue(items, prev, pairs, pair);
  if (items.glue[prev] === GlueKind.HanLatin && isUprightPair(items, prev)) closeGap(items, prev);
  if (isDigitClass(after) && isClockJoint(items, prev, text)) items.penalty[prev] = Break.Word;
}

/** No gap stands between Han and Latin where both stand upright in a vertical line (typesetting.md §4). */
function isUprightPair(items: Items, prev: number): boolean {
  return isUpright(items.turn[prev]) && isUpright(items.turn[prev + 1]);
}

function isUpright(turn: number | undefined): boolean {
  return turn === Turn.Upright || turn === Turn.Across;
}

/** 10：30 and ３．５: a full-width colon or point before a digit is part of the number when one stands before it too. */
function isClockJoint(items: Items, prev: number, text: string): boolean {
  const mark = text.charCodeAt(items.from[prev] ?? 0);
  if (mark !== 0xff1a && mark !== 0xff0e) return false;
  return prev > 0 && isDigitClass(classOfBox(items, prev - 1));
}

/** Exactly two of ？！ in a row, or ‼ that stands for two, take 1 em together: no blank after them (class E, §1). */
function endsExclaimPair(items: Items, last: number, text: string): boolean {
  if (classOfBox(items, last - 1) !== C.Exclaim) return isDoubleMark(text.charCodeAt(items.from[last] ?? 0));
  return classOfBox(items, last - 2) !== C.Exclaim;
}

/** ‼ ⁇ ⁈ ⁉ */
export function isDoubleMark(unit: number): boolean {
  return unit === 0x203c || (unit >= 0x2047 && unit <= 0x2049);
}

/** Leaves nothing behind a box. */
export function clearJoin(items: MutableItems, at: number): void {
  setSolid(items, at, 0);
  items.penalty[at] = Break.Free;
  items.spaced[at] = 0;
}

function setGlue(items: MutableItems, at: number, pairs: PairTable, pair: number): void {
  items.glue[at] = pairs.kind[pair] ?? GlueKind.Solid;
  const size = sizeOf(items, at);
  const next = sizeOf(items, at + 1);
  if (size !== next) {
    setUnevenGlue(items, at, pairs, pair, size, next);
    return;
  }
  items.glueWidth[at] = (pairs.width[pair] ?? 0) * size;
  items.glueShrink[at] = (pairs.shrink[pair] ?? 0) * size;
  items.glueStretch[at] = (pairs.stretch[pair] ?? 0) * size;
}

/**
 * Between two sizes a blank belongs to its mark; of a closer and an opener, where one blank is left, and in a
 * gap the larger decides (typesetting.md §2).
 */
function setUnevenGlue(items: MutableItems, at: number, pairs: PairTable, pair: number, size: number, next: number): void {
  const width = pairs.width[pair] ?? 0;
  const ofPrev = pairs.ofPrev[pair] ?? 0;
  const larger = Math.max(size, next);
  const own = pairs.ofLarger[pair] ? width * larger : ofPrev * size + (width - ofPrev) * next;
  items.glueWidth[at] = own;
  items.glueShrink[at] = width > 0 ? ((pairs.shrink[pair] ?? 0) / width) * own : 0;
  items.glueStretch[at] = (pairs.stretch[pair] ?? 0) * larger;
}

/** Closes a join: nothing between two boxes that no line parts. */
export function bind(items: MutableItems, at: number): void {
  setSolid(items, at, 0);
  items.glue[at] = GlueKind.Rigid;
  items.penalty[at] = Break.Never;
}

/** Leaves no gap between two boxes; a line may end there as before. */
export function closeGap(items: MutableItems, at: number): void {
  setSolid(items, at, Math.max(sizeOf(items, at), sizeOf(items, at + 1)));
}

/** Nothing between two boxes; it takes stretch by the size of its type. */
function setSolid(items: MutableItems, at: number, size: number): void {
  items.glue[at] = GlueKind.Solid;
  items.glueWidth[at] = 0;
  items.glueShrink[at] = 0;
  items.glueStretch[at] = size;
}

function sizeOf(items: Items, box: number): number {
  return items.styles[items.style[box] ?? 0]?.size ?? 0;
}

function classOfBox(items: Items, box: number): CharClass {
  return (items.charClass[box] ?? C.Other) as CharClass;
}
