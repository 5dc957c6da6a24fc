/**
 * What stands between two boxes once both are known: glue by the table of adjacent pairs and a
 * penalty by the kinsoku level, with the cases that two classes alone do not tell.
 */
import { CharClass, type KinsokuLevel } from "../chars/index.js";
import { Break, GlueKind, type Items, type MutableItems } from "./items.js";
import { breakAtSpace, breakBetween, glueBetween, isBlankClass, isDigitClass } from "./rules.js";

const C = CharClass;

/** Room of glue in em: natural width, what it can lose, what it can take (typesetting.md §2, §3). */
const GLUE_WIDTH = [0, 0.5, 0.5, 0.5, 0.5, 0.25, 0, 0];
const GLUE_SHRINK = [0, 0.5, 0.5, 0.5, 0, 0.125, 0, 0];
/** Han-Latin gaps grow to 1/3 em, as most newspapers' styles have it (CLREQ allows 1/2). */
const HAN_LATIN_STRETCH = 1 / 3 - 0.25;
/** For step 3 this is the weight of the gap; a gap that never moves has none. */
const GLUE_STRETCH = [1, 1, 1, 1, 1, HAN_LATIN_STRETCH, 0, 0];

/** Word space: between 1/4 and 1/3 em by nature, down to 1/4, up to 1/2 (§1 W, §3). */
const WORD_SPACE_MIN = 0.25;
const WORD_SPACE_NATURAL = 1 / 3;
const WORD_SPACE_MAX = 0.5;

/** What a join depends on beside the two boxes. */
export interface JoinContext {
  readonly text: string;
  readonly level: KinsokuLevel;
  /** Word spaces in the text between the two boxes. */
  readonly spaces: number;
}

/** Settles the glue and the penalty between box `prev` and the box after it. */
export function settleJoin(items: MutableItems, prev: number, context: JoinContext): void {
  const before = classOfBox(items, prev);
  const after = classOfBox(items, prev + 1);
  if (context.spaces > 0) settleSpace(items, prev, before, after, context);
  else settlePair(items, prev, before, after, context);
  if (isBlankClass(before) && !isBlankClass(after)) settleBlank(items, prev, after, context.level);
  items.glueWidth[prev] = (items.glueWidth[prev] ?? 0) + trackingOf(items, prev);
}

function settleSpace(items: MutableItems, prev: number, before: CharClass, after: CharClass, { level, spaces }: JoinContext): void {
  items.spaced[prev] = 1;
  items.penalty[prev] = breakAtSpace(before, after, level);
  // A space typed between Han and Latin is the gap that stands there anyway, not one more.
  if (glueBetween(before, after) === GlueKind.HanLatin) {
    setGlue(items, prev, GlueKind.HanLatin, sizeOf(items, prev));
    return;
  }
  const size = sizeOf(items, prev) * spaces;
  items.glue[prev] = GlueKind.WordSpace;
  items.glueWidth[prev] = WORD_SPACE_NATURAL * size;
  items.glueShrink[prev] = (WORD_SPACE_NATURAL - WORD_SPACE_MIN) * size;
  items.glueStretch[prev] = (WORD_SPACE_MAX - WORD_SPACE_NATURAL) * size;
}

/** What stands on both sides of a blank box meets the line edge too when a line breaks beside the blank. */
function settleBlank(items: MutableItems, blank: number, after: CharClass, level: KinsokuLevel): void {
  let first = blank;
  while (first > 0 && isBlankClass(classOfBox(items, first - 1))) first--;
  const before = first > 0 ? classOfBox(items, first - 1) : C.Other;
  if (breakAtSpace(before, after, level) !== Break.Kinsoku) return;
  for (let at = Math.max(0, first - 1); at <= blank; at++) items.penalty[at] = Break.Kinsoku;
}

function settlePair(items: MutableItems, prev: number, before: CharClass, after: CharClass, { text, level }: JoinContext): void {
  const inNumber = isClockJoint(items, prev, text);
  const isPairEnd = before === C.Exclaim && endsExclaimPair(items, prev);
  const kind = isPairEnd && after !== C.Exclaim ? GlueKind.Solid : glueBetween(before, after);
  // The larger neighbour decides about a blank between two sizes (typesetting.md §2).
  setGlue(items, prev, kind, Math.max(sizeOf(items, prev), sizeOf(items, prev + 1)));
  items.penalty[prev] = inNumber ? Break.Word : breakBetween(before, after, level);
}

/** 10：30 and ３．５: a full-width colon or point between digits is part of the number. */
function isClockJoint(items: Items, prev: number, text: string): boolean {
  const mark = text.charCodeAt(items.from[prev] ?? 0);
  if (mark !== 0xff1a && mark !== 0xff0e) return false;
  return prev > 0 && isDigitClass(classOfBox(items, prev - 1)) && isDigitClass(classOfBox(items, prev + 1));
}

/** Exactly two of ？！ in a row take 1 em together: no blank after the second (class E, §1). */
function endsExclaimPair(items: Items, last: number): boolean {
  return classOfBox(items, last - 1) === C.Exclaim && classOfBox(items, last - 2) !== C.Exclaim;
}

/** Makes the last two boxes one: they are halves of a dash or an ellipsis. */
export function bindToPrevious(items: MutableItems): void {
  const prev = items.count - 2;
  setGlue(items, prev, GlueKind.Rigid, 0);
  items.penalty[prev] = Break.Never;
}

function setGlue(items: MutableItems, at: number, kind: GlueKind, size: number): void {
  items.glue[at] = kind;
  items.glueWidth[at] = (GLUE_WIDTH[kind] ?? 0) * size;
  items.glueShrink[at] = (GLUE_SHRINK[kind] ?? 0) * size;
  items.glueStretch[at] = (GLUE_STRETCH[kind] ?? 0) * size;
}

function trackingOf(items: Items, box: number): number {
  const style = items.styles[items.style[box] ?? 0];
  return style ? style.tracking * style.size : 0;
}

function sizeOf(items: Items, box: number): number {
  return items.styles[items.style[box] ?? 0]?.size ?? 0;
}

function classOfBox(items: Items, box: number): CharClass {
  return (items.charClass[box] ?? C.Other) as CharClass;
}
