/** The pixels of a picture as a page needs them: upright, cut, no finer than the press shows, in its inks. */
import type { Region, Sharp } from "sharp";
import { failureFrom, type OpenPicture, openPicture, type PictureFailure, type PictureOriginal } from "./original.js";

/** The part of an upright picture that is shown, in shares of its width and height. */
interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Preparation {
  readonly crop: Crop;
  /** Size on the page in points. */
  readonly width: number;
  readonly height: number;
  /** Pixels an inch on the page at most; newsprint shows 170 to 200. */
  readonly ppi: number;
  readonly target: "cmyk" | "rgb";
}

/** An encoded picture and what its pixels are. */
export interface PreparedPicture {
  readonly ok: true;
  readonly format: "jpeg" | "png";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly space: "cmyk" | "gray" | "rgb";
  /** Pixels an inch that the original has at this size: below 170 it looks soft in print. */
  readonly effectivePpi: number;
}

type EncodedPixels = Omit<PreparedPicture, "ok" | "effectivePpi">;

const POINTS_PER_INCH = 72;
const JPEG = { quality: 90, chromaSubsampling: "4:4:4" } as const;
const PAPER = "#ffffff";
/** What sums of shares may be off by. */
const ROUNDING = 1e-6;

/**
 * Cuts, scales down (never up) and converts a picture. For print a gray picture becomes one-channel
 * JPEG (black ink alone) and any other four-channel JPEG in Adobe's inverted form, without a
 * profile; for the screen a PNG in sRGB.
 */
export async function preparePicture(
  original: PictureOriginal,
  preparation: Preparation,
  name = typeof original === "string" ? original : "",
): Promise<PreparedPicture | PictureFailure> {
  const open = await openPicture(original, name);
  if (!open.ok) return open;
  const region = regionOf(preparation.crop, open.pixels);
  const longest = (points: number) => Math.max(1, Math.round((points / POINTS_PER_INCH) * preparation.ppi));
  const size = { width: Math.min(region.width, longest(preparation.width)), height: Math.min(region.height, longest(preparation.height)) };
  const effectivePpi = Math.min(region.width / preparation.width, region.height / preparation.height) * POINTS_PER_INCH;
  try {
    const sized = cut(upright(open), region, open.pixels).resize({ ...size, fit: "fill", withoutEnlargement: true });
    return { ok: true, effectivePpi, ...(await encode(sized, open, preparation.target)) };
  } catch (error) {
    return failureFrom(error, name, open.bytes);
  }
}

function upright({ pipeline, metadata }: OpenPicture): Sharp {
  const turned = pipeline({ failOn: "truncated" }).autoOrient();
  // CMYK would go to RGB and back, and K 100 would come out in four inks.
  return metadata.space === "cmyk" ? turned.pipelineColourspace("cmyk") : turned;
}

function regionOf(crop: Crop, pixels: { readonly width: number; readonly height: number }): Region {
  for (const [name, share] of Object.entries(crop)) {
    if (!(share >= -ROUNDING && share <= 1 + ROUNDING)) throw new RangeError(`crop.${name} must be a share from 0 to 1, not ${share}`);
  }
  const left = Math.max(0, Math.min(Math.round(crop.x * pixels.width), pixels.width - 1));
  const top = Math.max(0, Math.min(Math.round(crop.y * pixels.height), pixels.height - 1));
  const width = Math.max(1, Math.min(Math.round(crop.width * pixels.width), pixels.width - left));
  const height = Math.max(1, Math.min(Math.round(crop.height * pixels.height), pixels.height - top));
  return { left, top, width, height };
}

/** A whole picture is not cut: a JPEG can then be decoded at half or quarter size, which saves a third of the time. */
function cut(picture: Sharp, region: Region, pixels: { readonly width: number; readonly height: number }): Sharp {
  return region.width === pixels.width && region.height === pixels.height ? picture : picture.extract(region);
}

async function encode(picture: Sharp, { metadata }: OpenPicture, target: Preparation["target"]): Promise<EncodedPixels> {
  const flat = metadata.hasAlpha ? picture.flatten({ background: PAPER }) : picture;
  if (target === "rgb") return encoded(flat.toColourspace("srgb").png(), "png", "rgb");
  const isGray = metadata.space === "b-w" || metadata.space === "grey16";
  if (isGray) return encoded(flat.toColourspace("b-w").jpeg(JPEG), "jpeg", "gray");
  const inks = metadata.space === "cmyk" ? flat.toColourspace("cmyk") : separated(flat);
  return encoded(inks.jpeg(JPEG), "jpeg", "cmyk");
}

/** By libvips' own press profile; it is not attached, since the PDF names the printing condition. */
function separated(picture: Sharp): Sharp {
  return picture.toColourspace("cmyk").withIccProfile("cmyk", { attach: false });
}

async function encoded(picture: Sharp, format: EncodedPixels["format"], space: EncodedPixels["space"]): Promise<EncodedPixels> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return { format, bytes: data, width: info.width, height: info.height, space };
}
