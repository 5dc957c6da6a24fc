/**
 * The white of a page (newsroom.md §3): cells of the type area, one character wide and one line high, that hold neither
 * glyph, picture, rule nor declared air (see `holdOf`), as a share of all its cells. A gutter is no cell. A cell belongs
 * to what covers its middle.
 *
 *      column 1      column 2
 *      · · · · ·     · · · · ·      ·  held
 *      · · · · ·     · · o o o      o  white
 *      · · · · ·     o o o o o
 */
import type { Grid } from "../model/index.js";
import { type Rect, rect } from "../units/index.js";
import { cellsRect, columnLeft } from "./grid.js";
import type { FrameHold } from "./hold.js";
import type { PageWhite, WhiteArea } from "./types.js";

/** Areas that are told at most. */
const MOST_AREAS = 5;
/** Forgives rounding where the middle of a cell lies on an edge, in cells. */
const ROUNDING = 1e-6;
/** A cell that is no white. */
const HELD = -1;
/** A cell of no frame; frames count from 1. */
const NO_FRAME = 0;

/** Cells in lines from left to right, lines from top to bottom. */
interface Raster {
  readonly grid: Grid;
  /** Cells of a line. */
  readonly width: number;
  /** The frame in which each cell stands, or no frame. */
  readonly frames: Int32Array;
  /** The same of white cells; those that are held say so. */
  readonly white: Int32Array;
}

/** The white of a page from its frames, in the order in which they stand on it; takes time in cells, whatever their number. */
export function whiteOf(grid: Grid, holds: readonly FrameHold[]): PageWhite {
  const raster = rasterOf(grid);
  // Text first: what it runs round, and a caption over a picture, lie on it.
  for (const [index, hold] of holds.entries()) if (hold.empty.length > 0) standOn(raster, hold, index + 1);
  for (const [index, hold] of holds.entries()) if (hold.empty.length === 0) standOn(raster, hold, index + 1);
  partBlocks(raster, holds);
  const cells = raster.white.reduce((sum, cell) => sum + (cell === HELD ? 0 : 1), 0);
  const areas = areasOf(raster, holds).sort((a, b) => b.cells - a.cells || a.rect.y - b.rect.y || a.rect.x - b.rect.x);
  return { share: raster.white.length === 0 ? 0 : cells / raster.white.length, cells, areas: areas.slice(0, MOST_AREAS) };
}

function rasterOf(grid: Grid): Raster {
  const width = grid.columns * grid.characters;
  const count = width * grid.lines;
  return { grid, width, frames: new Int32Array(count), white: new Int32Array(count) };
}

/** Enters a frame: what it does not hold is its white, unless something else stands there. */
function standOn(raster: Raster, { rects, held, empty }: FrameHold, number: number): void {
  const { frames, white } = raster;
  fillCells(raster, frames, rects, () => number);
  fillCells(raster, white, rects, (is) => (is === HELD ? HELD : number));
  fillCells(raster, white, held, () => HELD);
  fillCells(raster, white, empty, () => number);
}

function fillCells({ grid, width }: Raster, cells: Int32Array, rects: readonly Rect[], become: (is: number) => number): void {
  for (const { x, y, width: across, height } of rects) {
    const [fromLine, toLine] = middlesIn(y - grid.top, height, grid.pitch, grid.lines);
    for (let col = 0; col < grid.columns; col++) {
      const [from, to] = middlesIn(x - columnLeft(grid, col), across, grid.size, grid.characters);
      for (let line = fromLine; line < toLine; line++) {
        const start = line * width + col * grid.characters;
        for (let cell = start + from; cell < start + to; cell++) cells[cell] = become(cells[cell] ?? HELD);
      }
    }
  }
}

/** The cells of a row of `count` whose middles lie in a stretch: the first, and that behind the last. */
function middlesIn(start: number, length: number, step: number, count: number): readonly [number, number] {
  const first = (at: number): number => Math.max(0, Math.min(count, Math.ceil(at / step - 0.5 - ROUNDING)));
  return [first(start), first(start + length)];
}

/** A line of no frame above a frame that brings no air of its own parts it from the block above: it is declared. */
function partBlocks({ width, frames, white }: Raster, holds: readonly FrameHold[]): void {
  for (let cell = width; cell + width < white.length; cell++) {
    if (frames[cell] !== NO_FRAME) continue;
    const below = holds[(frames[cell + width] ?? NO_FRAME) - 1];
    if (below && !below.bringsAir) white[cell] = HELD;
  }
}

/** White cells of one frame, or of none, that touch at their sides. */
function areasOf(raster: Raster, holds: readonly FrameHold[]): WhiteArea[] {
  const seen = new Uint8Array(raster.white.length);
  const areas: WhiteArea[] = [];
  for (let cell = 0; cell < seen.length; cell++) {
    if (seen[cell] === 1 || raster.white[cell] === HELD) continue;
    const owner = holds[(raster.white[cell] ?? NO_FRAME) - 1];
    areas.push(areaOf(raster, cellsFrom(raster, cell, seen), owner?.frame ?? null));
  }
  return areas;
}

/** The cells that hang together with one, itself among them. */
function cellsFrom({ width, white }: Raster, start: number, seen: Uint8Array): readonly number[] {
  const found = [start];
  seen[start] = 1;
  for (let next = 0; next < found.length; next++) {
    const cell = found[next] ?? start;
    const column = cell % width;
    const beside = [column > 0 ? cell - 1 : -1, column + 1 < width ? cell + 1 : -1, cell - width, cell + width];
    for (const each of beside) {
      if (white[each] !== white[start] || seen[each] === 1) continue;
      seen[each] = 1;
      found.push(each);
    }
  }
  return found;
}

function areaOf({ grid, width }: Raster, cells: readonly number[], frame: string | null): WhiteArea {
  let [left, right, top, foot] = [width, 0, grid.lines as number, 0];
  for (const cell of cells) {
    const column = cell % width;
    const line = Math.floor(cell / width);
    left = Math.min(left, column);
    right = Math.max(right, column);
    top = Math.min(top, line);
    foot = Math.max(foot, line);
  }
  const [first, last] = [Math.floor(left / grid.characters), Math.floor(right / grid.characters)];
  const extent = { col: first + 1, line: top + 1, cols: last - first + 1, lines: foot - top + 1 };
  const { y, height } = cellsRect(grid, { col: first, line: top, cols: extent.cols, lines: extent.lines });
  const x = columnLeft(grid, first) + (left % grid.characters) * grid.size;
  const end = columnLeft(grid, last) + ((right % grid.characters) + 1) * grid.size;
  return { frame, extent, rect: rect(x, y, end - x, height), cells: cells.length };
}
