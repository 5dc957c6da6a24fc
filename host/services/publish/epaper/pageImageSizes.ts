/** The image of a page in the sizes in which a reader shows it: to find it, to see it whole, to read it. */
import type { PageLayout } from "../../../../core/page/index.js";
import { paintPixels } from "../../../../paint/png/index.js";
import type { Published } from "../format.js";
import { encodePage } from "../pageImages.js";
import type { ImageFile } from "./articlePictures.js";
import { twoDigits } from "./articles.js";

export interface PageImages {
  readonly thumbnail: ImageFile;
  /** Half as fine as `large`. */
  readonly image: ImageFile;
  /** At the resolution asked for. */
  readonly large: ImageFile;
}

/** Pixels across: twice what it takes on a common screen, for fine ones. */
const THUMBNAIL_WIDTH = 240;

/** The trimmed page, painted once; zones have their places by its edges, so that there is never a bleed. */
export async function pageImages(
  { faces, wishes }: Published,
  layout: PageLayout,
  pictures: ReadonlyMap<string, { readonly bytes: Uint8Array }>,
): Promise<PageImages> {
  const { ppi, quality } = wishes;
  const pixels = await paintPixels(layout.display, { faces, pictures, ppi });
  const sized = async (ending: string, width: number): Promise<ImageFile> => {
    const height = Math.max(1, Math.round((pixels.height * width) / pixels.width));
    const resolution = (ppi * width) / pixels.width;
    const bytes = await encodePage(pixels, resolution, { format: "jpeg", quality }, { width, height });
    return { path: `pages/${twoDigits(layout.number)}${ending}.jpg`, bytes, width, height };
  };
  return {
    thumbnail: await sized("-thumbnail", Math.min(THUMBNAIL_WIDTH, pixels.width)),
    image: await sized("", Math.ceil(pixels.width / 2)),
    large: await sized("-large", pixels.width),
  };
}
