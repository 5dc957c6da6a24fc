/** Keeps the pixels of a picture within what a press holds, and tells how much ink they bring. */
import type { BlackLimits } from "../../../core/model/index.js";
import type { InkMap } from "../../../core/press/index.js";

/** What a press holds of ink, in per cent. */
export interface InkLimits {
  readonly inkLimit: number;
  readonly black: BlackLimits;
}

/** Bytes a full layer: 255 stands for 100 per cent. */
const PER_CENT = 2.55;
/** Points kept free below the limit, since JPEG swings about edges (print.md §7 allows 2 above). */
const RESERVE = 4;

/**
 * Pixels of cyan, magenta, yellow and black (255 is full ink), changed in place where they bring too much: first black takes the
 * place of the gray in the colours, which is the same colour with two layers less, then the colours become lighter together.
 */
export function keepWithin(pixels: Uint8Array, { inkLimit, black }: InkLimits): void {
  const most = (inkLimit - RESERVE) * PER_CENT;
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [c = 0, m = 0, y = 0, k = 0] = [pixels[at], pixels[at + 1], pixels[at + 2], pixels[at + 3]];
    const over = c + m + y + k - most;
    if (over <= 0) continue;
    const room = Math.max(0, black.most * PER_CENT - k);
    const gray = Math.min(over / 2, (Math.min(c, m, y) * black.replacement) / 100, room);
    const key = Math.floor(k + gray);
    const colours = c + m + y - 3 * gray;
    const share = colours <= 0 ? 0 : Math.min(1, Math.max(0, most - key) / colours);
    pixels[at] = Math.floor((c - gray) * share);
    pixels[at + 1] = Math.floor((m - gray) * share);
    pixels[at + 2] = Math.floor((y - gray) * share);
    pixels[at + 3] = key;
  }
}

/** Cells along the longer side of the map of a picture's ink: on a picture of three columns some four millimetres each. */
const CELLS = 48;

/** The most colour in each cell of a picture, in per cent. */
export function inkMapOf(pixels: Uint8Array, width: number, height: number): InkMap {
  const cell = Math.max(1, Math.max(width, height) / CELLS);
  const columns = Math.max(1, Math.ceil(width / cell));
  const rows = Math.max(1, Math.ceil(height / cell));
  const most = new Uint16Array(columns * rows);
  for (let row = 0; row < height; row++) {
    const from = Math.min(rows - 1, Math.floor((row * rows) / height)) * columns;
    for (let column = 0; column < width; column++) {
      const at = 4 * (row * width + column);
      const ink = Math.ceil(((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / PER_CENT);
      const into = from + Math.min(columns - 1, Math.floor((column * columns) / width));
      if (ink > (most[into] ?? 0)) most[into] = ink;
    }
  }
  return { columns, rows, most };
}
