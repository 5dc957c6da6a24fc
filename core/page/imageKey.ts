/** Names for prepared pictures: one picture placed twice in two crops is two of them. */
import type { ImageItem, PlacedItem } from "./displayList.js";

/** What painters call the pixels of an image by; images that show the same part in the same size share them. */
export function imageKey({ picture, rect, crop, rotation = 0, mirrored }: ImageItem): string {
  const part = [crop.x, crop.y, crop.width, crop.height].map((each) => each.toFixed(6)).join(" ");
  return `${picture} ${rect.width.toFixed(3)}×${rect.height.toFixed(3)} ${part} ${rotation}${mirrored ? " mirrored" : ""}`;
}

/** What painters call a placed file by. */
export function placedKey({ picture }: PlacedItem): string {
  return picture;
}
