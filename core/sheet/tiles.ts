/** A page in its own size on several sheets: which part of it stands on which. */
import { mm, ptFromMm, type Rect, rect } from "../units/index.js";

/** What neighbouring tiles both show, so that they can be pasted together. */
export const OVERLAP = ptFromMm(mm(10));
/** Forgives rounding, in points. */
const ROUNDING = 0.01;

export interface Tile {
  readonly column: number;
  readonly row: number;
  /** Of how many. */
  readonly columns: number;
  readonly rows: number;
  /** The part of the page, from its upper left trim corner. */
  readonly part: Rect;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The tiles of a page, row by row, all of one size and as few as sheets with that much room allow. */
export function tilesOf(page: Size, room: Size): readonly Tile[] {
  const across = cutsOf(page.width, room.width);
  const down = cutsOf(page.height, room.height);
  return down.flatMap(([top, height], row) =>
    across.map(([left, width], column) => ({
      column,
      row,
      columns: across.length,
      rows: down.length,
      part: rect(left, top, width, height),
    })),
  );
}

/** Where the tiles along one side of a page begin, and how long they are. */
function cutsOf(length: number, room: number): readonly (readonly [from: number, length: number])[] {
  const count = Math.max(1, Math.ceil((length - OVERLAP - ROUNDING) / (room - OVERLAP)));
  const own = (length + (count - 1) * OVERLAP) / count;
  return Array.from({ length: count }, (_, index) => [index * (own - OVERLAP), own] as const);
}
