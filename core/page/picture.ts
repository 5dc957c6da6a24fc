/** Pictures: how high they may be, which part of them is seen, and what stands for a missing one. */
import type { FrameRecord, Grid, PageStyle, PictureFit, PictureRecord } from "../model/index.js";
import { BLACK } from "../model/index.js";
import { pt, type Rect, rect } from "../units/index.js";
import { type PageContext, setLine } from "./context.js";
import type { DisplayItem } from "./displayList.js";
import { characterStyle, HAIRLINE, rectItem, ruleItem } from "./drawing.js";
import { rectInBox } from "./frameBox.js";
import { columnsWidth, edgeInset, frameRect } from "./grid.js";
import { lineItems } from "./lineItems.js";
import { movedItem } from "./moved.js";
import { aspectOf, fitPicture } from "./pictureFit.js";
import type { HeightRange } from "./types.js";

/** A picture may be cropped by this share without harm to what it shows. */
const CROP_TOLERANCE = 0.15;
/** What prints (newsroom.md §5), in points. */
const LEAST_LINE = 0.25;
const PLACEHOLDER_WORDS = "图片待补";

/** Heights of a picture `cols` columns wide in grid lines, from its own shape, however high or flat that is. */
export function pictureHeights(style: PageStyle, picture: PictureRecord, cols: number): HeightRange {
  const { grid } = style;
  return heightsFrom((columnsWidth(grid, cols) / aspectOf(picture) + 2 * edgeInset(grid)) / grid.pitch);
}

/** Heights round the one at which nothing is cropped, in grid lines. */
export function heightsFrom(natural: number): HeightRange {
  const ideal = Math.max(1, Math.round(natural));
  return {
    min: Math.min(ideal, Math.max(1, Math.ceil(natural * (1 - CROP_TOLERANCE)))),
    ideal,
    max: Math.max(ideal, Math.floor(natural / (1 - CROP_TOLERANCE))),
  };
}

/** The room of a picture in a frame of some size, in the frame's own coordinates. */
export function pictureRoom(grid: Grid, { width, height }: Pick<Rect, "width" | "height">): Rect {
  const inset = Math.min(edgeInset(grid), height / 4);
  return rect(0, inset, width, height - 2 * inset);
}

/** Where the picture of a frame stands on the page, inside the frame's box. */
export function pictureRoomOf(grid: Grid, frame: FrameRecord): Rect {
  const inner = rectInBox(grid, frame.box, frameRect(grid, frame));
  const room = pictureRoom(grid, inner);
  return rect(inner.x + room.x, inner.y + room.y, room.width, room.height);
}

/** Draws a picture into a frame of the given size, cropped to it, in the line that its fit asks for. */
export function drawPicture(
  context: PageContext,
  picture: PictureRecord,
  width: number,
  height: number,
  fit: PictureFit = {},
): readonly DisplayItem[] {
  return drawPictureIn(context, picture, pictureRoom(context.style.grid, { width: pt(width), height: pt(height) }), fit);
}

/** Draws a picture into a room of its frame. */
export function drawPictureIn(context: PageContext, picture: PictureRecord, room: Rect, fit: PictureFit = {}): readonly DisplayItem[] {
  // A heavy line lies inside the room and covers the edge of the picture.
  const weight = lineWeight(fit, Math.min(room.width, room.height));
  if (picture.file === null) return placeholder(context, room.width, room.height).map((item) => movedItem(item, room.x, room.y));
  const image = fitPicture(picture, fit, room);
  const { x, y, width: across, height: along } = image.rect;
  const half = weight > HAIRLINE ? weight / 2 : 0;
  const line = rectItem(x + half, y + half, across - 2 * half, along - 2 * half, { fill: null, stroke: { ink: BLACK, weight } });
  return weight > 0 ? [image, line] : [image];
}

function lineWeight({ line = "hairline" }: PictureFit, room: number): number {
  if (line === "none") return 0;
  if (line === "hairline" || !Number.isFinite(line)) return HAIRLINE;
  return line <= 0 ? 0 : Math.min(Math.max(line, LEAST_LINE), room / 4);
}

/** A box with diagonals and words: nobody takes it for a picture. */
function placeholder(context: PageContext, width: number, height: number): readonly DisplayItem[] {
  const stroke = { ink: BLACK, weight: HAIRLINE };
  const size = Math.min(18, width / 6, height / 2);
  const words = setLine(context.compose, PLACEHOLDER_WORDS, characterStyle({ family: "hei", weight: 700, size: pt(size), ink: BLACK }));
  const middle = height / 2;
  const plate = { width: words.width + size, height: size * 1.6 };
  return [
    rectItem(0, 0, width, height, { fill: { c: 0, m: 0, y: 0, k: 0.06 }, stroke }),
    ruleItem(0, 0, width, height, HAIRLINE, BLACK),
    ruleItem(0, height, width, 0, HAIRLINE, BLACK),
    rectItem((width - plate.width) / 2, middle - plate.height / 2, plate.width, plate.height, { fill: { c: 0, m: 0, y: 0, k: 0 }, stroke }),
    ...(words.line ? lineItems(words.line, words.text, (width - words.width) / 2, middle + size * 0.38, "decoration") : []),
  ];
}
