/**
 * Fills a line: shrink steps 2 to 7 in order, or stretch steps 1 to 4, each step shared equally and
 * left only when it is used up (typesetting.md §3).
 */
import { GlueKind, type Items } from "./items.js";
import { allWeights, EPSILON, gapWeight, gapWeights, type Sums } from "./line.js";

/** How a line is filled. Shares run from 0 to 1; gaps are in points a point of type size. */
export type Justification =
  /** Every glue as it is by nature. */
  | { readonly kind: "natural" }
  /** Steps before number `step` of `SHRINK_ORDER` give all they have, that one gives `share` of it. */
  | { readonly kind: "squeezed"; readonly step: number; readonly share: number; readonly total: number }
  | {
      readonly kind: "stretched";
      /** Share of their stretch that word spaces (step 1) and Han-Latin gaps (step 2) take. */
      readonly wordSpace: number;
      readonly hanLatin: number;
      /** Added to every other gap in step 3, and to every gap in step 4. */
      readonly gap: number;
      readonly everyGap: number;
      readonly total: number;
    }
  | Placed;

/** A line set by position, on a strict grid or at tab stops: room before its first box, and the glue after each box from `from` on. */
export interface Placed {
  readonly kind: "placed";
  readonly from: number;
  readonly lead: number;
  readonly gaps: Float64Array;
}

/** Steps 1 and 3 (line-end marks, interpuncts) are settled by the widths; these are 2, 4, 5, 6, 7. */
export const SHRINK_ORDER: readonly GlueKind[] = [
  GlueKind.WordSpace,
  GlueKind.BracketBlank,
  GlueKind.PauseBlank,
  GlueKind.HanLatin,
  GlueKind.StopBlank,
];
const KINDS = Object.keys(GlueKind).length;
/** The place of each kind of glue in `SHRINK_ORDER`; a kind that is not in it comes never. */
const STEP_OF_KIND = Int8Array.from({ length: KINDS }, (_, kind) => {
  const step = SHRINK_ORDER.indexOf(kind as GlueKind);
  return step < 0 ? SHRINK_ORDER.length : step;
});

const NATURAL: Justification = { kind: "natural" };

/** The justification of boxes `from` to `to` that leave `slack` in their measure; `fill` false only squeezes what is too wide. */
export function justify(sums: Sums, from: number, to: number, slack: number, fill: boolean): Justification {
  if (slack < -EPSILON) return squeeze(sums.items, from, to, -slack);
  return fill && slack > EPSILON ? spread(sums, from, to, slack) : NATURAL;
}

function squeeze(items: Items, from: number, to: number, need: number): Justification {
  let rest = need;
  for (let step = 0; step < SHRINK_ORDER.length; step++) {
    const room = roomOf(items.glueShrink, items, from, to, SHRINK_ORDER[step]);
    if (rest <= room) return { kind: "squeezed", step, share: room > 0 ? rest / room : 0, total: -need };
    rest -= room;
  }
  return { kind: "squeezed", step: SHRINK_ORDER.length, share: 0, total: rest - need };
}

function spread(sums: Sums, from: number, to: number, slack: number): Justification {
  const { items, rules } = sums;
  const wordRoom = roomOf(items.glueStretch, items, from, to, GlueKind.WordSpace);
  const latinRoom = roomOf(items.glueStretch, items, from, to, GlueKind.HanLatin);
  const word = Math.min(slack, wordRoom);
  const latin = Math.min(slack - word, latinRoom);
  const gaps = gapWeights(sums, from, to);
  const inGaps = Math.min(slack - word - latin, gaps * rules.stretch.gap);
  const all = allWeights(sums, from, to);
  const rest = slack - word - latin - inGaps;
  if (rest > all * rules.stretch.everyGap + EPSILON) return NATURAL;
  return {
    kind: "stretched",
    wordSpace: word > 0 ? word / wordRoom : 0,
    hanLatin: latin > 0 ? latin / latinRoom : 0,
    gap: inGaps > 0 ? inGaps / gaps : 0,
    everyGap: rest > EPSILON ? rest / all : 0,
    total: slack,
  };
}

/** 撑满: equal gaps fill the measure, however wide they grow; a single character stays where it is. */
export function spreadEvenly(sums: Sums, from: number, to: number, slack: number): Justification {
  const all = allWeights(sums, from, to);
  if (slack <= EPSILON || all === 0) return justify(sums, from, to, slack, false);
  return { kind: "stretched", wordSpace: 0, hanLatin: 0, gap: 0, everyGap: slack / all, total: slack };
}

/** What the glue of one kind inside a line can give or take. */
function roomOf(rooms: Float64Array, items: Items, from: number, to: number, kind: GlueKind | undefined): number {
  let room = 0;
  for (let i = from; i < to - 1; i++) {
    if (items.glue[i] === kind) room += rooms[i] ?? 0;
  }
  return room;
}

/** Points taken (negative) or given (positive) in all. */
export function totalOf(justification: Justification): number {
  return justification.kind === "squeezed" || justification.kind === "stretched" ? justification.total : 0;
}

/** Share of its shrinkage that glue of a kind gives when so many steps are taken. */
export function squeezedShare(kind: number, step: number, share: number): number {
  const own = STEP_OF_KIND[kind] ?? 0;
  if (own < step) return 1;
  return own === step && own < SHRINK_ORDER.length ? share : 0;
}

/** Width in points of the glue after box `i` in a line so justified. */
export function gluedWidth(items: Items, i: number, justification: Justification): number {
  const natural = items.glueWidth[i] ?? 0;
  switch (justification.kind) {
    case "natural":
      return natural;
    case "squeezed":
      return natural - squeezedShare(items.glue[i] ?? 0, justification.step, justification.share) * (items.glueShrink[i] ?? 0);
    case "stretched":
      return natural + stretchOf(items, i, justification);
    case "placed":
      return justification.gaps[i - justification.from] ?? 0;
  }
}

type Stretched = Extract<Justification, { kind: "stretched" }>;

/** Share of its stretch that glue of a kind takes in steps 1 to 3. */
export function stretchedShare(kind: number, { wordSpace, hanLatin, gap }: Stretched): number {
  if (kind === GlueKind.WordSpace) return wordSpace;
  return kind === GlueKind.HanLatin ? hanLatin : gap;
}

function stretchOf(items: Items, i: number, justification: Stretched): number {
  const { everyGap } = justification;
  const taken = stretchedShare(items.glue[i] ?? 0, justification) * (items.glueStretch[i] ?? 0);
  return everyGap === 0 ? taken : taken + everyGap * gapWeight(items, i);
}
