/** Parts of pages as pixels. */
import type { FaceSet } from "../../core/face/index.js";
import type { DisplayPage } from "../../core/page/index.js";
import { createGlyphPaths, paintCanvas } from "../../paint/canvas/index.js";
import { pageWithin } from "./cull.js";
import type { TileWish } from "./messages.js";
import type { ReadyPictures } from "./pictures.js";
import { plateLook } from "./plateLook.js";

const PAPER = "#ffffff";

/** What parts are painted with. */
export interface Brush {
  readonly faces: FaceSet;
  readonly glyphPath: ReturnType<typeof createGlyphPaths<Path2D>>;
}

export function createBrush(faces: FaceSet): Brush {
  return { faces, glyphPath: createGlyphPaths(faces, () => new Path2D()) };
}

/** The page with what may leave ink in a part of it. */
export function shownIn(page: DisplayPage, { scale, left, top, width, height }: TileWish): DisplayPage {
  return pageWithin(page, { left: left / scale, top: top / scale, right: (left + width) / scale, bottom: (top + height) / scale });
}

/** Paints what `shownIn` gave of a page. */
export function paintPart(shown: DisplayPage, wish: TileWish, brush: Brush, pictures: ReadyPictures): ImageBitmap {
  const { scale, left, top, width, height, plate } = wish;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) throw new Error("this browser gives a worker no canvas");
  // Beyond the trim lies paper too, where the bleed is shown.
  context.fillStyle = PAPER;
  context.fillRect(0, 0, width, height);
  context.translate(-left, -top);
  context.imageSmoothingQuality = "high";
  const look = plate === undefined ? {} : { look: plateLook(plate, shown.inks) };
  paintCanvas<Path2D, ImageBitmap>(shown, context, { scale, ...brush, ...pictures, ...look, createPath: () => new Path2D() });
  return (plate === undefined ? canvas : inGray(canvas)).transferToImageBitmap();
}

/** On one plate pictures are shown by how dark they are: the host alone separates them. */
function inGray(canvas: OffscreenCanvas): OffscreenCanvas {
  const gray = new OffscreenCanvas(canvas.width, canvas.height);
  const context = gray.getContext("2d", { alpha: false });
  if (context === null) return canvas;
  context.filter = "grayscale(1)";
  context.drawImage(canvas, 0, 0);
  return gray;
}
