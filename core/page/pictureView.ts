/**
 * What is seen of a picture as a hand takes hold of it: the middle of the seen part, and how large it is. What the page chose
 * by itself (focus, faces) is where a hand begins.
 */
import type { PictureFit, PicturePoint, PictureRecord } from "../model/index.js";
import type { Rect } from "../units/index.js";
import type { ImageItem } from "./displayList.js";
import { fitPicture, focusIn, placeIn, rotationOf, seenSize, sizeOf, turnedSize, turnOf, zoomOf } from "./pictureFit.js";

export interface PictureView {
  /** Middle of the seen part, in shares of the picture as it was taken. */
  readonly middle: PicturePoint;
  /** How many times larger than needed to fill its place, 1 or more. */
  readonly zoom: number;
}

/** What is seen of a picture in a room. */
export function pictureView(picture: PictureRecord, fit: PictureFit, room: Rect): PictureView {
  const { crop, rotation = 0, mirrored } = fitPicture(picture, fit, room);
  const size = sizeOf(picture);
  const box = turnedSize(size, rotation);
  const right = (crop.x + crop.width / 2 - 0.5) * box.width;
  const down = (crop.y + crop.height / 2 - 0.5) * box.height;
  const { x, y } = turnedBack(right, down, rotation);
  return { middle: { x: 0.5 + (mirrored ? -x : x) / size.width, y: 0.5 + y / size.height }, zoom: zoomOf(fit) };
}

/** The fit by which this is seen of a picture in a room, as nearly as its edges allow. */
export function fitWithView(picture: PictureRecord, fit: PictureFit, room: Rect, { middle, zoom }: PictureView): PictureFit {
  const zoomed: PictureFit = { ...fit, zoom: zoomOf({ zoom }) };
  const size = sizeOf(picture);
  const place = placeIn(room, fit);
  const { reach } = seenSize(size, zoomOf(zoomed), rotationOf(fit), place.width / place.height);
  const focus = focusIn(picture, fit);
  const shift = {
    x: shiftTo(middle.x, focus.x, reach.x / size.width),
    y: shiftTo(middle.y, focus.y, reach.y / size.height),
  };
  const { zoom: _zoom, ...unzoomed } = zoomed;
  return { ...(zoomed.zoom === 1 ? unzoomed : zoomed), shift };
}

/** From the middle that a focus gives to the one that is wanted, all in shares; no further than the edges. */
function shiftTo(wanted: number, focus: number, reach: number): number {
  const last = Math.max(reach, 1 - reach);
  return rounded(Math.max(reach, Math.min(wanted, last)) - (reach + (1 - 2 * reach) * focus));
}

/** Shares to a millionth: a hundredth of a pixel of a large picture. */
function rounded(share: number): number {
  const value = Math.round(share * 1e6) / 1e6;
  return value === 0 ? 0 : value;
}

/** A way on the page, in points, as a way over the picture as it was taken, in shares of its width and height. */
export function wayOnPicture(picture: PictureRecord, image: ImageItem, way: PicturePoint): PicturePoint {
  const { rect: place, crop, rotation = 0, mirrored } = image;
  const size = sizeOf(picture);
  const box = turnedSize(size, rotation);
  const { x, y } = turnedBack((way.x / place.width) * crop.width * box.width, (way.y / place.height) * crop.height * box.height, rotation);
  return { x: (mirrored ? -x : x) / size.width, y: y / size.height };
}

function turnedBack(right: number, down: number, rotation: number): PicturePoint {
  const [cosine, sine] = turnOf(rotation);
  return { x: right * cosine + down * sine, y: down * cosine - right * sine };
}
