/** The outline of a picture that is clipped out of its ground, where its frame shows it on the page. */
import type { Point } from "../flow/index.js";
import type { Doc, FrameRecord, Grid, PictureRecord } from "../model/index.js";
import { recordOf } from "../model/index.js";
import { rect } from "../units/index.js";
import { rectInBox } from "./frameBox.js";
import { frameRect } from "./grid.js";
import { pictureRoom } from "./picture.js";
import { fitPicture } from "./pictureFit.js";
import { partOnPage } from "./picturePart.js";

/** The picture whose outline text follows round a frame; null where the frame asks for none or its picture has none. */
export function contourPicture(doc: Doc, { around, content }: FrameRecord): PictureRecord | null {
  if (around?.contour !== "picture" || content.kind !== "picture") return null;
  const picture = recordOf(doc, content.picture, "picture");
  return (picture.outline?.length ?? 0) >= 3 ? picture : null;
}

/** The corners of that outline in points on the page, as the picture is cropped, mirrored and turned; null where there is none. */
export function contourOf(doc: Doc, grid: Grid, frame: FrameRecord): readonly Point[] | null {
  const picture = contourPicture(doc, frame);
  if (picture === null || frame.content.kind !== "picture") return null;
  const inner = rectInBox(grid, frame.box, frameRect(grid, frame));
  const room = pictureRoom(grid, inner);
  const image = fitPicture(picture, frame.content.fit ?? {}, rect(inner.x + room.x, inner.y + room.y, room.width, room.height));
  const { x: left, y: top, width, height } = image.rect;
  return (picture.outline ?? []).map((point) => {
    const { x, y } = partOnPage(picture, image, { ...point, width: 0, height: 0 });
    return { x: Math.min(left + width, Math.max(left, x)), y: Math.min(top + height, Math.max(top, y)) };
  });
}
