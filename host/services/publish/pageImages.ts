/** Pages as pictures in sRGB, PNG or JPEG, that say how large they are in print. */
import type { PageLayout } from "../../../core/page/index.js";
import { type PagePixels, paintPixels } from "../../../paint/png/index.js";
import type { OutputFile } from "../files.js";
import { type PlacedPictures, preparePlaced } from "../placed.js";
import { nameOfPage, type Publication, type Published } from "./format.js";

/** Of which kind a page image is; a JPEG of a quality from 1 to 100. */
type ImageKind = { readonly format: "png" } | { readonly format: "jpeg"; readonly quality: number };

/** The pages as PNG files. */
export function publishPng(published: Published): Promise<Publication> {
  return publishImages(published, { format: "png" }, ".png");
}

/** The pages as JPEG files. */
export function publishJpeg(published: Published): Promise<Publication> {
  return publishImages(published, { format: "jpeg", quality: published.wishes.quality }, ".jpg");
}

async function publishImages(published: Published, kind: ImageKind, ending: string): Promise<Publication> {
  const { doc, layouts, originals, wishes } = published;
  const pictures = await preparePlaced(doc, layouts, originals, { screenPpi: wishes.ppi });
  const files: OutputFile[] = [];
  // One page after the other: at 600 ppi the pixels of a broadsheet page take half a gigabyte.
  for (const layout of layouts) {
    const bytes = await pageImage(published, layout, pictures, kind);
    files.push({ path: `${nameOfPage(published, layout)}${ending}`, bytes });
  }
  return { files, findings: pictures.findings };
}

async function pageImage({ faces, wishes }: Published, layout: PageLayout, pictures: PlacedPictures, kind: ImageKind): Promise<Uint8Array> {
  const { ppi, bleed } = wishes;
  return encodePage(await paintPixels(layout.display, { faces, pictures: pictures.screen, ppi, bleed }), ppi, kind);
}

interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels of a page as a file with its resolution and the profile of sRGB, in another size where one is given. */
export async function encodePage(
  { data, width, height }: PagePixels,
  ppi: number,
  kind: ImageKind,
  size: PixelSize = { width, height },
): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  const whole = sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false }).removeAlpha();
  const picture = (size.width === width ? whole : whole.resize({ ...size, fit: "fill" })).withIccProfile("srgb").withDensity(ppi);
  return kind.format === "png" ? picture.png().toBuffer() : picture.jpeg({ quality: kind.quality, chromaSubsampling: "4:4:4" }).toBuffer();
}
