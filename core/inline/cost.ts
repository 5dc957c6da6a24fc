/** What a line costs within its paragraph: its badness, its break, and the rules of last lines. */
import { type Candidates, type Measures, measureAt } from "./candidates.js";
import { badness, fits, isOrphan, naturalWidth, type Sums } from "./line.js";

/** How the lines of a paragraph are to be filled. */
export type Setting = "justified" | "ragged" | "balanced";

/** Everything that breaking a paragraph needs to know. */
export interface BreakTask {
  readonly sums: Sums;
  readonly candidates: Candidates;
  readonly measures: Measures;
  readonly setting: Setting;
}

/** Each line costs something, so that of two equal settings the shorter one wins. */
const PER_LINE = 1;
/** Worse than any legal line, better than a kinsoku rescue: one character in the last line (§4). */
const ORPHAN = 1_000_000;
/** A ragged line that is empty costs as much as gaps of 0.1 em. */
const RAGGED_FULL = 100;

/** Cost of the line from candidate `start` to candidate `end`, its closing break included. */
export function lineCost({ sums, candidates, measures, setting }: BreakTask, start: number, end: number): number {
  const from = candidates.at[start] ?? 0;
  const to = candidates.at[end] ?? 0;
  const measure = measureAt(measures, from);
  const isLast = to === sums.items.count;
  const orphan = isLast && from > 0 && isOrphan(sums.items, from, to) ? ORPHAN : 0;
  return PER_LINE + (candidates.cost[end] ?? 0) + orphan + fillCost(sums, from, to, measure, setting, isLast);
}

function fillCost(sums: Sums, from: number, to: number, measure: number, setting: Setting, isLast: boolean): number {
  const slack = measure - naturalWidth(sums, from, to);
  if (slack <= 0 || !fits(sums, from, to, measure)) return badness(sums, from, to, measure);
  if (setting === "justified") return isLast ? 0 : badness(sums, from, to, measure);
  if (setting === "ragged" && isLast) return 0;
  const emptiness = slack / measure;
  return RAGGED_FULL * emptiness * emptiness;
}
