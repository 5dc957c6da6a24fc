/** Where the plates of a page bring more ink than the press holds: places, not pixels. */
import { type Rect, rect } from "../units/index.js";
import { INK_TOLERANCE, type TotalInk } from "./totalInk.js";

/** What a page brings of ink. */
export interface InkMeasure {
  /** Most ink on one spot in per cent. */
  readonly most: number;
  /** Share of the page above the limit, 0 to 1. */
  readonly above: number;
  readonly regions: readonly InkRegion[];
}

/** A place that has too much ink. */
export interface InkRegion {
  /** In points from the corner of the trimmed page. */
  readonly rect: Rect;
  /** Most ink there in per cent. */
  readonly most: number;
  /** What of it is above the limit, in square points. */
  readonly area: number;
}

/** What a page brings of ink, against a limit in per cent. */
export function measureInk(total: TotalInk, limit: number): InkMeasure {
  const { width, height, ink } = total;
  const most = ink.reduce((highest, each) => Math.max(highest, each), 0) / 100;
  const tooMuch = (limit + INK_TOLERANCE) * 100;
  if (most * 100 <= tooMuch) return { most, above: 0, regions: [] };
  const cells = cellsAbove(total, tooMuch);
  const regions = connected(cells).map((cell) => regionOf(cell, total));
  const pixels = cells.all.reduce((count, cell) => count + (cell?.pixels ?? 0), 0);
  return { most, above: pixels / (width * height), regions };
}

/** Side of a cell in millimetres: places nearer to each other than that are told as one. */
const CELL = 5;
const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Pixels above the limit: how many, how far they reach (`right` and `foot` behind the last one), and the most of them. */
interface Spot {
  pixels: number;
  most: number;
  left: number;
  top: number;
  right: number;
  foot: number;
}

interface Cells {
  readonly columns: number;
  readonly rows: number;
  /** Cell by cell, row by row; null where nothing is above. */
  readonly all: readonly (Spot | null)[];
}

function cellsAbove({ width, height, ink, pixel }: TotalInk, tooMuch: number): Cells {
  const side = Math.max(1, Math.round((CELL * POINTS_PER_MILLIMETRE) / pixel));
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const all: (Spot | null)[] = Array.from({ length: columns * rows }, () => null);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const amount = ink[row * width + column] ?? 0;
      if (amount <= tooMuch) continue;
      const at = Math.floor(row / side) * columns + Math.floor(column / side);
      const spot = { pixels: 1, most: amount, left: column, top: row, right: column + 1, foot: row + 1 };
      const known = all[at];
      if (known) join(known, spot);
      else all[at] = spot;
    }
  }
  return { columns, rows, all };
}

function join(into: Spot, other: Spot): void {
  into.pixels += other.pixels;
  into.most = Math.max(into.most, other.most);
  into.left = Math.min(into.left, other.left);
  into.top = Math.min(into.top, other.top);
  into.right = Math.max(into.right, other.right);
  into.foot = Math.max(into.foot, other.foot);
}

/** Cells that touch each other, at corners too, joined: in the order in which one reads the page. */
function connected({ columns, rows, all }: Cells): readonly Spot[] {
  const seen = new Set<number>();
  const found: Spot[] = [];
  all.forEach((cell, start) => {
    if (cell === null || seen.has(start)) return;
    const spot = { ...cell };
    const open = [start];
    seen.add(start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const next of neighbours(at, columns, rows)) {
        const other = all[next] ?? null;
        if (other === null || seen.has(next)) continue;
        seen.add(next);
        join(spot, other);
        open.push(next);
      }
    }
    found.push(spot);
  });
  return found;
}

function neighbours(at: number, columns: number, rows: number): readonly number[] {
  const [row, column] = [Math.floor(at / columns), at % columns];
  const around: number[] = [];
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) around.push(y * columns + x);
  }
  return around;
}

function regionOf({ pixels, most, left, top, right, foot }: Spot, { origin, pixel }: TotalInk): InkRegion {
  const place = rect(origin.x + left * pixel, origin.y + top * pixel, (right - left) * pixel, (foot - top) * pixel);
  return { rect: place, most: most / 100, area: pixels * pixel * pixel };
}
