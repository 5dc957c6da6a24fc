/** Pictures as they were taken, which the painter mirrors, turns and crops. */
import { type ImageItem, turnedSize, turnOf } from "../../core/page/index.js";

/** A picture as it was taken, and its size in units of its own. */
export interface WholePicture<Drawable> {
  readonly drawable: Drawable;
  readonly width: number;
  readonly height: number;
}

/** What is used of a canvas context. */
interface PictureCanvas<Drawable> {
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  drawImage(image: Drawable, x: number, y: number, width: number, height: number): void;
}

/** Draws all of a picture so that its cropped part comes to lie in its place. The transformation stays changed. */
export function paintWhole<Drawable>(
  { rect, crop, rotation = 0, mirrored }: ImageItem,
  context: PictureCanvas<Drawable>,
  { drawable, width, height }: WholePicture<Drawable>,
): void {
  const box = turnedSize({ width, height }, rotation);
  const [cosine, sine] = turnOf(rotation);
  const [across, down] = [rect.width / crop.width, rect.height / crop.height];
  context.transform(across / box.width, 0, 0, down / box.height, rect.x + (0.5 - crop.x) * across, rect.y + (0.5 - crop.y) * down);
  context.transform(cosine, sine, -sine, cosine, 0, 0);
  context.transform(mirrored ? -1 : 1, 0, 0, 1, 0, 0);
  context.drawImage(drawable, -width / 2, -height / 2, width, height);
}
