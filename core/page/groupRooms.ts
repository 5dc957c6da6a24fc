/**
 * Where the pictures of a group (组图) stand in its room, with a narrow gap between them.
 *
 *      row              column      grid of 2        lead
 *      +-----+-+---+    +-----+     +----+----+      +-------+---+
 *      |  1  |2| 3 |    |  1  |     | 1  | 2  |      |       | 2 |
 *      +-----+-+---+    +-----+     +----+----+      |   1   +---+
 *                       |  2  |     |    3    |      |       | 3 |
 *                       +-----+     +---------+      +-------+---+
 */
import type { PictureArrangement } from "../model/index.js";
import { assertNever, type Rect, rect } from "../units/index.js";

/** Shapes beyond these (width to height) are reckoned as these: one odd picture leaves room for the others. */
const LEAST_ASPECT = 0.4;
const MOST_ASPECT = 3;
/** Share of the room that a leading picture takes: it dominates, and the others can still be seen. */
const LEAST_LEAD = 0.5;
const MOST_LEAD = 0.75;
/** Gaps take no more than this share of a room, however small it is. */
const MOST_GAPS = 0.2;

/** A room for each picture, in their order; `aspects` are their widths to heights, `gap` is in points. */
export function groupRooms(arrangement: PictureArrangement, aspects: readonly number[], room: Rect, gap: number): readonly Rect[] {
  const shapes = aspects.map(reckoned);
  switch (arrangement.kind) {
    case "row":
      return rowOf(shapes, room, gap);
    case "column":
      return columnOf(shapes, room, gap);
    case "grid":
      return gridOf(shapes.length, arrangement.columns, room, gap);
    case "lead":
      return leadOf(shapes, room, gap);
    default:
      return assertNever(arrangement);
  }
}

function reckoned(aspect: number): number {
  return Math.min(MOST_ASPECT, Math.max(LEAST_ASPECT, aspect));
}

/** The height of a room so wide in which next to nothing is cut off the pictures. */
export function groupHeight(arrangement: PictureArrangement, aspects: readonly number[], width: number, gap: number): number {
  const shapes = aspects.map(reckoned);
  const [lead = 1, ...others] = shapes;
  const all = shapes.reduce((sum, shape) => sum + shape, 0);
  switch (arrangement.kind) {
    case "row":
      return (width - (shapes.length - 1) * gap) / all;
    case "column":
      return shapes.reduce((sum, shape) => sum + width / shape, 0) + (shapes.length - 1) * gap;
    case "grid": {
      const across = acrossOf(shapes.length, arrangement.columns);
      const rows = Math.ceil(shapes.length / across);
      return rows * ((width - (across - 1) * gap) / across / (all / shapes.length)) + (rows - 1) * gap;
    }
    case "lead":
      return ((others.length === 0 ? width : width - gap) * leadShare(lead, others)) / lead;
    default:
      return assertNever(arrangement);
  }
}

/** As wide as their shapes make them at one height, so that as little as can be is cut off each. */
function rowOf(shapes: readonly number[], { x, y, width, height }: Rect, gap: number): readonly Rect[] {
  return shares(shapes, width, gap).map(({ start, length }) => rect(x + start, y, length, height));
}

function columnOf(shapes: readonly number[], { x, y, width, height }: Rect, gap: number): readonly Rect[] {
  const flat = shapes.map((shape) => 1 / shape);
  return shares(flat, height, gap).map(({ start, length }) => rect(x, y + start, width, length));
}

/** Rows of one height; those of the last row share its width. */
function gridOf(count: number, columns: number, { x, y, width, height }: Rect, gap: number): readonly Rect[] {
  const across = acrossOf(count, columns);
  const rows = Array.from({ length: Math.ceil(count / across) }, (_, row) => Math.min(across, count - row * across));
  const heights = shares(
    rows.map(() => 1),
    height,
    gap,
  );
  return heights.flatMap(({ start, length }, row) => {
    const even = Array.from({ length: rows[row] ?? 0 }, () => 1);
    return rowOf(even, rect(x, y + start, width, length), gap);
  });
}

function acrossOf(count: number, columns: number): number {
  return Math.max(1, Number.isFinite(columns) ? Math.min(Math.floor(columns), count) : count);
}

/** The first one large at the left, the others over each other beside it. */
function leadOf(shapes: readonly number[], room: Rect, gap: number): readonly Rect[] {
  const [lead, ...others] = shapes;
  if (lead === undefined || others.length === 0) return rowOf(shapes, room, gap);
  const share = leadShare(lead, others);
  const [left, right] = shares([share, 1 - share], room.width, gap);
  if (!left || !right) return [];
  const beside = rect(room.x + right.start, room.y, right.length, room.height);
  return [rect(room.x, room.y, left.length, room.height), ...columnOf(others, beside, gap)];
}

/** The share of the width at which the first one is as high as the column of the others. */
function leadShare(lead: number, others: readonly number[]): number {
  if (others.length === 0) return 1;
  const column = 1 / others.reduce((sum, shape) => sum + 1 / shape, 0);
  return Math.min(MOST_LEAD, Math.max(LEAST_LEAD, lead / (lead + column)));
}

interface Share {
  readonly start: number;
  readonly length: number;
}

/** A length shared out by weights, with gaps between. */
function shares(weights: readonly number[], length: number, gap: number): readonly Share[] {
  const gaps = Math.max(0, weights.length - 1);
  const between = gaps === 0 ? 0 : Math.min(gap, (MOST_GAPS * length) / gaps);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let start = 0;
  return weights.map((weight) => {
    const own = ((length - gaps * between) * weight) / all;
    const share = { start, length: own };
    start += own + between;
    return share;
  });
}
