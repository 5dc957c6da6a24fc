/**
 * Where things stand on the line grid of a page. Coordinates are page coordinates in points, the
 * origin is the upper left corner of the trim box.
 *
 *      left                    gutter
 *       |<- characters × size ->|<->|
 *   top +-----------------------+   +----
 *       | grid line 0           |   |        } pitch
 *       | grid line 1           |   |
 *
 * On a spread the gutter in the middle is the seam (中缝), as wide as its style says.
 */
import { EM_ASCENT } from "../face/index.js";
import { type FrameRecord, type Grid, type GridCells, type PageStyle, pageHalves } from "../model/index.js";
import type { Pt, Rect } from "../units/index.js";
import { boundingRect, pt, rect } from "../units/index.js";

/** Width of one base column. */
export function columnMeasure(grid: Grid): Pt {
  return pt(grid.characters * grid.size);
}

/** Width of `cols` neighbouring columns with the gutters between them: on one page of a spread, over its seam where one is too small for them. */
export function columnsWidth(grid: Grid, cols: number): Pt {
  return widthOf(grid, cols, cols > (pageHalves(grid)[0]?.cols ?? cols));
}

/** Left edge of a base column on the page. */
export function columnLeft(grid: Grid, col: number): Pt {
  const [, right] = pageHalves(grid);
  const seam = right && col >= right.col ? seamExcess(grid) : 0;
  return pt(grid.left + col * (grid.characters + grid.gutter) * grid.size + seam);
}

function widthOf(grid: Grid, cols: number, isOverSeam: boolean): Pt {
  return pt(cols * columnMeasure(grid) + Math.max(0, cols - 1) * grid.gutter * grid.size + (isOverSeam ? seamExcess(grid) : 0));
}

/** By how much the seam is wider than a gutter. */
function seamExcess(grid: Grid): number {
  return grid.seam === undefined ? 0 : grid.seam - grid.gutter * grid.size;
}

/** The seam of a spread, over the height of the type area; null on a single page. */
export function seamRect(style: PageStyle): Rect | null {
  const { grid } = style;
  const [, right] = pageHalves(grid);
  if (grid.seam === undefined || !right) return null;
  return rect(columnLeft(grid, right.col) - grid.seam, grid.top, grid.seam, grid.lines * grid.pitch);
}

/** Upper edge of a grid line on the page. */
export function lineTop(grid: Grid, line: number): Pt {
  return pt(grid.top + line * grid.pitch);
}

/** Distance from the upper edge of a grid line to the baseline of type of the given size centred on it. */
export function baselineInLine(grid: Grid, size: number): number {
  return (grid.pitch - size) / 2 + EM_ASCENT * size;
}

/** Pictures and boxes stand level with the type beside them: their edges lie half the line gap inside their grid lines. */
export function edgeInset(grid: Grid): number {
  return (grid.pitch - grid.size) / 2;
}

/** The type area (版心) of a page. */
export function typeArea(style: PageStyle): Rect {
  const { grid } = style;
  return rect(grid.left, grid.top, columnsWidth(grid, grid.columns), grid.lines * grid.pitch);
}

/** The rectangle that a block of cells covers. */
export function cellsRect(grid: Grid, cells: GridCells): Rect {
  const [, right] = pageHalves(grid);
  const isOverSeam = right !== undefined && cells.col < right.col && cells.col + cells.cols > right.col;
  const width = widthOf(grid, cells.cols, isOverSeam);
  return rect(columnLeft(grid, cells.col), lineTop(grid, cells.line), width, cells.lines * grid.pitch);
}

/** The rectangles that a frame covers: one for each block of its cells. */
export function frameRects(grid: Grid, frame: FrameRecord): readonly Rect[] {
  return frame.place.kind === "free" ? [frame.place.rect] : frame.place.cells.map((cells) => cellsRect(grid, cells));
}

/** The smallest rectangle round a frame. */
export function frameRect(grid: Grid, frame: FrameRecord): Rect {
  return boundingRect(frameRects(grid, frame));
}

/** The cells of a frame, empty for a frame off the grid. */
export function frameCells(frame: FrameRecord): readonly GridCells[] {
  return frame.place.kind === "grid" ? frame.place.cells : [];
}

/** The smallest block of cells round a frame's cells; null when it has none. */
export function boundingCells(cells: readonly GridCells[]): GridCells | null {
  if (cells.length === 0) return null;
  const col = Math.min(...cells.map((each) => each.col));
  const line = Math.min(...cells.map((each) => each.line));
  const right = Math.max(...cells.map((each) => each.col + each.cols));
  const bottom = Math.max(...cells.map((each) => each.line + each.lines));
  return { col, line, cols: right - col, lines: bottom - line };
}
