/**
 * Columns of a text frame in other measures than the page's, inside its box. Columns stand on the line grid
 * whatever their width; what whole characters leave over goes into the gutters.
 *
 *      | base column |  | base column |  | base column |
 *      | first of two over three |   | second          |   三破二
 */
import type { FrameColumns, FrameRecord, Grid, GridCells } from "../model/index.js";
import { pt, type Rect } from "../units/index.js";
import { paddingOf } from "./frameBox.js";
import { cellsRect, columnsWidth } from "./grid.js";
import { type ColumnRegion, columnRegions } from "./regions.js";
import { joinedCells } from "./tiers.js";

/** Forgives rounding where characters are counted. */
const ROUNDING = 1e-6;

/** Horizontal room for text: a block of cells, or the whole grid lines inside a frame off the grid. */
interface Room {
  readonly left: number;
  readonly width: number;
  readonly line: number;
  readonly lines: number;
  readonly col: number;
  /** Base columns that it covers, or about as many as would. */
  readonly cols: number;
}

/**
 * The regions of horizontal text in a frame, by its columns and inside its box; `cells` are those of the frame
 * that are free for text. A frame too small for any text has a region of no lines, so that its text is overset.
 */
export function frameColumns(grid: Grid, frame: FrameRecord, cells: readonly GridCells[]): readonly ColumnRegion[] {
  const { columns = { mode: "absolute" }, box, place } = frame;
  const padding = paddingOf(grid, box);
  const isPlain = columns.mode === "absolute" && padding.width === 0;
  if (place.kind === "grid" && isPlain) return columnRegions(grid, cells);
  const rooms = place.kind === "free" ? [freeRoom(grid, place.rect)] : joinedCells(cells).map((each) => cellsRoom(grid, each));
  return rooms.flatMap((room) => {
    const [before, after] = [room.col - 1, room.col + room.cols];
    const leftPadding = goesOn(cells, before, 1, room.line, room.lines) ? 0 : padding.width;
    const rightPadding = goesOn(cells, after, 1, room.line, room.lines) ? 0 : padding.width;
    const set = columnSet(grid, columns, room.cols, room.width - leftPadding - rightPadding);
    const regions = set.map(({ left, characters }, index): ColumnRegion => {
      const col = room.col + Math.floor((index * room.cols) / set.length);
      const cols = room.col + Math.ceil(((index + 1) * room.cols) / set.length) - col;
      const above = goesOn(cells, col, cols, room.line - 1, 1) ? 0 : padding.lines;
      const below = goesOn(cells, col, cols, room.line + room.lines, 1) ? 0 : padding.lines;
      return {
        col,
        x: pt(room.left + leftPadding + left),
        line: room.line + above,
        lines: Math.max(0, room.lines - above - below),
        measure: pt(characters * grid.size),
      };
    });
    return regions.some(({ lines }) => lines > 0) ? regions : [noRoom(grid, room)];
  });
}

/** Whether a frame's cells cover all of some columns and lines: where a block borders on them the frame has no edge. */
function goesOn(cells: readonly GridCells[], col: number, cols: number, line: number, lines: number): boolean {
  for (let x = col; x < col + cols; x++) {
    for (let y = line; y < line + lines; y++) {
      if (!cells.some((each) => x >= each.col && x < each.col + each.cols && y >= each.line && y < each.line + each.lines)) return false;
    }
  }
  return lines > 0;
}

function cellsRoom(grid: Grid, cells: GridCells): Room {
  const { x, width } = cellsRect(grid, cells);
  return { left: x, width, ...cells };
}

function freeRoom(grid: Grid, { x, y, width, height }: Rect): Room {
  const line = Math.ceil((y - grid.top) / grid.pitch - ROUNDING);
  const lines = Math.max(0, Math.floor((y + height - grid.top) / grid.pitch + ROUNDING) - line);
  const step = columnsWidth(grid, 1) + gutterOf(grid);
  const cols = Math.max(1, Math.round((width + gutterOf(grid)) / step));
  return { left: x, width, line, lines, col: Math.max(0, Math.round((x - grid.left) / step)), cols };
}

function noRoom(grid: Grid, { left, line, col }: Room): ColumnRegion {
  return { col, x: pt(left), line, lines: 0, measure: grid.size };
}

interface Column {
  readonly left: number;
  /** Whole characters of body type. */
  readonly characters: number;
}

function columnSet(grid: Grid, columns: FrameColumns, baseColumns: number, width: number): readonly Column[] {
  switch (columns.mode) {
    case "absolute":
      return evenColumns(grid, baseColumns, width);
    case "relative":
      return evenColumns(grid, columns.count, width);
    case "automatic":
      return evenColumns(grid, fittingCount(grid, columns.characters, width), width);
    case "free":
      return freeColumns(grid, columns, width);
  }
}

/** Equal columns, as many as asked for as long as each holds a character. */
function evenColumns(grid: Grid, wanted: number, width: number): readonly Column[] {
  const most = Math.floor((width + gutterOf(grid) + ROUNDING) / (grid.size + gutterOf(grid)));
  const count = Math.max(1, Math.min(Number.isFinite(wanted) ? Math.floor(wanted) : 1, most));
  const characters = Math.floor((width - (count - 1) * gutterOf(grid)) / count / grid.size + ROUNDING);
  if (characters < 1) return [];
  const step = count === 1 ? 0 : (width - characters * grid.size) / (count - 1);
  return Array.from({ length: count }, (_, index) => ({ left: index * step, characters }));
}

function fittingCount(grid: Grid, characters: number, width: number): number {
  const least = Number.isFinite(characters) ? Math.max(1, Math.ceil(characters)) : grid.characters;
  return Math.floor((width + gutterOf(grid) + ROUNDING) / (least * grid.size + gutterOf(grid)));
}

function freeColumns(grid: Grid, { widths, gutter }: Extract<FrameColumns, { mode: "free" }>, width: number): readonly Column[] {
  const set: Column[] = [];
  let left = 0;
  for (const wanted of widths) {
    const room = Math.floor((width - left) / grid.size + ROUNDING);
    // The first column takes what there is, so that a frame always holds text.
    const characters = set.length === 0 ? Math.min(Math.floor(wanted), room) : Math.floor(wanted);
    if (!(characters >= 1) || characters > room) break;
    set.push({ left, characters });
    left += (characters + (gutter >= 0 ? gutter : 0)) * grid.size;
  }
  return set;
}

function gutterOf(grid: Grid): number {
  return grid.gutter * grid.size;
}
