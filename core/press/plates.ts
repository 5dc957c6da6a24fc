/**
 * Separations: what each plate of a page prints, as pixels. A raster may be the whole page or a piece of it at any scale.
 *
 *      +---------------------+ sheet with bleed
 *      |  o---------------+  |   o  corner of the trimmed page, where points are counted from
 *      |  |     x-----+   |  |   x  `origin` of a raster
 *      |  |     |     |   |  |
 */
import type { Pt } from "../units/index.js";

/** What one ink prints. */
export interface Plate {
  /** C, M, Y, K, or the name of a spot ink. */
  readonly name: string;
  /** A byte a pixel, row by row: 0 is paper, 255 a full layer. */
  readonly pixels: Uint8Array;
}

export interface Plates {
  /** Size of each plate in pixels. */
  readonly width: number;
  readonly height: number;
  readonly ppi: number;
  /** Upper left corner of the raster, from that of the trimmed page. */
  readonly origin: { readonly x: Pt; readonly y: Pt };
  /** Size of the trimmed page. */
  readonly trim: { readonly width: Pt; readonly height: Pt };
  readonly plates: readonly Plate[];
}

const POINTS_PER_INCH = 72;

/** The pixels of a raster whose middles lie within the trimmed page. */
export interface TrimmedPixels {
  readonly left: number;
  readonly top: number;
  /** Behind the last column and below the last row. */
  readonly right: number;
  readonly foot: number;
}

export function trimmedPixels({ width, height, ppi, origin, trim }: Plates): TrimmedPixels {
  const scale = ppi / POINTS_PER_INCH;
  // The middle of pixel i is i + 1/2.
  const first = (at: number, most: number): number => Math.max(0, Math.min(most, Math.ceil(at * scale - 0.5)));
  return {
    left: first(-origin.x, width),
    top: first(-origin.y, height),
    right: first(trim.width - origin.x, width),
    foot: first(trim.height - origin.y, height),
  };
}

/** The share of the trimmed page that a plate covers with ink, 0 to 1: what ink is ordered and keys are set by. */
export function coverageOf(plates: Plates, { pixels }: Plate): number {
  const { left, top, right, foot } = trimmedPixels(plates);
  let sum = 0;
  for (let row = top; row < foot; row++) {
    for (let at = row * plates.width + left; at < row * plates.width + right; at++) sum += pixels[at] ?? 0;
  }
  const count = (right - left) * (foot - top);
  return count === 0 ? 0 : sum / 255 / count;
}
