/**
 * All inks together on each spot of a page, measured as print.md §7 has it: inside the trim, averaged over half a millimetre
 * (3 × 3 pixels at 150 an inch), against the limit of the press and two points more.
 */
import { type Pt, pt } from "../units/index.js";
import { type Plates, type TrimmedPixels, trimmedPixels } from "./plates.js";

/** Points in per cent above the limit that are no fault of the page: JPEG swings about edges. */
export const INK_TOLERANCE = 2;

/** All inks together, averaged, on the pixels inside the trim. */
export interface TotalInk {
  readonly width: number;
  readonly height: number;
  /** Row by row in hundredths of a per cent of a full layer: 22000 is 220 %. */
  readonly ink: Uint16Array;
  /** Where the pixels begin, from the corner of the trimmed page, and how large they are, in points. */
  readonly origin: { readonly x: Pt; readonly y: Pt };
  readonly pixel: Pt;
}

/** Side of the square that is averaged over, in pixels at the resolution for which it is laid down. */
const WINDOW = { pixels: 3, ppi: 150 } as const;
const POINTS_PER_INCH = 72;

export function totalInk(plates: Plates): TotalInk {
  const inside = trimmedPixels(plates);
  const [width, height] = [inside.right - inside.left, inside.foot - inside.top];
  const side = Math.max(1, Math.round((WINDOW.pixels * plates.ppi) / WINDOW.ppi));
  const pixel = pt(POINTS_PER_INCH / plates.ppi);
  const origin = { x: pt(plates.origin.x + inside.left * pixel), y: pt(plates.origin.y + inside.top * pixel) };
  return { width, height, ink: averaged(sums(plates, inside), width, height, side), origin, pixel };
}

/** The bytes of all plates added up, pixel by pixel. */
function sums({ width, plates }: Plates, { left, top, right, foot }: TrimmedPixels): Uint16Array {
  const columns = right - left;
  const sum = new Uint16Array(columns * (foot - top));
  for (const { pixels } of plates) {
    for (let row = top; row < foot; row++) {
      const from = row * width + left;
      const into = (row - top) * columns;
      for (let column = 0; column < columns; column++) sum[into + column] = (sum[into + column] ?? 0) + (pixels[from + column] ?? 0);
    }
  }
  return sum;
}

/** Averages over squares of `side` pixels, of which those at the edges of the page lose what lies outside it. */
function averaged(sum: Uint16Array, width: number, height: number, side: number): Uint16Array {
  const [before, after] = [Math.floor((side - 1) / 2), Math.floor(side / 2)];
  const found = new Uint16Array(width * height);
  // Of each column the sum over the rows of the window, kept up while it goes down the page.
  const columns = new Uint32Array(width);
  const addRow = (row: number, sign: 1 | -1): void => {
    if (row < 0 || row >= height) return;
    for (let at = 0; at < width; at++) columns[at] = (columns[at] ?? 0) + sign * (sum[row * width + at] ?? 0);
  };
  for (let row = 0; row < after; row++) addRow(row, 1);
  for (let row = 0; row < height; row++) {
    addRow(row + after, 1);
    addRow(row - before - 1, -1);
    const rows = Math.min(height, row + after + 1) - Math.max(0, row - before);
    let window = 0;
    for (let at = 0; at < Math.min(after, width); at++) window += columns[at] ?? 0;
    for (let at = 0; at < width; at++) {
      window += (columns[at + after] ?? 0) - (columns[at - before - 1] ?? 0);
      const count = rows * (Math.min(width, at + after + 1) - Math.max(0, at - before));
      found[row * width + at] = Math.round((window * HUNDREDTHS) / count);
    }
  }
  return found;
}

/** Hundredths of a per cent a byte of ink. */
const HUNDREDTHS = 10_000 / 255;
