/**
 * Cells of a text frame as tiers of vertical lines (直排分栏). The flow room fills them as it fills
 * columns: to it, a tier is a region as wide as its lines are long, with a grid line for each of them.
 *
 *      +---------------+  upper edge of the type on the first grid line
 *      |  3  2  1  0   |  tier 0: lines from right to left, at the pitch of the grid
 *      |  |  |  |  |   |
 *      +---------------+  } gutter, or a little more
 *      |  7  6  5  4   |  tier 1
 *      |  |  |  |  |   |
 *      +---------------+
 */
import type { Grid, GridCells } from "../model/index.js";
import { pt } from "../units/index.js";
import type { Padding } from "./frameBox.js";
import { cellsRect, columnLeft, edgeInset, lineTop } from "./grid.js";
import type { ColumnRegion } from "./regions.js";

/** Forgives rounding where lengths are counted in whole lines and characters. */
const ROUNDING = 1e-6;
const NO_PADDING: Padding = { width: pt(0), lines: 0 };

/** The tiers of a frame's cells: from top to bottom, cells side by side from right to left. */
export function tierRegions(grid: Grid, cells: readonly GridCells[], padding: Padding = NO_PADDING): readonly ColumnRegion[] {
  return joinedCells(cells)
    .sort((a, b) => a.line - b.line || b.col - a.col)
    .flatMap((each) => tiersOf(grid, each, padding));
}

/** Cells of one height that stand side by side are one block; blocks from top to bottom, from left to right. */
export function joinedCells(cells: readonly GridCells[]): GridCells[] {
  const blocks: GridCells[] = [];
  for (const next of [...cells].sort((a, b) => a.line - b.line || a.col - b.col)) {
    const last = blocks.at(-1);
    const joins = last && last.line === next.line && last.lines === next.lines && last.col + last.cols >= next.col;
    if (!joins) blocks.push(next);
    else blocks[blocks.length - 1] = { ...last, cols: Math.max(last.cols, next.col + next.cols - last.col) };
  }
  return blocks;
}

/** As many tiers as can be as high as a base column is wide, all equally high. */
function tiersOf(grid: Grid, cells: GridCells, padding: Padding): readonly ColumnRegion[] {
  const { size, pitch } = grid;
  const width = cellsRect(grid, cells).width - 2 * padding.width;
  const height = (cells.lines - 2 * padding.lines) * pitch - 2 * edgeInset(grid);
  const gutter = grid.gutter * size;
  const count = Math.max(1, Math.floor((height + gutter + ROUNDING) / (grid.characters * size + gutter)));
  const characters = Math.floor((height - (count - 1) * gutter) / count / size + ROUNDING);
  const lines = Math.floor((width + pitch - size) / pitch + ROUNDING);
  if (characters < 1 || lines < 1) return [];
  const measure = pt(characters * size);
  const gap = count === 1 ? 0 : (height - count * measure) / (count - 1);
  const left = pt(columnLeft(grid, cells.col) + padding.width);
  const top = lineTop(grid, cells.line + padding.lines) + edgeInset(grid);
  return Array.from({ length: count }, (_, index) => ({
    col: cells.col,
    x: left,
    line: 0,
    lines,
    measure,
    tier: { right: pt(left + width), top: pt(top + index * (measure + gap)) },
  }));
}
