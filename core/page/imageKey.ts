/** Names for prepared pictures: one picture placed twice in two crops is two of them. */
import { rect } from "../units/index.js";
import type { ImageItem, PlacedItem } from "./displayList.js";

/** What painters call the pixels of an image by; images that show the same part in the same size share them. */
export function imageKey({ picture, rect, crop, rotation = 0, mirrored }: ImageItem): string {
  const part = [crop.x, crop.y, crop.width, crop.height].map((each) => each.toFixed(6)).join(" ");
  return `${picture} ${rect.width.toFixed(3)}×${rect.height.toFixed(3)} ${part} ${rotation}${mirrored ? " mirrored" : ""}`;
}

/** What `imageKey` wrote: the id, the size, the four shares of the crop, the rotation. */
const IMAGE_KEY =
  /^(?<picture>.+) (?<width>\d+\.\d+)×(?<height>\d+\.\d+) (?<crop>-?\d\.\d+ -?\d\.\d+ -?\d\.\d+ -?\d\.\d+) (?<rotation>-?\d+(?:\.\d+)?)(?<mirrored> mirrored)?$/;
/** By how much shares of a crop may lie outside of the picture once they are rounded. */
const ROUNDING = 1e-6;

/** The image that a key names, wherever it stands; null for what is no key of an image. */
export function imageFromKey(key: string): ImageItem | null {
  const { picture, width, height, crop, rotation, mirrored } = IMAGE_KEY.exec(key)?.groups ?? {};
  if (picture === undefined) return null;
  const shares = (crop ?? "").split(" ").map(Number);
  if (shares.some((share) => share < -ROUNDING || share > 1 + ROUNDING)) return null;
  const [x = 0, y = 0, wide = 1, high = 1] = shares;
  return {
    kind: "image",
    picture,
    rect: rect(0, 0, Number(width), Number(height)),
    crop: { x, y, width: wide, height: high },
    ...(Number(rotation) === 0 ? {} : { rotation: Number(rotation) }),
    ...(mirrored === undefined ? {} : { mirrored: true }),
  };
}

/** What painters call a placed file by. */
export function placedKey({ picture }: PlacedItem): string {
  return picture;
}
