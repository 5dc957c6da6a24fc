/**
 * Strict grid (密排/网格): every Han letter stands on a cell of its column, one em wide. What stands
 * between two Han, marks or a Latin run, is a stretch that fills whole cells (typesetting.md §4):
 *
 *     |江|南|， |（|北|）|12 |东|      marks: their blanks give way first, so that two marks share a cell
 *     |江| a b |南|                    Latin: the gaps beside it take what is left, 0 to 1/2 em each
 */
import { CharClass } from "../chars/index.js";
import { GlueKind, type Items } from "./items.js";
import type { Placed } from "./justify.js";
import { EPSILON } from "./line.js";

/** The gaps of a line on the grid, and the room before its first box. */
export function fillOnGrid(items: Items, from: number, to: number): Placed {
  const cell = items.styles[0]?.size ?? 0;
  const gaps = items.glueWidth.slice(from, to);
  gaps[to - from - 1] = 0;
  let lead = 0;
  for (let first = from; first < to; ) {
    let next = first;
    while (next < to && !isOnCell(items, next, cell)) next++;
    // What ends the line is followed by no Han, so that it keeps its natural width.
    if (next === to) break;
    lead += fillStretch(items, gaps, from, first, next, cell);
    first = next + 1;
  }
  return { kind: "placed", from, lead, gaps };
}

/** A Han letter of the body size takes a cell by itself. */
function isOnCell(items: Items, box: number, cell: number): boolean {
  const charClass = items.charClass[box];
  const isHan = charClass === CharClass.Ideograph || charClass === CharClass.IterationMark || charClass === CharClass.WideDigit;
  return isHan && Math.abs((items.width[box] ?? 0) - cell) < EPSILON;
}

/** Fits boxes `first` to `next` into whole cells; returns what is left to stand before the line's first box. */
function fillStretch(items: Items, gaps: Float64Array, from: number, first: number, next: number, cell: number): number {
  const glues = stretchGlues(from, first, next);
  const natural = widthOfStretch(items, gaps, from, first, next, glues);
  const change = cellsFor(items, natural, glues, cell) * cell - natural;
  if (Math.abs(change) < EPSILON) return 0;
  if (change < 0) {
    giveRoom(items, gaps, from, glues, -change);
    return 0;
  }
  return takeRoom(items, gaps, from, first, glues, change, cell);
}

/** The glues of a stretch: between its boxes, before it and behind it; none before the line's first box. */
function stretchGlues(from: number, first: number, next: number): readonly number[] {
  const begin = first === from ? first : first - 1;
  return Array.from({ length: next - begin }, (_, i) => begin + i);
}

function widthOfStretch(items: Items, gaps: Float64Array, from: number, first: number, next: number, glues: readonly number[]): number {
  let width = 0;
  for (let box = first; box < next; box++) width += items.width[box] ?? 0;
  return glues.reduce((sum, glue) => sum + (gaps[glue - from] ?? 0), width);
}

/** Marks close up to fewer cells where their blanks allow it; Latin takes the nearest number of cells. */
function cellsFor(items: Items, natural: number, glues: readonly number[], cell: number): number {
  const most = Math.ceil(natural / cell - EPSILON);
  const room = glues.reduce((sum, glue) => sum + roomToGive(items, glue), 0);
  const spare = most * cell - natural;
  const isLatin = glues.some((glue) => items.glue[glue] === GlueKind.HanLatin);
  const mayClose = most > 1 && spare > EPSILON && cell - spare <= room + EPSILON;
  return mayClose && (!isLatin || spare > cell / 2 + EPSILON) ? most - 1 : most;
}

/** A blank of a mark and a Han-Latin gap may vanish on the grid. */
function roomToGive(items: Items, glue: number): number {
  return items.glue[glue] === GlueKind.HanLatin ? (items.glueWidth[glue] ?? 0) : (items.glueShrink[glue] ?? 0);
}

function giveRoom(items: Items, gaps: Float64Array, from: number, glues: readonly number[], need: number): void {
  const room = glues.reduce((sum, glue) => sum + roomToGive(items, glue), 0);
  for (const glue of glues) gaps[glue - from] = (gaps[glue - from] ?? 0) - (need * roomToGive(items, glue)) / room;
}

/** A Latin run on the line edge has one gap: what passes 1/2 em there stands on the other side. */
function takeRoom(
  items: Items,
  gaps: Float64Array,
  from: number,
  first: number,
  glues: readonly number[],
  extra: number,
  cell: number,
): number {
  const edges = glues.filter((glue) => glue === glues.at(-1) || (glue < first && glue === glues[0]));
  const opensLine = first === from;
  if (opensLine && items.charClass[first] === CharClass.Opener) return extra;
  const each = extra / edges.length;
  const capped = opensLine ? Math.max(0, Math.min(each, cell / 2 - (gaps[(edges[0] ?? from) - from] ?? 0))) : each;
  for (const glue of edges) gaps[glue - from] = (gaps[glue - from] ?? 0) + capped;
  return extra - capped * edges.length;
}
