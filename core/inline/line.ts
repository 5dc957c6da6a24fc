/**
 * The line builder: what a stretch of items would be as one line. Greedy and optimal breaking and
 * justification all ask here, so that they cannot disagree about a line.
 */
import { CharClass } from "../chars/index.js";
import { GlueKind, type Items } from "./items.js";

/** Running sums over the items, so that any stretch of them is measured in constant time. */
export interface Sums {
  readonly items: Items;
  /** Width of boxes and glue before box i. */
  readonly width: Float64Array;
  /** What glue before box i can lose in all steps together. */
  readonly shrink: Float64Array;
  /** What word spaces and Han-Latin gaps before box i can take in steps 1 and 2. */
  readonly stretch: Float64Array;
  /** Weights of the gaps before box i that share in step 3, in points of type size. */
  readonly weight: Float64Array;
  /** Weights of the gaps before box i that share in step 4. */
  readonly everything: Float64Array;
}

/** Step 3 gives each gap at most 1/4 em (JIS X 4051); step 4 as much again to every gap. */
export const GAP_CAP = 0.25;

/** Lengths that differ by less than this, in points, are equal. */
export const EPSILON = 1e-6;

export function sumsOf(items: Items): Sums {
  const size = items.count + 1;
  const sums: Sums = {
    items,
    width: new Float64Array(size),
    shrink: new Float64Array(size),
    stretch: new Float64Array(size),
    weight: new Float64Array(size),
    everything: new Float64Array(size),
  };
  for (let i = 0; i < items.count; i++) addToSums(sums, i);
  return sums;
}

function addToSums(sums: Sums, i: number): void {
  const { items } = sums;
  const kind = items.glue[i];
  const stretch = items.glueStretch[i] ?? 0;
  const isElastic = kind === GlueKind.WordSpace || kind === GlueKind.HanLatin;
  sums.width[i + 1] = (sums.width[i] ?? 0) + (items.width[i] ?? 0) + (items.glueWidth[i] ?? 0);
  sums.shrink[i + 1] = (sums.shrink[i] ?? 0) + (items.glueShrink[i] ?? 0);
  sums.stretch[i + 1] = (sums.stretch[i] ?? 0) + (isElastic ? stretch : 0);
  sums.weight[i + 1] = (sums.weight[i] ?? 0) + (isElastic ? 0 : stretch);
  sums.everything[i + 1] = (sums.everything[i] ?? 0) + gapWeight(items, i);
}

/** With this weight step 4 brings a Han-Latin gap of 1/3 em to 1/2 em, the most that CLREQ allows. */
const HAN_LATIN_WEIGHT = 2 / 3;

/** The weight of a gap in step 4: the size of its type, nothing inside unbreakable units. */
export function gapWeight(items: Items, i: number): number {
  if (items.glue[i] === GlueKind.Rigid) return 0;
  const size = items.styles[items.style[i] ?? 0]?.size ?? 0;
  return items.glue[i] === GlueKind.HanLatin ? HAN_LATIN_WEIGHT * size : size;
}

/** Width of a line as its glue stands; the glue at its end is dropped. */
export function naturalWidth(sums: Sums, from: number, to: number): number {
  return (sums.width[to] ?? 0) - (sums.width[from] ?? 0) - (sums.items.glueWidth[to - 1] ?? 0);
}

/** What the glue inside a line can lose in all. */
function shrinkRoom(sums: Sums, from: number, to: number): number {
  return (sums.shrink[to - 1] ?? 0) - (sums.shrink[from] ?? 0);
}

/** What word spaces and Han-Latin gaps inside a line can take. */
function stretchRoom(sums: Sums, from: number, to: number): number {
  return (sums.stretch[to - 1] ?? 0) - (sums.stretch[from] ?? 0);
}

/** The weights that share equally in step 3 of stretching, in points of type size. */
export function gapWeights(sums: Sums, from: number, to: number): number {
  return (sums.weight[to - 1] ?? 0) - (sums.weight[from] ?? 0);
}

/** The weights that share in step 4 of stretching, in points of type size. */
export function allWeights(sums: Sums, from: number, to: number): number {
  return (sums.everything[to - 1] ?? 0) - (sums.everything[from] ?? 0);
}

/** Whether a line fits its measure, squeezed if it must be. */
export function fits(sums: Sums, from: number, to: number, measure: number): boolean {
  return naturalWidth(sums, from, to) - shrinkRoom(sums, from, to) <= measure + EPSILON;
}

/** How badly a line is set: 0 is natural, 100 is every gap wider by 0.1 em. */
export function badness(sums: Sums, from: number, to: number, measure: number): number {
  const slack = measure - naturalWidth(sums, from, to);
  if (slack < -EPSILON) return squeezeBadness(-slack, shrinkRoom(sums, from, to));
  return slack <= EPSILON ? 0 : stretchBadness(sums, from, to, slack);
}

/** Squeezing marks costs half of what wider gaps cost (typesetting.md §3, decision). */
const SQUEEZE_FULL = 12.5;
const STRETCH_FULL = 100;
const STRETCH_UNIT = 0.1;
/** Added where gaps pass that unit: from there a reader sees them, so fewer such lines beat milder ones. */
const STRETCH_SEEN = 800;

/** A justified line that cannot be filled stays ragged: worse than several filled ones, by its emptiness. */
const RAGGED = 40_000;
/** A line that is too wide whatever is done. */
const OVERFULL = 1e9;

function squeezeBadness(need: number, room: number): number {
  if (need > room + EPSILON) return OVERFULL;
  const share = need / room;
  return SQUEEZE_FULL * cube(share);
}

function stretchBadness(sums: Sums, from: number, to: number, slack: number): number {
  const elastic = stretchRoom(sums, from, to);
  if (slack <= elastic) return cube(slack / elastic);
  const gaps = gapWeights(sums, from, to);
  const rest = slack - elastic;
  if (rest <= gaps * GAP_CAP) return 1 + gapBadness(rest / gaps);
  const all = allWeights(sums, from, to);
  const last = rest - gaps * GAP_CAP;
  if (last > all * GAP_CAP + EPSILON) return RAGGED * (1 + slack / (slack + naturalWidth(sums, from, to)));
  return 1 + gapBadness(GAP_CAP + last / all);
}

/** Gaps grow worse with their third power; once they are wide enough to be seen, a whole step worse. */
function gapBadness(gap: number): number {
  return STRETCH_FULL * cube(gap / STRETCH_UNIT) + (gap > STRETCH_UNIT + EPSILON ? STRETCH_SEEN : 0);
}

function cube(value: number): number {
  return value * value * value;
}

/** Whether a last line is too short to stand: fewer than two characters other than marks (孤字, §4). */
export function isOrphan(items: Items, from: number, to: number): boolean {
  let characters = 0;
  for (let i = from; i < to; i++) {
    if (isBodyClass(items.charClass[i])) characters++;
    if (characters > 1) return false;
  }
  return true;
}

function isBodyClass(charClass: number | undefined): boolean {
  switch (charClass) {
    case CharClass.Ideograph:
    case CharClass.IterationMark:
    case CharClass.Letter:
    case CharClass.Digit:
    case CharClass.WideDigit:
    case CharClass.Other:
      return true;
    default:
      return false;
  }
}
