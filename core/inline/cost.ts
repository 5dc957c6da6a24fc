/** What a line costs within its paragraph: its badness, its break, and the rules of last lines. */
import type { Candidates } from "./candidates.js";
import { badness, EPSILON, isOrphan, type Sums, slackOf } from "./line.js";
import type { Measures } from "./measures.js";
import type { ParagraphStyle } from "./types.js";

/** How the lines of a paragraph are to be filled. */
export type Setting = "justified" | "ragged" | "balanced";

/** Everything that breaking a paragraph needs to know. */
export interface BreakTask {
  readonly sums: Sums;
  readonly candidates: Candidates;
  readonly measures: Measures;
  readonly setting: Setting;
  /** What each line costs beside its badness. */
  readonly linePrice: number;
}

/** Each line costs something, so that of two equal settings the shorter one wins. */
const PER_LINE = 1;
/**
 * What one line more or fewer is worth where a paragraph is to change its length: more than all gaps of several lines
 * that are just not seen (at 100 each), less than one that is seen (1,400 more).
 */
const LENGTH_PRICE = 800;
/** Worse than any legal line, better than a kinsoku rescue: one character in the last line (§4). */
export const ORPHAN = 1_000_000;
/** A ragged line that is empty costs as much as gaps of 0.1 em. */
const RAGGED_FULL = 100;

export function linePrice({ length }: ParagraphStyle): number {
  if (length === undefined) return PER_LINE;
  return length === "longer" ? -LENGTH_PRICE : LENGTH_PRICE;
}

/** Cost of the line from candidate `start` to candidate `end` in its measure, its closing break included. */
export function lineCost(task: BreakTask, start: number, end: number, measure: number): number {
  const { sums, candidates } = task;
  return costWithSlack(task, start, end, slackOf(sums, candidates.at[start] ?? 0, candidates.at[end] ?? 0, measure), measure);
}

/** The same when the slack of the line is known. */
export function costWithSlack(
  { sums, candidates, setting, linePrice }: BreakTask,
  start: number,
  end: number,
  slack: number,
  measure: number,
): number {
  const from = candidates.at[start] ?? 0;
  const to = candidates.at[end] ?? 0;
  const own = linePrice + (candidates.cost[end] ?? 0);
  const isLast = to === sums.items.count;
  if (!isLast && setting === "justified") return own + badness(sums, from, to, slack);
  const orphan = isLast && from > 0 && isOrphan(sums.items, from, to) ? ORPHAN : 0;
  if (slack < -EPSILON) return own + orphan + badness(sums, from, to, slack);
  return own + orphan + (isLast && setting !== "balanced" ? 0 : raggedCost(slack / measure));
}

function raggedCost(emptiness: number): number {
  return RAGGED_FULL * emptiness * emptiness;
}
