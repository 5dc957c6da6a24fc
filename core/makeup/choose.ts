/** Which matter goes on a page: by rank, so that the page is just filled (a knapsack over grid cells). */
import type { Area } from "./leaf.js";
import type { Matter } from "./matter.js";

export interface Sized {
  readonly matter: Matter;
  readonly area: Area;
}

/** How much dearer it is to leave out a story of the first rank than one of the last, for the same area. */
const RANK_WEIGHT = 1.5;
/** Value lost for each cell by which the choice misses the area wished for. */
const MISS_COST = 2;

/**
 * The matter whose ideal areas come nearest to `wanted` cells, higher ranks first; the first
 * piece is always chosen. Order is kept.
 */
export function chooseForPage(all: readonly Sized[], wanted: number, capacity: number): readonly Sized[] {
  const [first, ...others] = all;
  if (!first) return [];
  const room = Math.max(0, Math.floor(capacity - first.area.ideal));
  const table = bestByArea(others, room);
  const target = wanted - first.area.ideal;
  let bestArea = 0;
  let bestValue = Number.NEGATIVE_INFINITY;
  table.values.forEach((value, area) => {
    const worth = value - MISS_COST * Math.abs(area - target);
    if (worth <= bestValue) return;
    bestValue = worth;
    bestArea = area;
  });
  return [first, ...taken(others, table.takes, bestArea)];
}

interface Table {
  /** Greatest value at each exact area; minus Infinity where no choice has it. */
  readonly values: readonly number[];
  /** For each piece and area, whether the best choice takes it. */
  readonly takes: readonly Uint8Array[];
}

function bestByArea(pieces: readonly Sized[], room: number): Table {
  const values: number[] = new Array<number>(room + 1).fill(Number.NEGATIVE_INFINITY);
  values[0] = 0;
  const takes = pieces.map((piece, index) => {
    const took = new Uint8Array(room + 1);
    const area = Math.max(1, Math.round(piece.area.ideal));
    const value = area * (1 + (RANK_WEIGHT * (pieces.length - index)) / pieces.length);
    for (let total = room; total >= area; total--) {
      const withPiece = (values[total - area] ?? Number.NEGATIVE_INFINITY) + value;
      if (withPiece <= (values[total] ?? Number.NEGATIVE_INFINITY)) continue;
      values[total] = withPiece;
      took[total] = 1;
    }
    return took;
  });
  return { values, takes };
}

function taken(pieces: readonly Sized[], takes: readonly Uint8Array[], total: number): readonly Sized[] {
  const chosen: Sized[] = [];
  let area = total;
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (!piece || takes[index]?.[area] !== 1) continue;
    chosen.push(piece);
    area -= Math.max(1, Math.round(piece.area.ideal));
  }
  return chosen.reverse();
}
