/**
 * What stands between two boxes once both are known: glue by the table of adjacent pairs and a
 * penalty by the kinsoku level, with the cases that two classes alone do not tell.
 */
import { CharClass, CLASS_COUNT } from "../chars/index.js";
import { Break, GlueKind, type Items, type MutableItems } from "./items.js";
import { isBlankClass, isDigitClass, type PairTable } from "./rules.js";
import type { Span } from "./types.js";

const C = CharClass;

/** What a join depends on beside the two boxes. */
export interface JoinContext {
  readonly text: string;
  readonly pairs: PairTable;
  readonly wordSpace: Span;
  /** Word spaces in the text between the two boxes. */
  readonly spaces: number;
}

/** Settles the glue and the penalty between box `prev` and the box after it. */
export function settleJoin(items: MutableItems, prev: number, context: JoinContext): void {
  const before = classOfBox(items, prev);
  const after = classOfBox(items, prev + 1);
  const pair = before * CLASS_COUNT + after;
  items.spaced[prev] = context.spaces > 0 ? 1 : 0;
  if (context.spaces > 0) settleSpace(items, prev, pair, context);
  else settlePair(items, prev, pair, context);
  if (isBlankClass(before) && !isBlankClass(after)) settleBlank(items, prev, after, context.pairs);
  const style = items.styles[items.style[prev] ?? 0];
  if (style && style.tracking !== 0) items.glueWidth[prev] = (items.glueWidth[prev] ?? 0) + style.tracking * style.size;
}

function settleSpace(items: MutableItems, prev: number, pair: number, { pairs, spaces, wordSpace }: JoinContext): void {
  items.penalty[prev] = pairs.spacePenalty[pair] ?? Break.Free;
  // A space typed between Han and Latin is the gap that stands there anyway, not one more.
  if (pairs.kind[pair] === GlueKind.HanLatin) {
    setGlue(items, prev, pairs, pair, sizeOf(items, prev));
    return;
  }
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

function settlePair(items: MutableItems, prev: number, pair: number, { text, pairs }: JoinContext): void {
  const isPairEnd = classOfBox(items, prev) === C.Exclaim && endsExclaimPair(items, prev) && classOfBox(items, prev + 1) !== C.Exclaim;
  // The larger neighbour decides about a blank between two sizes (typesetting.md §2).
  if (isPairEnd) setSolid(items, prev, Math.max(sizeOf(items, prev), sizeOf(items, prev + 1)));
  else setGlue(items, prev, pairs, pair, Math.max(sizeOf(items, prev), sizeOf(items, prev + 1)));
  items.penalty[prev] = isClockJoint(items, prev, text) ? Break.Word : (pairs.penalty[pair] ?? Break.Free);
}

/** 10：30 and ３．５: a full-width colon or point between digits is part of the number. */
function isClockJoint(items: Items, prev: number, text: string): boolean {
  if (!isDigitClass(classOfBox(items, prev + 1))) return false;
  const mark = text.charCodeAt(items.from[prev] ?? 0);
  if (mark !== 0xff1a && mark !== 0xff0e) return false;
  return prev > 0 && isDigitClass(classOfBox(items, prev - 1));
}

/** Exactly two of ？！ in a row take 1 em together: no blank after the second (class E, §1). */
function endsExclaimPair(items: Items, last: number): boolean {
  return classOfBox(items, last - 1) === C.Exclaim && classOfBox(items, last - 2) !== C.Exclaim;
}

/** Makes the last two boxes one: they are halves of a dash or an ellipsis. */
export function bindToPrevious(items: MutableItems): void {
  const prev = items.count - 2;
  setSolid(items, prev, 0);
  items.glue[prev] = GlueKind.Rigid;
  items.penalty[prev] = Break.Never;
}

/** Leaves nothing behind a box. */
export function clearJoin(items: MutableItems, at: number): void {
  setSolid(items, at, 0);
  items.penalty[at] = Break.Free;
  items.spaced[at] = 0;
}

function setGlue(items: MutableItems, at: number, pairs: PairTable, pair: number, size: number): void {
  items.glue[at] = pairs.kind[pair] ?? GlueKind.Solid;
  items.glueWidth[at] = (pairs.width[pair] ?? 0) * size;
  items.glueShrink[at] = (pairs.shrink[pair] ?? 0) * size;
  items.glueStretch[at] = (pairs.stretch[pair] ?? 0) * size;
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
