/**
 * Where a paragraph may break at one measure. Legal places come from the penalties; only where two
 * neighbouring legal places lie too far apart for any line are rescues opened between them, so a
 * rescue happens only where no legal composition exists (typesetting.md §0).
 */
import { Break } from "./items.js";
import { fits, type Sums } from "./line.js";

/** Places to break, rising: `at[k]` is the first box of the next line; the last is the end. */
export interface Candidates {
  readonly at: readonly number[];
  readonly cost: readonly number[];
}

/** The measure in points of the line that begins at a box: the first one is shorter by the indent. */
export interface Measures {
  readonly first: number;
  readonly others: number;
}

/** What a break costs beside the badness of its lines; no line is as bad as a rescue (see line.ts). */
const COST: Readonly<Record<Break, number>> = {
  [Break.Free]: 0,
  [Break.Soft]: 10,
  [Break.WordJoint]: 5_000,
  [Break.Word]: 200_000,
  [Break.Kinsoku]: 1e7,
  [Break.Never]: Number.POSITIVE_INFINITY,
};

export function measureAt(measures: Measures, box: number): number {
  return box === 0 ? measures.first : measures.others;
}

export function candidatesOf(sums: Sums, measures: Measures): Candidates {
  const { items } = sums;
  const at = [0];
  const cost = [0];
  for (let end = 1; end <= items.count; end++) {
    const penalty = end === items.count ? Break.Free : (items.penalty[end - 1] ?? Break.Free);
    if (penalty !== Break.Free && penalty !== Break.Soft) continue;
    const from = at.at(-1) ?? 0;
    if (!fits(sums, from, end, measureAt(measures, from))) openRescues(sums, from, end, at, cost);
    at.push(end);
    cost.push(COST[penalty]);
  }
  return { at, cost };
}

function openRescues(sums: Sums, from: number, end: number, at: number[], cost: number[]): void {
  for (let box = from + 1; box < end; box++) {
    const penalty = (sums.items.penalty[box - 1] ?? Break.Never) as Break;
    if (penalty === Break.Never) continue;
    at.push(box);
    cost.push(COST[penalty]);
  }
}
