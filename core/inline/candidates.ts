/**
 * Where a paragraph may break at one measure. Legal places come from the penalties; only where two
 * neighbouring legal places lie too far apart for any line are rescues opened between them, so a
 * rescue happens only where no legal composition exists (typesetting.md §0).
 */
import { Break } from "./items.js";
import { fits, type Sums } from "./line.js";
import { type Measures, narrowestFrom } from "./measures.js";

/** Places to break, rising: `at[k]` is the first box of the next line; the last is the end. */
export interface Candidates {
  readonly count: number;
  readonly at: Uint32Array;
  readonly cost: Float64Array;
}

export type MutableCandidates = { -readonly [Key in keyof Candidates]: Candidates[Key] };

/** What a break costs beside the badness of its lines; no line is as bad as a rescue (see line.ts). */
const COST: Readonly<Record<Break, number>> = {
  [Break.Free]: 0,
  [Break.Soft]: 10,
  [Break.Hyphen]: 300,
  [Break.WordJoint]: 5_000,
  [Break.Word]: 200_000,
  [Break.Kinsoku]: 1e7,
  [Break.Never]: Number.POSITIVE_INFINITY,
};

/** Breaks that cost more than this part what belongs together. */
export const LEAST_RESCUE = COST[Break.Hyphen];

/** Room for the candidates of one paragraph after another; see `findCandidates`. */
export function createCandidates(capacity: number): MutableCandidates {
  return { count: 0, at: new Uint32Array(capacity), cost: new Float64Array(capacity) };
}

/** Finds the candidates of a paragraph. */
export function findCandidates(candidates: MutableCandidates, sums: Sums, measures: Measures): void {
  const { items } = sums;
  if (candidates.at.length <= items.count) Object.assign(candidates, createCandidates(items.glyph.length + 1));
  candidates.count = 1;
  const first = narrowestFrom(measures, 0);
  const others = narrowestFrom(measures, 1);
  let from = 0;
  for (let end = 1; end <= items.count; end++) {
    const penalty = (end === items.count ? Break.Free : (items.penalty[end - 1] ?? Break.Free)) as Break;
    if (penalty > Break.Hyphen) continue;
    if (!fits(sums, from, end, from === 0 ? first : others)) openRescues(sums, from, end, candidates);
    addCandidate(candidates, end, penalty);
    from = end;
  }
}

function openRescues(sums: Sums, from: number, end: number, candidates: MutableCandidates): void {
  for (let box = from + 1; box < end; box++) {
    const penalty = (sums.items.penalty[box - 1] ?? Break.Never) as Break;
    if (penalty !== Break.Never) addCandidate(candidates, box, penalty);
  }
}

function addCandidate(candidates: MutableCandidates, box: number, penalty: Break): void {
  candidates.at[candidates.count] = box;
  candidates.cost[candidates.count] = COST[penalty];
  candidates.count++;
}
