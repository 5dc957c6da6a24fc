/** Moving frames on their page, together and by the same way. */
import { changing } from "../../edit/index.js";
import type { Doc, FrameRecord, PageStyle } from "../../model/index.js";
import type { Rect } from "../../units/index.js";
import { isRefusal, type Outcome, type Refusal } from "../outcome.js";
import { between, columnStep, movedPlace, placeRefusal, rectRound, type Shift, sheetOf, shiftInCells } from "./place.js";
import { placedFrame } from "./placed.js";
import { lockedRefusal, selectedFrames, styleUnder } from "./selected.js";

/**
 * Moves frames of a page as one. Where any of them stands on the grid all go by whole cells, so that they keep their places to each
 * other; frames off the grid alone go by points. Refused when one is locked or would leave the page.
 */
export function moveFrames(doc: Doc, ids: readonly string[], shift: Shift, id: string): Outcome {
  const selected = selectedFrames(doc, ids);
  if (selected === null) return null;
  const locked = lockedRefusal(selected.frames);
  if (locked) return locked;
  const moved = movedTogether(styleUnder(doc, selected), selected.frames, shift);
  return isRefusal(moved) ? moved : moved && changing(doc, id, "did-move", { put: moved });
}

/** Frames moved by one way; null for a way to nowhere. */
export function movedTogether(style: PageStyle, frames: readonly FrameRecord[], shift: Shift): readonly FrameRecord[] | Refusal | null {
  const by = wayOf(style, frames, shift);
  if (by.kind === "cells" ? by.cols === 0 && by.lines === 0 : by.x === 0 && by.y === 0) return null;
  const moved = frames.map((frame) => placedFrame(style.grid, frame, movedPlace(style.grid, frame.place, by)));
  return moved.map((frame) => placeRefusal(style, frame, frame.place)).find((each) => each !== null) ?? moved;
}

/** Frames moved on to a page of a style, so far or less where they would leave it. */
export function movedOnto(style: PageStyle, frames: readonly FrameRecord[], shift: Shift): readonly FrameRecord[] | Refusal {
  const moved = movedTogether(style, frames, clampedShift(style, frames, shift));
  if (moved !== null) return moved;
  return frames.map((frame) => placeRefusal(style, frame, frame.place)).find((each) => each !== null) ?? frames;
}

/** The part of a shift that keeps frames on their page, each way by itself: how far a drag goes along an edge. */
export function furthestShift(doc: Doc, ids: readonly string[], shift: Shift): Shift {
  const selected = selectedFrames(doc, ids);
  return selected === null ? shift : clampedShift(styleUnder(doc, selected), selected.frames, shift);
}

/** The same for frames on a page of a style, which may stand off it before. */
function clampedShift(style: PageStyle, frames: readonly FrameRecord[], shift: Shift): Shift {
  const { grid } = style;
  const onGrid = frames.flatMap(({ place }) => (place.kind === "grid" ? place.cells : []));
  const offGrid = frames.filter(({ place }) => place.kind === "free");
  const room = offGrid.length === 0 ? null : roomRound(sheetOf(style), rectRound(grid, offGrid));
  const by = wayOf(style, frames, shift);
  if (by.kind === "points") {
    return room ? { kind: "points", x: between(-room.left, by.x, room.right), y: between(-room.up, by.y, room.down) } : by;
  }
  const most = (cells: readonly number[], points: number | undefined, step: number): number =>
    Math.min(...cells, ...(points === undefined ? [] : [Math.floor(points / step)]));
  const left = most(
    onGrid.map(({ col }) => col),
    room?.left,
    columnStep(grid),
  );
  const right = most(
    onGrid.map(({ col, cols }) => grid.columns - col - cols),
    room?.right,
    columnStep(grid),
  );
  const up = most(
    onGrid.map(({ line }) => line),
    room?.up,
    grid.pitch,
  );
  const down = most(
    onGrid.map(({ line, lines }) => grid.lines - line - lines),
    room?.down,
    grid.pitch,
  );
  return { kind: "cells", cols: between(-left, by.cols, right), lines: between(-up, by.lines, down) };
}

/** A shift as some frames go it. */
function wayOf({ grid }: PageStyle, frames: readonly FrameRecord[], shift: Shift): Shift {
  return frames.some(({ place }) => place.kind === "grid") ? { kind: "cells", ...shiftInCells(grid, shift) } : shift;
}

function roomRound(
  sheet: Rect,
  inner: Rect,
): { readonly left: number; readonly right: number; readonly up: number; readonly down: number } {
  return {
    left: inner.x - sheet.x,
    right: sheet.x + sheet.width - inner.x - inner.width,
    up: inner.y - sheet.y,
    down: sheet.y + sheet.height - inner.y - inner.height,
  };
}
