/**
 * Outlines of areas made of rectangles. The edges of all rectangles cut the page into fields; each field goes to one owner, and the
 * fields of an owner are walked round.
 *
 *      x0   x1  x2    x3         a a . b     where rectangles overlap, the smaller one has the field;
 *   y0 +----+   +-----+          a a . b     a gap between two fields of one owner goes to it
 *      | a  |   |  b  |          a . . .
 *   y1 +----+   +-----+
 */
import type { GridCells } from "../model/index.js";
import { type Pt, pt, type Rect } from "../units/index.js";
import { unionOutline } from "./unionOutline.js";

/** Corners in order, in points. */
export type Polygon = readonly { readonly x: Pt; readonly y: Pt }[];

interface OwnedRect {
  readonly owner: string;
  readonly rect: Rect;
}

/** Edges nearer than this, in points, are one. */
const PRECISION = 1000;
const ROUNDING = 0.01;

/** The loops round what each owner covers. Gaps between its rectangles up to `reach` wide and high, in points, belong to it where nobody covers them. */
export function zoneOutlines(
  rects: readonly OwnedRect[],
  reach: { readonly x: number; readonly y: number },
): ReadonlyMap<string, readonly Polygon[]> {
  const xs = edgesOf(rects.flatMap(({ rect }) => [rect.x, rect.x + rect.width]));
  const ys = edgesOf(rects.flatMap(({ rect }) => [rect.y, rect.y + rect.height]));
  const fields = withGaps(ownedFields(rects, xs, ys), xs, ys, reach);
  const outlines = new Map<string, readonly Polygon[]>();
  for (const owner of new Set(rects.map((each) => each.owner))) {
    const loops = unionOutline(cellsOf(owner, fields)) ?? [];
    // Even places of the lattice are left edges of fields, odd ones right edges.
    outlines.set(
      owner,
      loops.map((loop) => loop.map(({ x, y }) => ({ x: pt(xs[(x + (x % 2)) / 2] ?? 0), y: pt(ys[y] ?? 0) }))),
    );
  }
  return outlines;
}

/** The edges in order, each once. */
function edgesOf(places: readonly number[]): readonly number[] {
  return [...new Set(places.map(rounded))].sort((a, b) => a - b);
}

function rounded(place: number): number {
  return Math.round(place * PRECISION) / PRECISION;
}

/** Rows of fields with their owners; null where there is none. */
type Fields = readonly (readonly (string | null)[])[];

function ownedFields(rects: readonly OwnedRect[], xs: readonly number[], ys: readonly number[]): Fields {
  const fields = ys.slice(1).map(() => xs.slice(1).map((): string | null => null));
  const area = ({ rect }: OwnedRect): number => rect.width * rect.height;
  for (const { owner, rect } of [...rects].sort((a, b) => area(b) - area(a))) {
    const [left, right] = [xs.indexOf(rounded(rect.x)), xs.indexOf(rounded(rect.x + rect.width))];
    const [top, foot] = [ys.indexOf(rounded(rect.y)), ys.indexOf(rounded(rect.y + rect.height))];
    for (let y = top; y < foot; y++) fields[y]?.fill(owner, left, right);
  }
  return fields;
}

/** Gaps are closed along the rows, then along the columns, those that the rows have closed among them. */
function withGaps(fields: Fields, xs: readonly number[], ys: readonly number[], reach: { readonly x: number; readonly y: number }): Fields {
  const rows = fields.map((row) => closed(row, xs, reach.x));
  const columns = xs.slice(1).map((_, x) =>
    closed(
      rows.map((row) => row[x] ?? null),
      ys,
      reach.y,
    ),
  );
  return rows.map((row, y) => row.map((_, x) => columns[x]?.[y] ?? null));
}

/** Fills what is free between two fields of one owner where it is no wider than `most`. */
function closed(fields: readonly (string | null)[], edges: readonly number[], most: number): readonly (string | null)[] {
  const filled = [...fields];
  let last: number | null = null;
  fields.forEach((owner, at) => {
    if (owner === null) return;
    const gap = last === null ? 0 : (edges[at] ?? 0) - (edges[last + 1] ?? 0);
    if (last !== null && fields[last] === owner && gap <= most + ROUNDING) filled.fill(owner, last + 1, at);
    last = at;
  });
  return filled;
}

function cellsOf(owner: string, fields: Fields): readonly GridCells[] {
  return fields.flatMap((row, line) => row.flatMap((each, col) => (each === owner ? [{ col, line, cols: 1, lines: 1 }] : [])));
}
