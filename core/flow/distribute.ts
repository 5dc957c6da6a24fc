/**
 * Second phase: where each column ends. A column is filled as far as it goes; where that would part
 * what belongs together, earlier ends are weighed too, and the cheapest set of ends over all columns
 * is taken, so that a hole in one column never costs a line at the end of the text.
 */
import type { Unit } from "./collect.js";
import type { FlowBlock } from "./types.js";

/** A subhead is never last in a column, not even to save lines (背题, typesetting.md §4). */
const HEAD_LAST = 50_000;
/** Fewer lines after it than it asks for: only where three lines or more would find no place. */
const HEAD_SHORT = 2_500;
/** A grid line of text that finds no place. */
const OVERSET_LINE = 1_000;
/** The last line of a paragraph at the head of a column (孤行); worse the shorter it is. */
const WIDOW = 10;
const SHORT_WIDOW = 30;
const SHORT_WIDOW_CHARACTERS = 3;
/** A free grid line at the foot of a column that is not the last. */
const HOLE_LINE = 4;

interface Plan {
  readonly cost: number;
  /** Index of the unit behind the last one of this and each later region. */
  readonly ends: readonly number[];
}

/**
 * The unit at which each of the regions, of heights given in grid lines, ends. `isFinal` says that
 * no region comes after these, so that what is left over is overset.
 */
export function distribute(
  units: readonly Unit[],
  blocks: readonly FlowBlock[],
  heights: readonly number[],
  isFinal: boolean,
): readonly number[] {
  const tops = topsOf(units);
  const known = new Map<number, Plan>();
  const total = tops.at(-1) ?? 0;

  function plan(region: number, start: number): Plan {
    if (region === heights.length) return { cost: isFinal ? (total - (tops[start] ?? 0)) * OVERSET_LINE : 0, ends: [] };
    const key = region * (units.length + 1) + start;
    const remembered = known.get(key);
    if (remembered) return remembered;
    const best = bestPlan(region, start);
    known.set(key, best);
    return best;
  }

  function bestPlan(region: number, start: number): Plan {
    const height = heights[region] ?? 0;
    const full = lastFitting(tops, start, height);
    let best: Plan | null = null;
    for (let end = full; end >= start; end--) {
      const parted = partingCost(units, blocks, end);
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

/** What it costs to end a column before unit `end`. */
function partingCost(units: readonly Unit[], blocks: readonly FlowBlock[], end: number): number {
  const last = units[end - 1];
  const next = units[end];
  if (!last || !next) return 0;
  return headCost(blocks, last, next) + widowCost(last, next);
}

/** Whether the column would end with a subhead, or with too few lines after one. */
function headCost(blocks: readonly FlowBlock[], last: Unit, next: Unit): number {
  if (last.block !== next.block) return (blocks[last.block]?.keepWithNext ?? 0) > 0 ? HEAD_LAST : 0;
  const keep = blocks[last.block - 1]?.keepWithNext ?? 0;
  return next.offset === 0 && next.line < keep ? HEAD_SHORT : 0;
}

function widowCost(last: Unit, next: Unit): number {
  const isWidow = last.block === next.block && next.line === next.ofLines - 1;
  if (!isWidow) return 0;
  const [line] = next.lines;
  return line && line.to - line.from <= SHORT_WIDOW_CHARACTERS ? SHORT_WIDOW : WIDOW;
}
