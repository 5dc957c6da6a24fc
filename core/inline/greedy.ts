/** Line by line, as a typesetter at the keyboard would: fill, push in if it is cheap, go on. */
import { LEAST_RESCUE } from "./candidates.js";
import { type BreakTask, lineCost } from "./cost.js";
import { fits, isOrphan, naturalWidth } from "./line.js";
import { measureOf } from "./measures.js";

/** Indices into the candidates at which the lines begin and end. */
export function breakGreedily(task: BreakTask): readonly number[] {
  const chosen = [0];
  const last = task.candidates.count - 1;
  for (let start = 0; start < last; ) {
    start = bestEnd(task, start, measureOf(task.measures, chosen.length - 1));
    chosen.push(start);
  }
  return mendOrphan(task, chosen);
}

/**
 * The cheapest of the ends around the measure: the last that fits as it is, and those that fit squeezed. Where the last
 * one parts what belongs together, those before it are weighed too: a word is parted sooner than its apostrophe is left at a line start.
 */
function bestEnd(task: BreakTask, start: number, measure: number): number {
  const { sums } = task;
  const { at, count, cost: breakCost } = task.candidates;
  const from = at[start] ?? 0;
  let best = start + 1;
  while (best + 1 < count && naturalWidth(sums, from, at[best + 1] ?? 0) <= measure) best++;
  let bestCost = lineCost(task, start, best, measure);
  for (let end = best - 1; end > start && (breakCost[best] ?? 0) > LEAST_RESCUE; end--) {
    const cost = lineCost(task, start, end, measure);
    if (cost >= bestCost) continue;
    best = end;
    bestCost = cost;
  }
  for (let end = best + 1; end < count && fits(sums, from, at[end] ?? 0, measure); end++) {
    const cost = lineCost(task, start, end, measure);
    if (cost >= bestCost) continue;
    best = end;
    bestCost = cost;
  }
  return best;
}

/** Pulls a character or a word down into a last line that is too short (孤字, typesetting.md §4). */
function mendOrphan(task: BreakTask, chosen: readonly number[]): readonly number[] {
  const { at } = task.candidates;
  const [start, middle, last] = chosen.slice(-3);
  if (start === undefined || middle === undefined || last === undefined) return chosen;
  if (!isOrphan(task.sums.items, at[middle] ?? 0, at[last] ?? 0)) return chosen;
  const line = chosen.length - 3;
  let best = middle;
  let bestCost = pairCost(task, line, start, middle, last);
  for (let end = middle - 1; end > start; end--) {
    const cost = pairCost(task, line, start, end, last);
    if (cost >= bestCost) continue;
    best = end;
    bestCost = cost;
  }
  return [...chosen.slice(0, -2), best, last];
}

/** Cost of two lines, the first of them being line number `line`. */
function pairCost(task: BreakTask, line: number, start: number, middle: number, end: number): number {
  return lineCost(task, start, middle, measureOf(task.measures, line)) + lineCost(task, middle, end, measureOf(task.measures, line + 1));
}
