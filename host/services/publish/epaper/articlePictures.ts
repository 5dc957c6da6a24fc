/** The pictures of an article as its page shows them, cut and upright, as JPEG files that say nothing of where they were taken. */
import { type DisplayItem, type ImageItem, imageKey, type PageLayout, type PlacedItem, placedKey } from "../../../../core/page/index.js";
import type { TextItem } from "../pageText.js";

export interface ArticlePicture {
  readonly id: string;
  readonly caption: string;
  readonly credit: string | null;
  /** The part of it that the page shows; null for a picture that has not come. */
  readonly image: Shown | null;
}

/** A picture as it stands on a page, or a file that was placed there. */
type Shown = ImageItem | PlacedItem;

/** A picture as a file of the package; without one where it has not come or cannot be read. */
export interface ImageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Pictures of an item on a page: those that its words name, then artwork. */
export function picturesOfItem({ display }: PageLayout, { pictures, frames }: TextItem): readonly ArticlePicture[] {
  const own = new Set(frames.map(({ id }) => id));
  const images = display.groups.filter(({ frame }) => own.has(frame)).flatMap(({ items }) => items.filter(isShown));
  const artwork = images.filter(({ picture }, at) => images.findIndex((each) => each.picture === picture) === at);
  return [
    ...pictures.map(({ id, caption, credit }) => ({ id, caption, credit, image: images.find(({ picture }) => picture === id) ?? null })),
    ...artwork
      .filter(({ picture }) => !pictures.some(({ id }) => id === picture))
      .map((image) => ({ id: image.picture, caption: "", credit: null, image })),
  ];
}

function isShown(item: DisplayItem): item is Shown {
  return item.kind === "image" || item.kind === "placed";
}

const PAPER = "#ffffff";

/** The file of a picture from the pixels that were made for its page. */
export async function pictureFile(
  path: string,
  { image }: ArticlePicture,
  pixels: ReadonlyMap<string, { readonly bytes: Uint8Array }>,
  quality: number,
): Promise<ImageFile | null> {
  const found = image === null ? undefined : pixels.get(image.kind === "image" ? imageKey(image) : placedKey(image));
  if (found === undefined) return null;
  const { default: sharp } = await import("sharp");
  const { data, info } = await sharp(found.bytes).flatten({ background: PAPER }).jpeg({ quality }).toBuffer({ resolveWithObject: true });
  return { path, bytes: data, width: info.width, height: info.height };
}
