/** Making frames larger and smaller by their handles, and placing them by numbers. */
import { changing } from "../../edit/index.js";
import type { Doc, FrameRecord, Grid, GridCells, Place } from "../../model/index.js";
import { rect } from "../../units/index.js";
import { isRefusal, type Outcome, type Refusal, refusal } from "../outcome.js";
import { joinedCells } from "./cells.js";
import { placeRefusal, type Shift, shiftInCells, shiftInPoints } from "./place.js";
import { placedFrame } from "./placed.js";
import { frameOnPage, lockedRefusal, styleUnder } from "./selected.js";

/** The edges and corners by which a frame is taken. */
export const HANDLES = ["nw", "n", "ne", "e", "se", "s", "sw", "w"] as const;
export type Handle = (typeof HANDLES)[number];

/**
 * Pulls an edge or corner of a frame by columns and lines (by points off the grid). Of a frame of several blocks those at the edge
 * grow, and all are cut where it shrinks. Refused when it is locked, would leave the page or become too small for what it holds.
 */
export function resizeFrame(doc: Doc, frame: string, handle: Handle, shift: Shift, id: string): Outcome {
  const found = frameOnPage(doc, frame);
  if (found === null) return null;
  const { grid } = styleUnder(doc, found);
  const place = pulledPlace(grid, found.frame, handle, shift);
  if (isRefusal(place)) return place;
  return placeFrame(doc, frame, place, id, isAcross(handle) ? "did-size" : handle === "n" || handle === "s" ? "did-height" : "did-width");
}

/** Places a frame as numbers say: cells of the grid, or a rectangle in points. */
export function placeFrame(doc: Doc, frame: string, place: Place, id: string, label = "did-place"): Outcome {
  const found = frameOnPage(doc, frame);
  if (found === null || isSamePlace(found.frame.place, place)) return null;
  const style = styleUnder(doc, found);
  const refused = lockedRefusal([found.frame]) ?? placeRefusal(style, found.frame, place);
  return refused ?? changing(doc, id, label, { put: [placedFrame(style.grid, found.frame, place)] });
}

function isAcross(handle: Handle): boolean {
  return handle.length === 2;
}

/** The place of a frame with an edge or corner pulled. */
function pulledPlace(grid: Grid, frame: FrameRecord, handle: Handle, shift: Shift): Place | Refusal {
  const [north, south, west, east] = ["n", "s", "w", "e"].map((side) => handle.includes(side));
  if (frame.place.kind === "free") {
    const { x, y } = shiftInPoints(grid, shift);
    const [left, right, up, down] = [west ? x : 0, east ? x : 0, north ? y : 0, south ? y : 0];
    const at = frame.place.rect;
    return { kind: "free", rect: rect(at.x + left, at.y + up, at.width + right - left, at.height + down - up) };
  }
  const { cols, lines } = shiftInCells(grid, shift);
  const bounds = boundsOf(frame.place.cells);
  const wanted: Bounds = {
    left: bounds.left + (west ? cols : 0),
    right: bounds.right + (east ? cols : 0),
    top: bounds.top + (north ? lines : 0),
    foot: bounds.foot + (south ? lines : 0),
  };
  const cells = frame.place.cells.flatMap((each) => pulledCells(each, bounds, wanted));
  if (cells.length === 0) return refusal("refused-too-small", { frame: frame.id });
  return { kind: "grid", cells: cells.length === 1 ? cells : joinedCells(cells, []) };
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

function boundsOf(cells: readonly GridCells[]): Bounds {
  return {
    left: Math.min(...cells.map(({ col }) => col)),
    right: Math.max(...cells.map(({ col, cols }) => col + cols)),
    top: Math.min(...cells.map(({ line }) => line)),
    foot: Math.max(...cells.map(({ line, lines }) => line + lines)),
  };
}

/** One block with its edges at the old bounds brought to the new ones, and cut to those; none when nothing is left of it. */
function pulledCells(cells: GridCells, old: Bounds, wanted: Bounds): readonly GridCells[] {
  const own = boundsOf([cells]);
  const left = own.left === old.left ? wanted.left : Math.max(own.left, wanted.left);
  const right = own.right === old.right ? wanted.right : Math.min(own.right, wanted.right);
  const top = own.top === old.top ? wanted.top : Math.max(own.top, wanted.top);
  const foot = own.foot === old.foot ? wanted.foot : Math.min(own.foot, wanted.foot);
  return right > left && foot > top ? [{ col: left, line: top, cols: right - left, lines: foot - top }] : [];
}

function isSamePlace(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
