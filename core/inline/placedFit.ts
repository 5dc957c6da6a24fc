/**
 * Total fit where the width of a line is no running sum: on a strict grid and with tab stops. Every
 * line is measured as it would be placed; the emptiest lines are the worst, as in ragged setting.
 */
import { type BreakTask, ORPHAN } from "./cost.js";
import type { Items } from "./items.js";
import type { Placed } from "./justify.js";
import { EPSILON, isOrphan, OVERFULL } from "./line.js";
import { measureOf } from "./measures.js";

/** Places boxes `from` to `to` as one line of given number. */
export type Placer = (from: number, to: number, line: number) => Placed;

/** A full line of white costs this much; the square of its share counts. */
const EMPTY = 100;

/** The cheapest way to a place by the line that ends there: the place and the number of lines before it. */
interface Way {
  readonly cost: number;
  readonly previous: number;
  readonly line: number;
}

/** Indices into the candidates at which lines begin and end. */
export function breakByWidth(task: BreakTask, place: Placer): readonly number[] {
  const { count, at } = task.candidates;
  const { items } = task.sums;
  const ways: (Way | undefined)[] = [{ cost: 0, previous: 0, line: 0 }];
  for (let start = 0; start < count - 1; start++) {
    const way = ways[start];
    if (!way) continue;
    const measure = measureOf(task.measures, way.line);
    for (let end = start + 1; end < count; end++) {
      const [from, to] = [at[start] ?? 0, at[end] ?? 0];
      const slack = measure - placedWidth(items, from, to, place(from, to, way.line));
      if (slack < -EPSILON && end > start + 1) break;
      const cost = way.cost + costOf(task, start, end, slack / measure);
      if (cost < (ways[end]?.cost ?? Number.POSITIVE_INFINITY)) ways[end] = { cost, previous: start, line: way.line + 1 };
    }
  }
  return pathTo(count - 1, ways);
}

function costOf({ sums, candidates }: BreakTask, start: number, end: number, emptiness: number): number {
  const isLast = end === candidates.count - 1;
  const orphan = isLast && start > 0 && isOrphan(sums.items, candidates.at[start] ?? 0, sums.items.count) ? ORPHAN : 0;
  const own = 1 + (candidates.cost[end] ?? 0) + orphan;
  if (emptiness < -EPSILON) return own + OVERFULL;
  return isLast ? own : own + EMPTY * emptiness * emptiness;
}

function pathTo(end: number, ways: readonly (Way | undefined)[]): readonly number[] {
  const path = [end];
  for (let at = end; at > 0; ) {
    at = ways[at]?.previous ?? 0;
    path.push(at);
  }
  return path.reverse();
}

/** Width in points of a line that is set by position. */
export function placedWidth(items: Items, from: number, to: number, { lead, gaps }: Placed): number {
  let width = lead;
  for (let i = from; i < to; i++) width += (items.width[i] ?? 0) + (i < to - 1 ? (gaps[i - from] ?? 0) : 0);
  return width;
}
