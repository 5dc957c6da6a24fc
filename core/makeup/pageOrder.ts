/**
 * Papers set in vertical lines are read from the right: their strongest area (区序) is the upper right, and their nameplate
 * stands there. Such a page is planned as its mirror image, and its blocks are mirrored when they become frames. What
 * stands inside a block keeps its order, for horizontal lines still run to the right.
 *
 *     planned                    printed
 *     +---------+----+----+     +----+----+---------+
 *     | 1  A  B | 2  | 3  | ->  | 3  | 2  | 1  A  B |
 *     +---------+----+----+     +----+----+---------+
 */
import type { FrameRecord, GridCells, PageSlot, PageStyle } from "../model/index.js";
import type { Piece } from "./leaf.js";

/** Cells of a page as its planner sees them, and the other way round. */
export function cellsInOrder<C extends GridCells>({ order, grid }: PageStyle, cells: C): C {
  return order === "right-first" ? { ...cells, col: grid.columns - cells.col - cells.cols } : cells;
}

/** Pieces that stand alone on a page. */
export function piecesInOrder(style: PageStyle, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => ({ ...piece, cells: piece.cells.map((cells) => cellsInOrder(style, cells)) }));
}

/** Frames on the grid as the planner sees them. */
export function framesInOrder(style: PageStyle, frames: readonly FrameRecord[]): readonly FrameRecord[] {
  return frames.map((frame) =>
    frame.place.kind === "grid"
      ? { ...frame, place: { kind: "grid", cells: frame.place.cells.map((cells) => cellsInOrder(style, cells)) } }
      : frame,
  );
}

/** The places that a template keeps as the planner sees them. */
export function slotsInOrder(style: PageStyle): readonly PageSlot[] {
  return (style.slots ?? []).map((slot) => ({ ...slot, cells: slot.cells.map((cells) => cellsInOrder(style, cells)) }));
}
