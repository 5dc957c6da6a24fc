/** Sizes of advertisements: the room that a booking takes on a page, and whether a frame has it. */
import type { AdRecord, Grid, GridCells } from "../model/index.js";
import { columnsWidth, edgeInset } from "./grid.js";

/** Bookings are in whole millimetres: a frame may be smaller by half of one, in points. */
const ROUNDING = 1.5;

/**
 * The fewest whole columns and lines that hold the booked size of an advertisement. One larger than the
 * type area gets all of it; the page then says that the frame is too small.
 */
export function adCells(grid: Grid, ad: Pick<AdRecord, "width" | "height">): Pick<GridCells, "cols" | "lines"> {
  let cols = 1;
  while (cols < grid.columns && !isEnough(columnsWidth(grid, cols), ad.width)) cols++;
  const lines = Math.ceil((ad.height - ROUNDING + 2 * edgeInset(grid)) / grid.pitch);
  return { cols, lines: Math.max(1, Math.min(grid.lines, lines || 1)) };
}

/** Whether a length of a frame holds a booked one. */
export function isEnough(length: number, booked: number): boolean {
  return length >= booked - ROUNDING;
}
