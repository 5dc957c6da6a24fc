/** Places of frames: whether they may be, and how they are moved and measured. */
import type { FrameContent, FrameRecord, Grid, GridCells, PageStyle, Place } from "../../model/index.js";
import { columnLeft, frameRect } from "../../page/index.js";
import { boundingRect, contains, type Rect, rect } from "../../units/index.js";
import { type Refusal, refusal } from "../outcome.js";
import { isWhole, sharesCells } from "./cells.js";

/** How far something moves: by columns and lines of the grid, or by points. */
export type Shift =
  | { readonly kind: "cells"; readonly cols: number; readonly lines: number }
  | { readonly kind: "points"; readonly x: number; readonly y: number };

/** From the left edge of one base column to that of the next, in points. */
export function columnStep({ characters, gutter, size }: Grid): number {
  return (characters + gutter) * size;
}

/** A shift in whole cells, the nearest ones. */
export function shiftInCells(grid: Grid, shift: Shift): { readonly cols: number; readonly lines: number } {
  if (shift.kind === "cells") return shift;
  return { cols: Math.round(shift.x / columnStep(grid)), lines: Math.round(shift.y / grid.pitch) };
}

/** A shift in points. */
export function shiftInPoints(grid: Grid, shift: Shift): { readonly x: number; readonly y: number } {
  return shift.kind === "points" ? shift : { x: shift.cols * columnStep(grid), y: shift.lines * grid.pitch };
}

/** A place elsewhere; on the grid by the nearest whole cells. */
export function movedPlace(grid: Grid, place: Place, shift: Shift): Place {
  if (place.kind === "free") {
    const { x, y } = shiftInPoints(grid, shift);
    return { kind: "free", rect: movedRect(place.rect, x, y) };
  }
  const { cols, lines } = shiftInCells(grid, shift);
  return { kind: "grid", cells: place.cells.map((each) => ({ ...each, col: each.col + cols, line: each.line + lines })) };
}

function movedRect({ x, y, width, height }: Rect, right: number, down: number): Rect {
  return rect(x + right, y + down, width, height);
}

/** Text that flows may stand in several blocks of cells. */
export function isShapeable({ kind }: FrameContent): boolean {
  return kind === "text" || kind === "briefs" || kind === "note";
}

/** Fewest columns and lines of what a frame holds. */
export function leastCells(content: FrameContent): { readonly cols: number; readonly lines: number } {
  switch (content.kind) {
    case "rule":
      // A vertical rule stands in the gutter of the two columns that it parts.
      return content.direction === "vertical" ? { cols: 2, lines: 1 } : { cols: 1, lines: 1 };
    case "headline":
    case "text":
    case "briefs":
    case "picture":
    case "pictureGroup":
    case "box":
    case "ad":
    case "nameplate":
    case "ear":
      return { cols: 1, lines: 2 };
    default:
      return { cols: 1, lines: 1 };
  }
}

/** Shortest edge of a frame off the grid, in points: what a hand still finds. */
const LEAST_EDGE = 6;

/** Why a frame may not stand in a place of a page; null when it may. */
export function placeRefusal(style: PageStyle, frame: FrameRecord, place: Place): Refusal | null {
  if (place.kind === "free") return freeRefusal(style, frame, place.rect);
  const { cells } = place;
  const { grid } = style;
  if (cells.length === 0 || !cells.every(isWholeCells)) return refusal("refused-too-small", { frame: frame.id });
  if (cells.some(({ col, line, cols, lines }) => Math.min(col, line) < 0 || col + cols > grid.columns || line + lines > grid.lines))
    return refusal("refused-off-page", { frame: frame.id });
  const least = leastCells(frame.content);
  if (cells.length === 1 && cells.some(({ cols, lines }) => cols < least.cols || lines < least.lines))
    return refusal("refused-too-small", { frame: frame.id });
  if (cells.length > 1 && !isShapeable(frame.content)) return refusal("refused-no-shape", { frame: frame.id });
  if (sharesCells(cells)) return refusal("refused-shape", { frame: frame.id });
  return isWhole(cells) ? null : refusal("refused-shape", { frame: frame.id });
}

function freeRefusal(style: PageStyle, { id }: FrameRecord, at: Rect): Refusal | null {
  const { x, y, width, height } = at;
  if (![x, y, width, height].every(Number.isFinite) || width < LEAST_EDGE || height < LEAST_EDGE)
    return refusal("refused-too-small", { frame: id });
  return contains(sheetOf(style), at) ? null : refusal("refused-off-page", { frame: id });
}

/** The page with its bleed. */
export function sheetOf({ width, height, bleed }: PageStyle): Rect {
  return rect(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed);
}

function isWholeCells({ col, line, cols, lines }: GridCells): boolean {
  return [col, line, cols, lines].every(Number.isInteger) && cols >= 1 && lines >= 1;
}

/** The cells nearest to a rectangle on the page, at least one, inside the grid. */
export function cellsNear(grid: Grid, { x, y, width, height }: Rect): GridCells {
  const gutter = grid.gutter * grid.size;
  const cols = between(1, Math.round((width + gutter) / columnStep(grid)), grid.columns);
  const lines = between(1, Math.round(height / grid.pitch), grid.lines);
  return { col: columnNear(grid, x, grid.columns - cols), line: between(0, lineNear(grid, y), grid.lines - lines), cols, lines };
}

/** The column, up to a last one, whose left edge is nearest. */
function columnNear(grid: Grid, x: number, last: number): number {
  const all = Array.from({ length: last + 1 }, (_, col) => col);
  return all.reduce((best, col) => (Math.abs(columnLeft(grid, col) - x) < Math.abs(columnLeft(grid, best) - x) ? col : best), 0);
}

/** The line of the grid whose upper edge is nearest. */
export function lineNear({ top, pitch }: Grid, y: number): number {
  return Math.round((y - top) / pitch);
}

export function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** The smallest rectangle round some frames. */
export function rectRound(grid: Grid, frames: readonly FrameRecord[]): Rect {
  return boundingRect(frames.map((frame) => frameRect(grid, frame)));
}
