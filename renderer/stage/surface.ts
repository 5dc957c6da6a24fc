/** Painted parts of a page that are kept, and mended where they are out of date. */
import type { Rect } from "../../core/units/index.js";
import type { Patch, Pixels, TileWish } from "../worker/messages.js";
import { isPartOf, partAround, pixelsIn } from "../worker/parts.js";

/** A painted part of a page, in points of the page. */
export interface ShownTile {
  readonly image: CanvasImageSource;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Surface {
  readonly part: TileWish;
  readonly tile: ShownTile;
  /** Notes that some rectangles of the page look otherwise now. */
  mark(rects: readonly Rect[]): void;
  /** What of it has to be painted again; null when it is as the page is. */
  stale(): TileWish | null;
  /** Takes in newer pixels, where they lie in it. They stay the caller's. */
  draw(patch: Patch): void;
  free(): void;
}

/** What is drawn on. */
export interface Canvas {
  readonly image: CanvasImageSource;
  draw(pixels: Pixels, x: number, y: number): void;
  free(): void;
}

export type MakeCanvas = (width: number, height: number) => Canvas;

/** A canvas that lies in no page. */
export function offscreenCanvas(width: number, height: number): Canvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { alpha: false });
  return {
    image: canvas,
    draw(pixels, x, y) {
      if ("data" in pixels) context?.putImageData(pixels, x, y);
      else context?.drawImage(pixels, x, y);
    },
    free() {
      canvas.width = 0;
      canvas.height = 0;
    },
  };
}

/** A part of a page of which nothing is painted yet. */
export function createSurface(part: TileWish, makeCanvas: MakeCanvas): Surface {
  const { scale, left, top, width, height } = part;
  const canvas = makeCanvas(width, height);
  let marks: readonly TileWish[] = [part];
  let isFree = false;
  return {
    part,
    tile: { image: canvas.image, x: left / scale, y: top / scale, width: width / scale, height: height / scale },
    mark(rects) {
      marks = [...marks, ...rects.flatMap((rect) => pixelsIn(part, rect) ?? [])];
    },
    stale: () => partAround(marks),
    draw({ wish, pixels }) {
      if (isFree || wish.page !== part.page || wish.scale !== scale || wish.plate !== part.plate) return;
      canvas.draw(pixels, wish.left - left, wish.top - top);
      marks = marks.filter((mark) => !isPartOf(mark, wish));
    },
    free() {
      isFree = true;
      canvas.free();
    },
  };
}
