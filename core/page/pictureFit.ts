/**
 * Which part of a picture is seen in a frame. The picture is mirrored, then turned about its middle, and
 * an upright part of it, never reaching over its edges, fills the frame:
 *
 *      +----------------------+  box round the turned picture: `crop` is in shares of it
 *      |       ___---\        |
 *      |  ___--+------\--+    |
 *      | \     | seen  \ |    |
 *      |  \    +--------\+    |
 *      |   \     ___----      |
 *      |    \_---             |
 *      +----------------------+
 */
import type { PictureFit, PicturePart, PicturePoint, PictureRecord } from "../model/index.js";
import { type Rect, rect } from "../units/index.js";
import type { ImageItem } from "./displayList.js";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a picture is taken to be before it is there. */
const USUAL_SIZE: Size = { width: 3, height: 2 };
/** Faces and what matters stand rather high. */
const USUAL_FOCUS: PicturePoint = { x: 0.5, y: 0.4 };
/** No lens and no press make more of a picture. */
const MOST_ZOOM = 100;
const POINTS_PER_INCH = 72;

/** The image that fills `frame`, or the largest rectangle of the wanted ratio in the middle of it. */
export function fitPicture(picture: PictureRecord, fit: PictureFit, frame: Rect): ImageItem {
  const place = placeIn(frame, fit);
  const rotation = rotationOf(fit);
  const crop = cropOf(sizeOf(picture), { ...focusOf(picture, fit), zoom: zoomOf(fit), rotation }, place.width / place.height);
  const isPlaced = fit.focus !== undefined || fit.shift !== undefined;
  return {
    kind: "image",
    picture: picture.id,
    rect: place,
    crop: isPlaced || rotation !== 0 ? crop : cropAroundFaces(crop, facesSeen(picture, fit.mirrored === true)),
    ...(rotation === 0 ? {} : { rotation }),
    ...(fit.mirrored ? { mirrored: true } : {}),
  };
}

/** Where in its room a picture stands: all of it, or as much as has the wanted ratio. */
export function placeIn(room: Rect, { ratio }: PictureFit): Rect {
  return ratio && isSize(ratio) ? insideOf(room, ratio) : room;
}

/** Degrees clockwise from 0 to 360. */
export function rotationOf(fit: PictureFit): number {
  return ((finite(fit.rotation, 0) % 360) + 360) % 360;
}

/** Width to height of a picture as it was taken. */
export function aspectOf(picture: PictureRecord): number {
  const { width, height } = sizeOf(picture);
  return width / height;
}

/** The largest rectangle of some shape in the middle of another one. */
export function insideOf(frame: Rect, shape: Size): Rect {
  const scale = Math.min(frame.width / shape.width, frame.height / shape.height);
  const [width, height] = [shape.width * scale, shape.height * scale];
  return rect(frame.x + (frame.width - width) / 2, frame.y + (frame.height - height) / 2, width, height);
}

/** Pixels an inch of a picture as an image shows it, and the share of it that is not seen; null when its pixels are not known. */
export function imageFigures(picture: PictureRecord, image: ImageItem): { readonly ppi: number; readonly cropped: number } | null {
  const { pixels } = picture;
  if (!pixels || !isSize(pixels) || !isSize(image.rect)) return null;
  const box = turnedSize(pixels, image.rotation ?? 0);
  const seen = { width: image.crop.width * box.width, height: image.crop.height * box.height };
  const ppi = Math.min(seen.width / image.rect.width, seen.height / image.rect.height) * POINTS_PER_INCH;
  return { ppi, cropped: Math.max(0, 1 - (seen.width * seen.height) / (pixels.width * pixels.height)) };
}

interface View {
  readonly focus: PicturePoint;
  readonly shift: PicturePoint;
  readonly zoom: number;
  readonly rotation: number;
}

function cropOf(size: Size, { focus, shift, zoom, rotation }: View, aspect: number): ImageItem["crop"] {
  const [cosine, sine] = turnOf(rotation);
  const { width, height, reach } = seenSize(size, zoom, rotation, aspect);
  // As far from the edges of the seen part as from those of the picture, in shares: so the focus is always in view.
  const middle = {
    x: between(reach.x, reach.x + (size.width - 2 * reach.x) * focus.x + shift.x * size.width, size.width - reach.x) - size.width / 2,
    y: between(reach.y, reach.y + (size.height - 2 * reach.y) * focus.y + shift.y * size.height, size.height - reach.y) - size.height / 2,
  };
  const box = turnedSize(size, rotation);
  const shares = { width: Math.min(1, width / box.width), height: Math.min(1, height / box.height) };
  return {
    x: between(0, 0.5 + (middle.x * cosine - middle.y * sine) / box.width - shares.width / 2, 1 - shares.width),
    y: between(0, 0.5 + (middle.x * sine + middle.y * cosine) / box.height - shares.height / 2, 1 - shares.height),
    ...shares,
  };
}

/** The seen part of a picture in units of its own, and half of the room that it takes there when it is turned back. */
export function seenSize(size: Size, zoom: number, rotation: number, aspect: number): Size & { readonly reach: PicturePoint } {
  const [cosine, sine] = turnOf(rotation);
  const [across, along] = [Math.abs(cosine), Math.abs(sine)];
  // The seen part turned back lies inside the picture when its half extents do.
  const height = Math.min(size.width / (aspect * across + along), size.height / (aspect * along + across)) / zoom;
  const width = aspect * height;
  return { width, height, reach: { x: (width * across + height * along) / 2, y: (width * along + height * across) / 2 } };
}

/** The faces of a picture that may be reckoned with, as it is seen upright. */
function facesSeen({ faces = [] }: Pick<PictureRecord, "faces">, isMirrored: boolean): readonly PicturePart[] {
  return faces
    .filter(({ x, y, width, height }) => [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0)
    .map((face) => (isMirrored ? { ...face, x: 1 - face.x - face.width } : face));
}

/** A seen part moved, no further than needed, so that it holds as many whole faces as it can and cuts as few as it can. */
function cropAroundFaces(crop: ImageItem["crop"], faces: readonly PicturePart[]): ImageItem["crop"] {
  if (faces.length === 0) return crop;
  const across = faces.map(({ x, width }) => ({ from: x, to: x + width }));
  const along = faces.map(({ y, height }) => ({ from: y, to: y + height }));
  return { ...crop, x: startAround(crop.x, crop.width, across), y: startAround(crop.y, crop.height, along) };
}

interface Reach {
  readonly from: number;
  readonly to: number;
}

/** Forgives rounding of shares. */
const ROUNDING = 1e-9;

/** Where a window so long best begins: its edges as they are, or at the edge of a face. */
function startAround(start: number, length: number, faces: readonly Reach[]): number {
  const edges = faces.flatMap(({ from, to }) => [from, to - length, to, from - length]);
  const starts = [start, ...edges.map((edge) => between(0, edge, 1 - length))];
  const whole = (at: number): number => faces.filter((face) => isWhole(face, at, length)).length;
  const cut = (at: number): number => faces.filter((face) => isSplit(face, at, length)).length;
  const better = (a: number, b: number): number => whole(b) - whole(a) || cut(a) - cut(b) || Math.abs(a - start) - Math.abs(b - start);
  return [...starts].sort(better)[0] ?? start;
}

function isWhole({ from, to }: Reach, start: number, length: number): boolean {
  return from >= start - ROUNDING && to <= start + length + ROUNDING;
}

/** Whether an edge of the window goes through a face. */
function isSplit(face: Reach, start: number, length: number): boolean {
  const isOutside = face.to <= start + ROUNDING || face.from >= start + length - ROUNDING;
  return !isOutside && !isWhole(face, start, length);
}

/** How many faces of a picture the edges of an upright image cut. */
export function cutFaces(picture: PictureRecord, { crop, rotation = 0, mirrored }: ImageItem): number {
  if (rotation !== 0) return 0;
  return facesSeen(picture, mirrored === true).filter(({ x, y, width, height }) => {
    const [across, along] = [
      { from: x, to: x + width },
      { from: y, to: y + height },
    ];
    const isSeen = across.to > crop.x && across.from < crop.x + crop.width && along.to > crop.y && along.from < crop.y + crop.height;
    return isSeen && (isSplit(across, crop.x, crop.width) || isSplit(along, crop.y, crop.height));
  }).length;
}

/** Size of the box round a picture turned by some degrees. */
export function turnedSize(size: Size, rotation: number): Size {
  const [cosine, sine] = turnOf(rotation);
  const [across, along] = [Math.abs(cosine), Math.abs(sine)];
  return { width: size.width * across + size.height * along, height: size.width * along + size.height * across };
}

/** Cosine and sine, exact for quarter turns. */
export function turnOf(rotation: number): readonly [number, number] {
  switch (rotation) {
    case 0:
      return [1, 0];
    case 90:
      return [0, 1];
    case 180:
      return [-1, 0];
    case 270:
      return [0, -1];
    default:
      return [Math.cos((rotation * Math.PI) / 180), Math.sin((rotation * Math.PI) / 180)];
  }
}

/** What stays in view of a picture, on it as it was taken. */
export function focusIn(picture: PictureRecord, fit: PictureFit): PicturePoint {
  const given = fit.focus ?? picture.focus ?? USUAL_FOCUS;
  return { x: share(given.x, USUAL_FOCUS.x), y: share(given.y, USUAL_FOCUS.y) };
}

/** Focus and shift on the picture as it is seen: mirrored where it is. */
function focusOf(picture: PictureRecord, fit: PictureFit): Pick<View, "focus" | "shift"> {
  const { x, y } = focusIn(picture, fit);
  const [right, down] = [finite(fit.shift?.x, 0), finite(fit.shift?.y, 0)];
  return { focus: { x: fit.mirrored ? 1 - x : x, y }, shift: { x: fit.mirrored ? -right : right, y: down } };
}

export function zoomOf(fit: PictureFit): number {
  return between(1, finite(fit.zoom, 1), MOST_ZOOM);
}

/** Size of a picture in units of its own; of one that is not there, what it is taken to be. */
export function sizeOf({ pixels, placed }: PictureRecord): Size {
  const size = placed ?? pixels;
  return size && isSize(size) ? size : USUAL_SIZE;
}

function isSize({ width, height }: Size): boolean {
  return Number.isFinite(width) && Number.isFinite(height) && width > 0 && height > 0;
}

function share(value: number, usual: number): number {
  return between(0, finite(value, usual), 1);
}

function finite(value: number | undefined, usual: number): number {
  return value !== undefined && Number.isFinite(value) ? value : usual;
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, Math.max(least, most)));
}
