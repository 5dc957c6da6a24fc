/**
 * Snapping: where a frame that is dragged would come to stand, and the lines by which a person sees why. Points on the page.
 *
 *          |  guide: the left edges of both
 *     +----|----+
 *     |neighbour|
 *     +----|----+
 *          |+-------+
 *          ||moving |   pulled to the left by less than the tolerance
 *          |+-------+
 */
import type { FrameRecord, GridCells, PageStyle } from "../../model/index.js";
import { cellsRect, columnLeft, frameRect, typeArea } from "../../page/index.js";
import { type Rect, rect } from "../../units/index.js";
import { between, cellsNear, lineNear } from "./place.js";
import type { Handle } from "./resize.js";

/** What a guide lines up with: the line grid, another frame, the middle of the page or of another frame, the edge of the type area. */
export type GuideKind = "grid" | "neighbour" | "centre" | "margin";

/** A line to be shown while something snaps: across the axis `at`, from one end to the other. */
export interface Guide {
  /** `x`: an upright line at an x; `y`: a level one at a y. */
  readonly axis: "x" | "y";
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly kind: GuideKind;
}

export interface Snapped {
  /** Off the grid: the rectangle as it snaps. On the grid: that of the cells. */
  readonly rect: Rect;
  /** The nearest cells, for a frame on the grid. */
  readonly cells: GridCells;
  readonly guides: readonly Guide[];
}

/** What moves: all of it, or the edges of a handle. */
export interface Snapping {
  /** Frames on the grid stand in whole cells whatever the tolerance is. */
  readonly on: "grid" | "free";
  readonly handle?: Handle;
  /** How near an edge must come, in points; a tool makes it of its pixels. */
  readonly tolerance: number;
}

/** Where a moving rectangle snaps among the other frames of a page. */
export function snap(style: PageStyle, others: readonly FrameRecord[], moving: Rect, { on, handle, tolerance }: Snapping): Snapped {
  if (on === "grid") {
    const cells = handle === undefined ? cellsNear(style.grid, moving) : pulledCells(style, moving, handle);
    const at = cellsRect(style.grid, cells);
    return { rect: at, cells, guides: guidesAt(style, others, at, handle, ROUNDING) };
  }
  const x = nearest(targetsOf(style, others, "x"), edgesOf(moving, "x", handle), tolerance);
  const y = nearest(targetsOf(style, others, "y"), edgesOf(moving, "y", handle), tolerance);
  const at = pulled(moving, handle, x, y);
  return { rect: at, cells: cellsNear(style.grid, at), guides: guidesAt(style, others, at, handle, ROUNDING) };
}

/** Forgives rounding where edges are compared, in points. */
const ROUNDING = 0.01;

/** Cells whose edges at a handle are the nearest to a rectangle's. */
function pulledCells({ grid }: PageStyle, { x, y, width, height }: Rect, handle: Handle): GridCells {
  const cols = Array.from({ length: grid.columns }, (_, col) => col);
  const rightOf = (col: number): number => columnLeft(grid, col) + grid.characters * grid.size;
  const nearestOf = (edge: (col: number) => number, to: number): number =>
    cols.reduce((best, col) => (Math.abs(edge(col) - to) < Math.abs(edge(best) - to) ? col : best), 0);
  let left = nearestOf((col) => columnLeft(grid, col), x);
  let right = nearestOf(rightOf, x + width) + 1;
  let top = between(0, lineNear(grid, y), grid.lines - 1);
  let foot = between(1, lineNear(grid, y + height), grid.lines);
  // The edge that is not pulled stays; the pulled one stops a cell before it.
  if (handle.includes("w")) left = Math.min(left, right - 1);
  else right = Math.max(right, left + 1);
  if (handle.includes("n")) top = Math.min(top, foot - 1);
  else foot = Math.max(foot, top + 1);
  return { col: left, line: top, cols: right - left, lines: foot - top };
}

type Axis = Guide["axis"];

/** An edge or middle to which others may snap, and how far it reaches the other way. */
interface Target {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly kind: GuideKind;
}

/** The edges and middles of a rectangle along an axis that move with a handle. */
function edgesOf(at: Rect, axis: Axis, handle: Handle | undefined): readonly number[] {
  const { start, length } = alongOf(at, axis);
  if (handle === undefined) return [start, start + length / 2, start + length];
  const [before, after] = axis === "x" ? ["w", "e"] : ["n", "s"];
  return [...(handle.includes(before ?? "") ? [start] : []), ...(handle.includes(after ?? "") ? [start + length] : [])];
}

function alongOf({ x, y, width, height }: Rect, axis: Axis): { readonly start: number; readonly length: number } {
  return axis === "x" ? { start: x, length: width } : { start: y, length: height };
}

/** What there is to snap to, neighbours before margins, margins before the grid. */
function targetsOf(style: PageStyle, others: readonly FrameRecord[], axis: Axis): readonly Target[] {
  const across: Axis = axis === "x" ? "y" : "x";
  const targets = (at: Rect, edges: GuideKind, middle: GuideKind): readonly Target[] => {
    const { start, length } = alongOf(at, axis);
    const other = alongOf(at, across);
    const reach = { from: other.start, to: other.start + other.length };
    return [
      { at: start, kind: edges, ...reach },
      { at: start + length, kind: edges, ...reach },
      { at: start + length / 2, kind: middle, ...reach },
    ];
  };
  const area = typeArea(style);
  const page = targets(rect(0, 0, style.width, style.height), "margin", "centre").filter(({ kind }) => kind === "centre");
  const neighbours = others.flatMap((frame) => targets(frameRect(style.grid, frame), "neighbour", "centre"));
  return [...neighbours, ...targets(area, "margin", "centre"), ...page, ...gridTargets(style, axis)];
}

function gridTargets(style: PageStyle, axis: Axis): readonly Target[] {
  const { grid } = style;
  const area = typeArea(style);
  if (axis === "y") {
    return Array.from({ length: grid.lines + 1 }, (_, line) => ({
      at: grid.top + line * grid.pitch,
      kind: "grid",
      from: area.x,
      to: area.x + area.width,
    }));
  }
  const reach = { kind: "grid" as const, from: area.y, to: area.y + area.height };
  return Array.from({ length: grid.columns }, (_, col) => columnLeft(grid, col)).flatMap((left) => [
    { at: left, ...reach },
    { at: left + grid.characters * grid.size, ...reach },
  ]);
}

/** The shortest way from an edge to a target within the tolerance; 0 when there is none. Of equal ways the first target's. */
function nearest(targets: readonly Target[], edges: readonly number[], tolerance: number): number {
  let best: number | null = null;
  for (const { at } of targets) {
    for (const edge of edges) {
      const way = at - edge;
      if (Math.abs(way) <= tolerance && (best === null || Math.abs(way) < Math.abs(best) - ROUNDING)) best = way;
    }
  }
  return best ?? 0;
}

/** A rectangle with what a handle takes moved so far; all of it without one. */
function pulled({ x, y, width, height }: Rect, handle: Handle | undefined, right: number, down: number): Rect {
  if (handle === undefined) return rect(x + right, y + down, width, height);
  const [west, north] = [handle.includes("w"), handle.includes("n")];
  return rect(west ? x + right : x, north ? y + down : y, west ? width - right : width + right, north ? height - down : height + down);
}

/** A guide for each edge or middle that lies on a target: those of neighbours reach from them to the rectangle; one a place. */
function guidesAt(
  style: PageStyle,
  others: readonly FrameRecord[],
  at: Rect,
  handle: Handle | undefined,
  tolerance: number,
): readonly Guide[] {
  return (["x", "y"] as const).flatMap((axis) => {
    const targets = targetsOf(style, others, axis);
    const own = alongOf(at, axis === "x" ? "y" : "x");
    return edgesOf(at, axis, handle).flatMap((edge): readonly Guide[] => {
      const met = targets.filter((target) => Math.abs(target.at - edge) <= tolerance);
      const [first] = met;
      if (!first) return [];
      const alike = met.filter(({ kind }) => kind === first.kind);
      const from = Math.min(own.start, ...alike.map((each) => each.from));
      const to = Math.max(own.start + own.length, ...alike.map((each) => each.to));
      return [{ axis, at: first.at, from, to, kind: first.kind }];
    });
  });
}
