/**
 * What text flows round: pictures, boxes and shapes of any outline, turned into the slots that they
 * leave in each grid line of a column.
 *
 *      column            a line's band: from the top of its em box to its foot
 *     |===============|
 *     |======  _______|  <- one slot left of the shape
 *     |=====  /       |
 *     |====  /________|
 *     |===============|
 */
import type { Slot } from "../inline/index.js";
import type { Wrap } from "../model/index.js";
import { assertNever, type Pt, pt, type Rect } from "../units/index.js";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A shape that text keeps clear of. */
export interface Exclusion {
  /** Corners of a simple polygon in points, y downwards; the last one joins the first. */
  readonly outline: readonly Point[];
  /** Room kept free round it, in points. */
  readonly standoff: Pt;
  readonly wrap: Wrap;
}

/** What a line of type covers from top to foot, in the coordinates of the outlines. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Left edge and width of a column, in the same coordinates. */
export interface Column {
  readonly x: number;
  readonly measure: number;
}

/** The outline of a rectangle. */
export function outlineOf({ x, y, width, height }: Rect): readonly Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/**
 * The slots that exclusions leave in each band of a column, counted from the column's left edge; none
 * is narrower than `least` points. Null when no exclusion touches the column at all.
 */
export function slotsAround(
  column: Column,
  bands: readonly Band[],
  exclusions: readonly Exclusion[],
  least: number,
): readonly (readonly Slot[])[] | null {
  const whole: Interval = { from: column.x, to: column.x + column.measure };
  const rooms = bands.map((band) =>
    exclusions.reduce<readonly Interval[]>((free, exclusion) => freeBeside(free, exclusion, band, whole), [whole]),
  );
  if (rooms.every(([first]) => first === whole)) return null;
  return rooms.map((free) =>
    free.filter(({ from, to }) => to - from >= least).map(({ from, to }) => ({ x: pt(from - column.x), width: pt(to - from) })),
  );
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** What is left of the free stretches of a band beside one exclusion; the same array when it is not met. */
function freeBeside(free: readonly Interval[], exclusion: Exclusion, band: Band, column: Interval): readonly Interval[] {
  const covered = coveredBy(exclusion, band).filter(({ from, to }) => to > column.from && from < column.to);
  if (covered.length === 0) return free;
  return closedBy(exclusion.wrap, covered, column).reduce<readonly Interval[]>(
    (left, closed) => left.flatMap((one) => without(one, closed)),
    free,
  );
}

/** The stretches that a way of wrapping closes to text. */
function closedBy(wrap: Wrap, covered: readonly Interval[], column: Interval): readonly Interval[] {
  const from = Math.min(...covered.map((one) => one.from));
  const to = Math.max(...covered.map((one) => one.to));
  switch (wrap) {
    case "both":
      return covered;
    case "start":
      return [{ from, to: column.to }];
    case "end":
      return [{ from: column.from, to }];
    case "larger":
      return from - column.from >= column.to - to ? [{ from, to: column.to }] : [{ from: column.from, to }];
    case "jump":
      return [column];
    default:
      return assertNever(wrap);
  }
}

function without(free: Interval, closed: Interval): readonly Interval[] {
  if (closed.to <= free.from || closed.from >= free.to) return [free];
  const left = closed.from > free.from ? [{ from: free.from, to: closed.from }] : [];
  const right = closed.to < free.to ? [{ from: closed.to, to: free.to }] : [];
  return [...left, ...right];
}

/** The stretches of a band that a shape and its standoff cover, from left to right, apart from each other. */
function coveredBy({ outline, standoff }: Exclusion, band: Band): readonly Interval[] {
  const parts = slabsOf(outline, band.top - standoff, band.bottom + standoff).flatMap(([top, bottom]) => crossings(outline, top, bottom));
  const wider = parts.map(({ from, to }) => ({ from: from - standoff, to: to + standoff })).sort((a, b) => a.from - b.from);
  const joined: Interval[] = [];
  for (const next of wider) {
    const last = joined.at(-1);
    if (last && next.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else joined.push(next);
  }
  return joined;
}

/** A band cut at every corner of the outline, so that edges run straight through each slab. */
function slabsOf(outline: readonly Point[], top: number, bottom: number): readonly (readonly [number, number])[] {
  const heights = [top, bottom, ...outline.map((point) => point.y).filter((y) => y > top && y < bottom)].sort((a, b) => a - b);
  return heights
    .slice(1)
    .map((height, i): readonly [number, number] => [heights[i] ?? height, height])
    .filter(([from, to]) => to > from);
}

/** Where the inside of the outline runs through a slab: edges in pairs, from left to right. */
function crossings(outline: readonly Point[], top: number, bottom: number): readonly Interval[] {
  const middle = (top + bottom) / 2;
  const edges = outline
    .map((a, i) => [a, outline[(i + 1) % outline.length] ?? a] as const)
    .filter(([a, b]) => Math.min(a.y, b.y) < middle && Math.max(a.y, b.y) > middle)
    .map(([a, b]) => {
      const at = (y: number): number => a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y);
      return { middle: at(middle), from: Math.min(at(top), at(bottom)), to: Math.max(at(top), at(bottom)) };
    })
    .sort((a, b) => a.middle - b.middle);
  const inside: Interval[] = [];
  for (let i = 0; i + 1 < edges.length; i += 2) {
    inside.push({ from: edges[i]?.from ?? 0, to: edges[i + 1]?.to ?? 0 });
  }
  return inside;
}
