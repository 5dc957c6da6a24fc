/** The total-ink map of a page as a picture: what the press holds in grays, what it does not from yellow to red. */
import { INK_TOLERANCE, type TotalInk } from "../../core/press/index.js";

/** Pixels row by row, three bytes each: red, green and blue. */
export interface InkMapImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Gray of the most ink that is within the limit: dark enough to tell the page by, light enough for the colours to be seen. */
const LIMIT_GRAY = 96;
/** Points of ink above the limit at which yellow has become red. */
const RED_AFTER = 60;

/** Paper is white; ink grows darker up to the limit, beyond it is yellow and goes over into red. */
export function inkMapImage({ width, height, ink }: TotalInk, limit: number): InkMapImage {
  const data = new Uint8Array(3 * width * height);
  const tooMuch = (limit + INK_TOLERANCE) * 100;
  ink.forEach((amount, pixel) => {
    const over = amount - tooMuch;
    if (over > 0) {
      data[3 * pixel] = 255;
      data[3 * pixel + 1] = Math.round(220 * Math.max(0, 1 - over / (100 * RED_AFTER)));
    } else data.fill(Math.round(255 - (255 - LIMIT_GRAY) * Math.min(1, amount / (100 * limit))), 3 * pixel, 3 * pixel + 3);
  });
  return { data, width, height };
}
