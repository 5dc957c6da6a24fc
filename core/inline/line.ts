/**
 * The line builder: what a stretch of items would be as one line. Greedy and optimal breaking and
 * justification all ask here, so that they cannot disagree about a line.
 */
import { CharClass } from "../chars/index.js";
import { Break, GlueKind, hyphenWidth, type Items } from "./items.js";
import type { LineRules } from "./types.js";

/** Running sums over the items, so that any stretch of them is measured in constant time. */
export interface Sums {
  readonly items: Items;
  readonly rules: LineRules;
  /** Width of boxes and glue before box i: where a line that begins with it begins. */
  readonly width: Float64Array;
  /** The same for a line that ends before box i: the glue there is dropped, a hyphen added. */
  readonly widthUpTo: Float64Array;
  /** What glue before box i can lose in all steps together. */
  readonly shrink: Float64Array;
  /** What word spaces and Han-Latin gaps before box i can take in steps 1 and 2. */
  readonly stretch: Float64Array;
  /** Weights of the gaps before box i that share in step 3, in points of type size. */
  readonly weight: Float64Array;
  /** Weights of the gaps before box i that share in step 4. */
  readonly everything: Float64Array;
}

export type MutableSums = { -readonly [Key in keyof Sums]: Sums[Key] };

/** Lengths that differ by less than this, in points, are equal. */
export const EPSILON = 1e-6;

/** Sums with room for one paragraph after another; see `fillSums`. */
export function createSums(items: Items, rules: LineRules): MutableSums {
  const arrays = Array.from({ length: 6 }, () => new Float64Array(items.glyph.length + 1));
  const [width = EMPTY, widthUpTo = EMPTY, shrink = EMPTY, stretch = EMPTY, weight = EMPTY, everything = EMPTY] = arrays;
  return { items, rules, width, widthUpTo, shrink, stretch, weight, everything };
}

const EMPTY = new Float64Array(0);

/** Adds up the items of a paragraph under its rules. */
export function fillSums(sums: MutableSums, rules: LineRules): void {
  const { items } = sums;
  if (sums.width.length <= items.count) Object.assign(sums, createSums(items, rules));
  sums.rules = rules;
  const { width, widthUpTo, shrink, stretch, weight, everything } = sums;
  for (let i = 0; i < items.count; i++) {
    const kind = items.glue[i];
    const taken = items.glueStretch[i] ?? 0;
    const isElastic = kind === GlueKind.WordSpace || kind === GlueKind.HanLatin;
    const end = (width[i] ?? 0) + (items.width[i] ?? 0);
    widthUpTo[i + 1] = items.penalty[i] === Break.Hyphen ? end + hyphenWidth(items, i) : end;
    width[i + 1] = end + (items.glueWidth[i] ?? 0);
    shrink[i + 1] = (shrink[i] ?? 0) + (items.glueShrink[i] ?? 0);
    stretch[i + 1] = (stretch[i] ?? 0) + (isElastic ? taken : 0);
    weight[i + 1] = (weight[i] ?? 0) + (isElastic ? 0 : taken);
    // A plain gap weighs in step 4 what it weighs in step 3: the size of its type.
    everything[i + 1] = (everything[i] ?? 0) + (isElastic ? gapWeight(items, i) : taken);
  }
}

/** With this weight step 4 brings a Han-Latin gap of 1/3 em to 1/2 em, the most that CLREQ allows. */
const HAN_LATIN_WEIGHT = 2 / 3;

/** The weight of a gap in step 4: the size of its type, nothing inside unbreakable units. */
export function gapWeight(items: Items, i: number): number {
  if (items.glue[i] === GlueKind.Rigid) return 0;
  const size = items.styles[items.style[i] ?? 0]?.size ?? 0;
  return items.glue[i] === GlueKind.HanLatin ? HAN_LATIN_WEIGHT * size : size;
}

/** Width of a line as its glue stands; the glue at its end is dropped, a hyphen there counts. */
export function naturalWidth(sums: Sums, from: number, to: number): number {
  return (sums.widthUpTo[to] ?? 0) - (sums.width[from] ?? 0);
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

/**
 * The room that a line leaves in its measure as its glue stands; negative when it is too wide. Where
 * squeezing would not do and the rules let its last mark hang, that mark takes none.
 */
export function slackOf(sums: Sums, from: number, to: number, measure: number): number {
  const slack = measure - naturalWidth(sums, from, to);
  return sums.rules.hanging && slack < -shrinkRoom(sums, from, to) - EPSILON ? slack + hangingWidth(sums.items, to) : slack;
}

function hangingWidth(items: Items, to: number): number {
  return items.hangs[to - 1] ? (items.width[to - 1] ?? 0) : 0;
}

/** Whether a line fits its measure, squeezed if it must be. */
export function fits(sums: Sums, from: number, to: number, measure: number): boolean {
  return slackOf(sums, from, to, measure) >= -shrinkRoom(sums, from, to) - EPSILON;
}

/** How badly a line with that slack is set: 0 is natural, 100 is every gap wider by 0.1 em. */
export function badness(sums: Sums, from: number, to: number, slack: number): number {
  if (slack < -EPSILON) return squeezeBadness(-slack, shrinkRoom(sums, from, to), sums.rules);
  return slack <= EPSILON ? 0 : stretchBadness(sums, from, to, slack);
}

/** Squeezing marks costs half of what wider gaps cost (typesetting.md §3, decision). */
const SQUEEZE_FULL = 12.5;
/** Where stretching comes first, a full squeeze is as bad as gaps that are seen. */
const SQUEEZE_LAST = 400;
const STRETCH_FULL = 100;
const STRETCH_UNIT = 0.1;
/** Added where gaps pass that unit: from there a reader sees them, so fewer such lines beat milder ones. */
const STRETCH_SEEN = 1_400;

/** A justified line that cannot be filled stays ragged: worse than several filled ones, by its emptiness. */
const RAGGED = 40_000;
/** A line that is too wide whatever is done. */
export const OVERFULL = 1e9;

function squeezeBadness(need: number, room: number, { prefer }: LineRules): number {
  if (need > room + EPSILON) return OVERFULL;
  return (prefer === "push-in" ? SQUEEZE_FULL : SQUEEZE_LAST) * cube(need / room);
}

function stretchBadness(sums: Sums, from: number, to: number, slack: number): number {
  const elastic = stretchRoom(sums, from, to);
  if (slack <= elastic + EPSILON) return cube(slack / elastic);
  const gaps = gapWeights(sums, from, to);
  const rest = slack - elastic;
  const { gap, everyGap } = sums.rules.stretch;
  if (rest <= gaps * gap) return 1 + gapBadness(rest / gaps);
  const all = allWeights(sums, from, to);
  const last = rest - gaps * gap;
  if (last > all * everyGap + EPSILON) return RAGGED * (1 + slack / (slack + naturalWidth(sums, from, to)));
  return 1 + gapBadness(gap + last / all);
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
