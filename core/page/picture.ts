/** Pictures: how high they may be, which part of them is seen, and what stands for a missing one. */
import type { PageStyle, PictureRecord } from "../model/index.js";
import { BLACK } from "../model/index.js";
import { pt, rect } from "../units/index.js";
import { type PageContext, setLine } from "./context.js";
import type { DisplayItem, ImageItem } from "./displayList.js";
import { characterStyle, HAIRLINE, rectItem, ruleItem } from "./drawing.js";
import { columnsWidth, edgeInset } from "./grid.js";
import { lineItems } from "./lineItems.js";
import type { HeightRange } from "./types.js";

/** A picture may be cropped by this share without harm to what it shows. */
const CROP_TOLERANCE = 0.15;
/** Width to height that a picture is taken to have before it is there. */
const USUAL_ASPECT = 3 / 2;
/** Faces and what matters stand rather high: of what is cropped in height, this share goes at the top. */
const CROP_AT_TOP = 0.4;
const PLACEHOLDER_WORDS = "图片待补";

/** Heights of a picture `cols` columns wide in grid lines, from its own shape, however high or flat that is. */
export function pictureHeights(style: PageStyle, picture: PictureRecord, cols: number): HeightRange {
  const { grid } = style;
  const natural = (columnsWidth(grid, cols) / aspectOf(picture) + 2 * edgeInset(grid)) / grid.pitch;
  const ideal = Math.max(1, Math.round(natural));
  return {
    min: Math.min(ideal, Math.max(1, Math.ceil(natural * (1 - CROP_TOLERANCE)))),
    ideal,
    max: Math.max(ideal, Math.floor(natural / (1 - CROP_TOLERANCE))),
  };
}

/** Draws a picture into a frame of the given size, cropped to it, in a hairline frame. */
export function drawPicture(context: PageContext, picture: PictureRecord, width: number, height: number): readonly DisplayItem[] {
  const inset = edgeInset(context.style.grid);
  const inner = rect(0, inset, width, Math.max(1, height - 2 * inset));
  if (picture.file === null) return placeholder(context, inner.y, inner.width, inner.height);
  const image: ImageItem = { kind: "image", picture: picture.id, rect: inner, crop: cropOf(picture, inner.width / inner.height) };
  return [image, rectItem(0, inner.y, inner.width, inner.height, { fill: null, stroke: { ink: BLACK, weight: HAIRLINE } })];
}

/** The share of a picture that a frame of a given shape hides, 0 to 1. */
export function croppedShare(picture: PictureRecord, aspect: number): number {
  const crop = cropOf(picture, aspect);
  return 1 - crop.width * crop.height;
}

function cropOf(picture: PictureRecord, aspect: number): ImageItem["crop"] {
  const own = aspectOf(picture);
  if (own > aspect) return { x: (1 - aspect / own) / 2, y: 0, width: aspect / own, height: 1 };
  return { x: 0, y: (1 - own / aspect) * CROP_AT_TOP, width: 1, height: own / aspect };
}

function aspectOf(picture: PictureRecord): number {
  return picture.pixels && picture.pixels.height > 0 && picture.pixels.width > 0
    ? picture.pixels.width / picture.pixels.height
    : USUAL_ASPECT;
}

/** A box with diagonals and words: nobody takes it for a picture. */
function placeholder(context: PageContext, top: number, width: number, height: number): readonly DisplayItem[] {
  const stroke = { ink: BLACK, weight: HAIRLINE };
  const size = Math.min(18, width / 6, height / 2);
  const words = setLine(context.compose, PLACEHOLDER_WORDS, characterStyle({ family: "hei", weight: 700, size: pt(size), ink: BLACK }));
  const middle = top + height / 2;
  const plate = { width: words.width + size, height: size * 1.6 };
  return [
    rectItem(0, top, width, height, { fill: { c: 0, m: 0, y: 0, k: 0.06 }, stroke }),
    ruleItem(0, top, width, top + height, HAIRLINE, BLACK),
    ruleItem(0, top + height, width, top, HAIRLINE, BLACK),
    rectItem((width - plate.width) / 2, middle - plate.height / 2, plate.width, plate.height, { fill: { c: 0, m: 0, y: 0, k: 0 }, stroke }),
    ...(words.line ? lineItems(words.line, words.text, (width - words.width) / 2, middle + size * 0.38, "decoration") : []),
  ];
}
