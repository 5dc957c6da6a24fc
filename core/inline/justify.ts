/**
 * Fills a line: shrink steps 2 to 7 in order, or stretch steps 1 to 4, each step shared equally and
 * left only when it is used up (typesetting.md §3).
 */
import { GlueKind, type Items } from "./items.js";
import { allWeights, EPSILON, gapWeight, gapWeights, isHung, type Sums, slackOf } from "./line.js";

/** How much of each step a line uses. Shares run from 0 to 1; gaps are in em. */
export interface Justification {
  /** Share of its shrinkage that glue of each kind gives. */
  readonly shrink: Float64Array;
  /** Share of their stretch that word spaces (step 1) and Han-Latin gaps (step 2) take. */
  readonly wordSpace: number;
  readonly hanLatin: number;
  /** Added to every other gap in step 3, and to every gap in step 4. */
  readonly gap: number;
  readonly everyGap: number;
  /** Points taken (negative) or given (positive) in all. */
  readonly total: number;
  /** Whether the last mark stands beyond the measure. */
  readonly hangs: boolean;
  /** Where the line stands on a strict grid, which decides about every gap; null in proportional setting. */
  readonly grid: GridFill | null;
}

/** A line on the grid: room before its first box, and the width of the glue after each box from `from` on. */
export interface GridFill {
  readonly from: number;
  readonly lead: number;
  readonly gaps: Float64Array;
}

/** The justification of a line that a grid decides about. */
export function justifiedByGrid(grid: GridFill): Justification {
  return { ...UNTOUCHED, grid };
}

/** Steps 1 and 3 (line-end marks, interpuncts) are settled by the widths; these are 2, 4, 5, 6, 7. */
const SHRINK_ORDER: readonly GlueKind[] = [
  GlueKind.WordSpace,
  GlueKind.BracketBlank,
  GlueKind.PauseBlank,
  GlueKind.HanLatin,
  GlueKind.StopBlank,
];
const KINDS = 8;

/** The justification of boxes `from` to `to` in `measure`; `fill` false only squeezes what is too wide. */
export function justify(sums: Sums, from: number, to: number, measure: number, fill: boolean): Justification {
  const slack = slackOf(sums, from, to, measure);
  const filled = filledBy(sums, from, to, slack, fill);
  return sums.rules.hanging && isHung(sums, from, to, measure) ? { ...filled, hangs: true } : filled;
}

const UNTOUCHED: Justification = {
  shrink: new Float64Array(KINDS),
  wordSpace: 0,
  hanLatin: 0,
  gap: 0,
  everyGap: 0,
  total: 0,
  hangs: false,
  grid: null,
};

function filledBy(sums: Sums, from: number, to: number, slack: number, fill: boolean): Justification {
  if (slack < -EPSILON) return squeeze(sums.items, from, to, -slack);
  return fill && slack > EPSILON ? spread(sums, from, to, slack) : UNTOUCHED;
}

function squeeze(items: Items, from: number, to: number, need: number): Justification {
  const room = new Float64Array(KINDS);
  for (let i = from; i < to - 1; i++) {
    const kind = items.glue[i] ?? 0;
    room[kind] = (room[kind] ?? 0) + (items.glueShrink[i] ?? 0);
  }
  const shrink = new Float64Array(KINDS);
  let rest = need;
  for (const kind of SHRINK_ORDER) {
    const available = room[kind] ?? 0;
    if (available <= 0 || rest <= 0) continue;
    const taken = Math.min(rest, available);
    shrink[kind] = taken / available;
    rest -= taken;
  }
  return { ...UNTOUCHED, shrink, total: rest - need };
}

function spread(sums: Sums, from: number, to: number, slack: number): Justification {
  const { items, rules } = sums;
  const wordRoom = roomOf(items, from, to, GlueKind.WordSpace);
  const latinRoom = roomOf(items, from, to, GlueKind.HanLatin);
  const word = Math.min(slack, wordRoom);
  const latin = Math.min(slack - word, latinRoom);
  const gaps = gapWeights(sums, from, to);
  const inGaps = Math.min(slack - word - latin, gaps * rules.stretch.gap);
  const all = allWeights(sums, from, to);
  const rest = slack - word - latin - inGaps;
  if (rest > all * rules.stretch.everyGap + EPSILON) return UNTOUCHED;
  return {
    ...UNTOUCHED,
    wordSpace: word > 0 ? word / wordRoom : 0,
    hanLatin: latin > 0 ? latin / latinRoom : 0,
    gap: inGaps > 0 ? inGaps / gaps : 0,
    everyGap: rest > EPSILON ? rest / all : 0,
    total: slack,
  };
}

function roomOf(items: Items, from: number, to: number, kind: GlueKind): number {
  let room = 0;
  for (let i = from; i < to - 1; i++) {
    if (items.glue[i] === kind) room += items.glueStretch[i] ?? 0;
  }
  return room;
}

/** Width in points of the glue after box `i` in a line so justified. */
export function gluedWidth(items: Items, i: number, justification: Justification): number {
  const { grid } = justification;
  if (grid) return grid.gaps[i - grid.from] ?? 0;
  const kind = items.glue[i] ?? 0;
  const stretch = items.glueStretch[i] ?? 0;
  let width = (items.glueWidth[i] ?? 0) - (justification.shrink[kind] ?? 0) * (items.glueShrink[i] ?? 0);
  if (kind === GlueKind.WordSpace) width += justification.wordSpace * stretch;
  else if (kind === GlueKind.HanLatin) width += justification.hanLatin * stretch;
  else width += justification.gap * stretch;
  return width + justification.everyGap * gapWeight(items, i);
}
