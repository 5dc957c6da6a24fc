/** Cells of a text frame as regions: columns from left to right, from top to bottom inside a column. */
import { type Exclusion, type Region, slotsAround } from "../flow/index.js";
import type { Grid, GridCells } from "../model/index.js";
import type { Pt } from "../units/index.js";
import { columnLeft, columnMeasure, edgeInset, lineTop } from "./grid.js";

/** A region and the base column in which it stands. */
export interface ColumnRegion extends Region {
  readonly col: number;
  /** Set for a tier of vertical lines, absent for a column of horizontal ones. */
  readonly tier?: Tier;
}

/**
 * Where a tier of vertical lines stands on the page: the right edge of the em boxes of its first line
 * and the upper edge of all of them. Its lines are as long as the region's measure and stand from
 * right to left at the pitch of the grid, the region's `lines` of them.
 */
export interface Tier {
  readonly right: Pt;
  readonly top: Pt;
}

interface Stretch {
  readonly line: number;
  readonly lines: number;
}

/**
 * The regions that text fills one after the other. Cells of one column that touch or overlap are
 * one region; a gap between them (a picture let into the column) parts them.
 */
export function columnRegions(grid: Grid, cells: readonly GridCells[]): readonly ColumnRegion[] {
  const columns = new Map<number, Stretch[]>();
  for (const block of cells) {
    for (let col = block.col; col < block.col + block.cols; col++) {
      const stretches = columns.get(col) ?? [];
      stretches.push({ line: block.line, lines: block.lines });
      columns.set(col, stretches);
    }
  }
  return [...columns.keys()]
    .sort((a, b) => a - b)
    .flatMap((col) => joined(columns.get(col) ?? []).map((stretch) => region(grid, col, stretch)));
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.line - b.line)) {
    const last = result.at(-1);
    if (!last || next.line > last.line + last.lines) {
      if (next.lines > 0) result.push(next);
      continue;
    }
    const end = Math.max(last.line + last.lines, next.line + next.lines);
    result[result.length - 1] = { line: last.line, lines: end - last.line };
  }
  return result;
}

function region(grid: Grid, col: number, stretch: Stretch): ColumnRegion {
  return { col, x: columnLeft(grid, col), line: stretch.line, lines: stretch.lines, measure: columnMeasure(grid) };
}

/** Narrower than so many characters of body type, a place beside a picture stays empty. */
const LEAST_BESIDE = 3;

/** A region with the slots that shapes leave in its grid lines; as it was when none of them touches it. */
export function regionAround<R extends Region>(grid: Grid, region: R, exclusions: readonly Exclusion[]): R {
  if (exclusions.length === 0) return region;
  const bands = Array.from({ length: region.lines }, (_, i) => {
    const top = lineTop(grid, region.line + i) + edgeInset(grid);
    return { top, bottom: top + grid.size };
  });
  const slots = slotsAround(region, bands, exclusions, LEAST_BESIDE * grid.size);
  return slots ? { ...region, slots } : region;
}

/** Cells without their first `lines` grid lines: room for a band over the text. */
export function cellsBelow(cells: readonly GridCells[], lines: number): readonly GridCells[] {
  const top = Math.min(...cells.map((each) => each.line)) + lines;
  return cells
    .map((each) => {
      const line = Math.max(each.line, top);
      return { ...each, line, lines: each.line + each.lines - line };
    })
    .filter((each) => each.lines > 0);
}
