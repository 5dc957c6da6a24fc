/**
 * Second phase: where each column ends. A column is filled as far as it goes; where that would part
 * what belongs together, earlier ends are weighed too, and the cheapest set of ends over all columns
 * is taken, so that a hole in one column never costs a line at the end of the text.
 */
import { HOLE_LINE, OVERSET_LINE, partingCost } from "./parting.js";
import { moreAtHead } from "./tableUnits.js";
import type { FlowBlock } from "./types.js";
import type { Unit } from "./unit.js";

interface Plan {
  readonly cost: number;
  /** Index of the unit behind the last one of this and each later region. */
  readonly ends: readonly number[];
}

/** The unit at which each of the regions, of heights given in grid lines, ends; what is left over is overset. */
export function distribute(units: readonly Unit[], blocks: readonly FlowBlock[], heights: readonly number[]): readonly number[] {
  const tops = topsOf(units);
  const known = new Map<number, Plan>();
  const total = tops.at(-1) ?? 0;

  function plan(region: number, start: number): Plan {
    if (region === heights.length) return { cost: (total - (tops[start] ?? 0)) * OVERSET_LINE, ends: [] };
    const key = region * (units.length + 1) + start;
    const remembered = known.get(key);
    if (remembered) return remembered;
    const best = bestPlan(region, start);
    known.set(key, best);
    return best;
  }

  function bestPlan(region: number, start: number): Plan {
    const height = Math.max(0, (heights[region] ?? 0) - moreAtHead(units[start]));
    const full = lastFitting(tops, start, height);
    let best: Plan | null = null;
    for (let end = full; end >= start; end--) {
      const parted = partingCost(blocks, units[end - 1], units[end]);
      const hole = end === units.length ? 0 : (height - (tops[end] ?? 0) + (tops[start] ?? 0)) * HOLE_LINE;
      const rest = plan(region + 1, end);
      const cost = parted + hole + rest.cost;
      if (!best || cost < best.cost) best = { cost, ends: [end, ...rest.ends] };
      if (parted === 0) break;
    }
    return best ?? { cost: 0, ends: [] };
  }

  return plan(0, 0).ends;
}

/** Grid lines above each unit; one more for the end. */
export function topsOf(units: readonly Unit[]): readonly number[] {
  const tops = [0];
  for (const unit of units) tops.push((tops.at(-1) ?? 0) + unit.height);
  return tops;
}

function lastFitting(tops: readonly number[], start: number, height: number): number {
  let end = start;
  const limit = (tops[start] ?? 0) + height;
  while (end + 1 < tops.length && (tops[end + 1] ?? 0) <= limit) end++;
  return end;
}
