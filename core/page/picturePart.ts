/** Where a part of a picture (a face) comes to lie on the page. */
import type { PicturePart, PictureRecord } from "../model/index.js";
import { type Rect, rect } from "../units/index.js";
import type { ImageItem } from "./displayList.js";
import { sizeOf, turnedSize, turnOf } from "./pictureFit.js";

/**
 * The upright rectangle round a part of a picture as an image shows it: mirrored and turned as the picture is, in points
 * where the image's own rectangle is. It lies outside that rectangle as far as the part is cropped away.
 */
export function partOnPage(picture: PictureRecord, { rect: place, crop, rotation = 0, mirrored }: ImageItem, part: PicturePart): Rect {
  const size = sizeOf(picture);
  const box = turnedSize(size, rotation);
  const [cosine, sine] = turnOf(rotation);
  const corners = [0, part.width].flatMap((right) =>
    [0, part.height].map((down) => {
      const share = part.x + right;
      const x = ((mirrored ? 1 - share : share) - 0.5) * size.width;
      const y = (part.y + down - 0.5) * size.height;
      return { x: 0.5 + (x * cosine - y * sine) / box.width, y: 0.5 + (x * sine + y * cosine) / box.height };
    }),
  );
  const across = corners.map(({ x }) => place.x + ((x - crop.x) / crop.width) * place.width);
  const along = corners.map(({ y }) => place.y + ((y - crop.y) / crop.height) * place.height);
  const [left, top] = [Math.min(...across), Math.min(...along)];
  return rect(left, top, Math.max(...across) - left, Math.max(...along) - top);
}
