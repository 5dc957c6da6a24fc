/** Line by line, as a typesetter at the keyboard would: fill, push in if it is cheap, go on. */
import { type Candidates, type Measures, measureAt } from "./candidates.js";
import { lineCost, type Setting } from "./cost.js";
import { fits, isOrphan, naturalWidth, type Sums } from "./line.js";

/** Indices into the candidates at which the lines begin and end. */
export function breakGreedily(sums: Sums, candidates: Candidates, measures: Measures, setting: Setting): readonly number[] {
  const chosen = [0];
  const last = candidates.at.length - 1;
  for (let start = 0; start < last; ) {
    start = bestEnd(sums, candidates, measures, setting, start);
    chosen.push(start);
  }
  return mendOrphan(sums, candidates, measures, setting, chosen);
}

/** The cheapest of the ends around the measure: the last that fits as it is, and those that fit squeezed. */
function bestEnd(sums: Sums, candidates: Candidates, measures: Measures, setting: Setting, start: number): number {
  const { at } = candidates;
  const from = at[start] ?? 0;
  const measure = measureAt(measures, from);
  let end = start + 1;
  while (end + 1 < at.length && naturalWidth(sums, from, at[end + 1] ?? 0) <= measure) end++;
  let best = end;
  let bestCost = lineCost(sums, candidates, measures, setting, start, end);
  for (let k = end + 1; k < at.length && fits(sums, from, at[k] ?? 0, measure); k++) {
    const cost = lineCost(sums, candidates, measures, setting, start, k);
    if (cost < bestCost) {
      best = k;
      bestCost = cost;
    }
  }
  return best;
}

/** Pulls a character or a word down into a last line that is too short (孤字, typesetting.md §4). */
function mendOrphan(
  sums: Sums,
  candidates: Candidates,
  measures: Measures,
  setting: Setting,
  chosen: readonly number[],
): readonly number[] {
  const [start, middle, last] = chosen.slice(-3);
  if (start === undefined || middle === undefined || last === undefined) return chosen;
  if (!isOrphan(sums.items, candidates.at[middle] ?? 0, candidates.at[last] ?? 0)) return chosen;
  let best = middle;
  let bestCost = pairCost(sums, candidates, measures, setting, [start, middle, last]);
  for (let k = middle - 1; k > start; k--) {
    const cost = pairCost(sums, candidates, measures, setting, [start, k, last]);
    if (cost >= bestCost) continue;
    best = k;
    bestCost = cost;
  }
  return [...chosen.slice(0, -2), best, last];
}

function pairCost(
  sums: Sums,
  candidates: Candidates,
  measures: Measures,
  setting: Setting,
  [start, middle, end]: readonly [number, number, number],
): number {
  return lineCost(sums, candidates, measures, setting, start, middle) + lineCost(sums, candidates, measures, setting, middle, end);
}
