/** Parts of pages as pixels. */
import type { FaceSet } from "../../core/face/index.js";
import type { DisplayPage } from "../../core/page/index.js";
import { createGlyphPaths, paintCanvas } from "../../paint/canvas/index.js";
import { pageWithin } from "./cull.js";
import type { Pixels, TileWish } from "./messages.js";
import type { ReadyPictures } from "./pictures.js";
import { plateLook } from "./plateLook.js";

const PAPER = "#ffffff";

/** What parts are painted with. */
export interface Brush {
  readonly faces: FaceSet;
  readonly glyphPath: ReturnType<typeof createGlyphPaths<Path2D>>;
  /** A canvas for small parts, read after each. */
  readonly scratch: OffscreenCanvasRenderingContext2D;
}

export function createBrush(faces: FaceSet): Brush {
  const [, scratch] = newCanvas(SMALL, SMALL, { willReadFrequently: true });
  return { faces, glyphPath: createGlyphPaths(faces, () => new Path2D()), scratch };
}

/** The page with what may leave ink in a part of it. */
export function shownIn(page: DisplayPage, { scale, left, top, width, height }: TileWish): DisplayPage {
  return pageWithin(page, { left: left / scale, top: top / scale, right: (left + width) / scale, bottom: (top + height) / scale });
}

/** Paints what `shownIn` gave of a page. */
export type PaintPart<Painted> = (shown: DisplayPage, wish: TileWish, brush: Brush, pictures: ReadyPictures) => Painted;

export function paintPart(shown: DisplayPage, wish: TileWish, brush: Brush, pictures: ReadyPictures): ImageBitmap {
  const [canvas, context] = newCanvas(wish.width, wish.height, {});
  paintOn(context, shown, wish, brush, pictures);
  return (wish.plate === undefined ? canvas : inGray(canvas)).transferToImageBitmap();
}

/** Side of the canvas on which small parts are painted one after the other, in pixels. */
const SMALL = 512;

/** Paints a part on the brush's own canvas where it is small: the first stroke on a new canvas waits for the page, which is busy when somebody types. */
export function paintPatch(shown: DisplayPage, wish: TileWish, brush: Brush, pictures: ReadyPictures): Pixels {
  const { width, height, plate } = wish;
  if (width > SMALL || height > SMALL || plate !== undefined) return paintPart(shown, wish, brush, pictures);
  const { scratch } = brush;
  scratch.save();
  scratch.beginPath();
  scratch.rect(0, 0, width, height);
  scratch.clip();
  paintOn(scratch, shown, wish, brush, pictures);
  scratch.restore();
  return scratch.getImageData(0, 0, width, height);
}

type Context = OffscreenCanvasRenderingContext2D;

function newCanvas(width: number, height: number, settings: CanvasRenderingContext2DSettings): readonly [OffscreenCanvas, Context] {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { alpha: false, ...settings });
  if (context === null) throw new Error("this browser gives a worker no canvas");
  return [canvas, context];
}

function paintOn(context: Context, shown: DisplayPage, wish: TileWish, brush: Brush, pictures: ReadyPictures): void {
  const { scale, left, top, width, height, plate } = wish;
  // Beyond the trim lies paper too, where the bleed is shown.
  context.fillStyle = PAPER;
  context.fillRect(0, 0, width, height);
  context.translate(-left, -top);
  context.imageSmoothingQuality = "high";
  const look = plate === undefined ? {} : { look: plateLook(plate, shown.inks) };
  paintCanvas<Path2D, ImageBitmap>(shown, context, { scale, ...brush, ...pictures, ...look, createPath: () => new Path2D() });
}

/** On one plate pictures are shown by how dark they are: the host alone separates them. */
function inGray(canvas: OffscreenCanvas): OffscreenCanvas {
  const [gray, context] = newCanvas(canvas.width, canvas.height, {});
  context.filter = "grayscale(1)";
  context.drawImage(canvas, 0, 0);
  return gray;
}
