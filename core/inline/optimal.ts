/**
 * Total fit: the set of breaks with the smallest sum of costs over the whole paragraph, by dynamic
 * programming (Knuth and Plass 1981). Lines that can end at a place form a window that only moves
 * forward, so the work grows with the text, not with its square.
 */
import { measureAt } from "./candidates.js";
import { type BreakTask, costWithSlack } from "./cost.js";
import { fits, slackOf } from "./line.js";

/** Lines emptier than this share of the measure are weighed only where nothing fuller reaches. */
const FULL_ENOUGH = 0.6;

/** The cheapest way to each candidate: what it costs and which candidate comes before it. */
export interface Ways {
  readonly cost: Float64Array;
  readonly previous: Int32Array;
}

export function createWays(capacity: number): Ways {
  return { cost: new Float64Array(capacity), previous: new Int32Array(capacity) };
}

/** Indices into the candidates at which the lines begin and end; `ways` has room for all candidates. */
export function breakOptimally(task: BreakTask, ways: Ways): readonly number[] {
  const { count } = task.candidates;
  let first = 0;
  for (let end = 1; end < count; end++) {
    first = firstStart(task, first, end);
    findBestStart(task, ways, first, end);
  }
  return pathTo(count - 1, ways.previous);
}

/** The earliest place from which a line can still reach `end`, however squeezed. */
function firstStart({ sums, candidates, measures }: BreakTask, first: number, end: number): number {
  const { at } = candidates;
  const to = at[end] ?? 0;
  let start = first;
  while (start < end - 1 && !fits(sums, at[start] ?? 0, to, measureAt(measures, at[start] ?? 0))) start++;
  return start;
}

function findBestStart(task: BreakTask, ways: Ways, first: number, end: number): void {
  const { sums, candidates, measures } = task;
  const { at } = candidates;
  const to = at[end] ?? 0;
  const mayBeShort = end === candidates.count - 1 || task.setting !== "justified";
  const emptiest = mayBeShort ? Number.POSITIVE_INFINITY : (1 - FULL_ENOUGH) * measures.others;
  let best = Number.POSITIVE_INFINITY;
  ways.previous[end] = first;
  for (let start = first; start < end; start++) {
    const from = at[start] ?? 0;
    const slack = slackOf(sums, from, to, measureAt(measures, from));
    const cost = (ways.cost[start] ?? 0) + costWithSlack(task, start, end, slack);
    if (cost < best) {
      best = cost;
      ways.previous[end] = start;
    }
    if (slack > emptiest) break;
  }
  ways.cost[end] = best;
}

function pathTo(end: number, previous: Int32Array): readonly number[] {
  const path = [end];
  for (let at = end; at > 0; ) {
    at = previous[at] ?? 0;
    path.push(at);
  }
  return path.reverse();
}
