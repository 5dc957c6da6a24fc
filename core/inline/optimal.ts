/**
 * Total fit: the set of breaks with the smallest sum of costs over the whole paragraph, by dynamic
 * programming (Knuth and Plass 1981). Lines that can end at a place form a window that only moves
 * forward, so the work grows with the text, not with its square.
 */
import { type Candidates, type Measures, measureAt } from "./candidates.js";
import { lineCost, type Setting } from "./cost.js";
import { fits, naturalWidth, type Sums } from "./line.js";

/** Lines emptier than this share of the measure are weighed only where nothing fuller reaches. */
const FULL_ENOUGH = 0.4;

/** Indices into the candidates at which the lines begin and end. */
export function breakOptimally(sums: Sums, candidates: Candidates, measures: Measures, setting: Setting): readonly number[] {
  const count = candidates.at.length;
  const total = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(count);
  total[0] = 0;
  let first = 0;
  for (let end = 1; end < count; end++) {
    first = firstStart(sums, candidates, measures, first, end);
    bestStart(sums, candidates, measures, setting, first, end, total, previous);
  }
  return pathTo(count - 1, previous);
}

/** The earliest place from which a line can still reach `end`, however squeezed. */
function firstStart(sums: Sums, candidates: Candidates, measures: Measures, first: number, end: number): number {
  const { at } = candidates;
  const to = at[end] ?? 0;
  let start = first;
  while (start < end - 1 && !fits(sums, at[start] ?? 0, to, measureAt(measures, at[start] ?? 0))) start++;
  return start;
}

function bestStart(
  sums: Sums,
  candidates: Candidates,
  measures: Measures,
  setting: Setting,
  first: number,
  end: number,
  total: Float64Array,
  previous: Int32Array,
): void {
  const { at } = candidates;
  const to = at[end] ?? 0;
  const isLast = end === at.length - 1;
  let best = Number.POSITIVE_INFINITY;
  for (let start = first; start < end; start++) {
    const cost = (total[start] ?? 0) + lineCost(sums, candidates, measures, setting, start, end);
    if (cost < best) {
      best = cost;
      previous[end] = start;
    }
    const from = at[start] ?? 0;
    if (!isLast && setting === "justified" && naturalWidth(sums, from, to) < FULL_ENOUGH * measures.others) break;
  }
  total[end] = best;
}

function pathTo(end: number, previous: Int32Array): readonly number[] {
  const path = [end];
  for (let at = end; at > 0; ) {
    at = previous[at] ?? 0;
    path.push(at);
  }
  return path.toReversed();
}
