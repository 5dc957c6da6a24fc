/** The pixels of a picture as a page needs them: upright, cut, no finer than the press shows, in its inks. */
import type { Region, Sharp } from "sharp";
import type { InkMap } from "../../../core/press/index.js";
import { cmykTiff } from "./cmykTiff.js";
import { type OriginalFacts, originalFacts } from "./facts.js";
import { type InkLimits, inkMapOf, keepWithin } from "./inkLimit.js";
import { failureFrom, type OpenPicture, openPicture, type PictureFailure, type PictureOriginal } from "./original.js";

/** The part of a picture that is shown, in shares of the width and height of the box round it once it is mirrored and turned. */
interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Preparation {
  readonly crop: Crop;
  /** Degrees clockwise, none when absent; it is mirrored first. */
  readonly rotation?: number;
  readonly mirrored?: boolean;
  /** Size on the page in points. */
  readonly width: number;
  readonly height: number;
  /** Pixels an inch on the page at most; newsprint shows 170 to 200. */
  readonly ppi: number;
  readonly target: "cmyk" | "rgb";
  /** For a page without process colours: greys, which print in black alone. */
  readonly black?: boolean;
  /** ICC profile of the press for which colours are separated, as a path; libvips' own when absent. */
  readonly press?: string;
  /** What that press holds; pixels are left as they are when absent. */
  readonly limits?: InkLimits;
}

/** An encoded picture and what its pixels are. */
export interface PreparedPicture {
  readonly ok: true;
  readonly format: "jpeg" | "png";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly space: "cmyk" | "gray" | "rgb";
  /** How much ink it brings, where it was kept within the limits of a press. */
  readonly inkMap?: InkMap;
  /** It came in inks without saying for which press. */
  readonly isUntagged?: true;
  readonly original: OriginalFacts;
}

type EncodedPixels = Omit<PreparedPicture, "ok" | "original">;

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
  try {
    const turned = await turn(open, preparation);
    const region = regionOf(preparation.crop, turned.pixels);
    const longest = (points: number) => Math.max(1, Math.round((points / POINTS_PER_INCH) * preparation.ppi));
    const size = {
      width: Math.min(region.width, longest(preparation.width)),
      height: Math.min(region.height, longest(preparation.height)),
    };
    const sized = cut(turned.picture, region, turned.pixels).resize({ ...size, fit: "fill", withoutEnlargement: true });
    const original = originalFacts(open.metadata, region, preparation);
    return { ok: true, original, ...(await encode(sized, open, preparation)) };
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return failureFrom(error, name, open.bytes);
  }
}

interface Turned {
  readonly picture: Sharp;
  readonly pixels: { readonly width: number; readonly height: number };
}

/**
 * The picture upright, mirrored and turned as the page wants it. A turned one is worked out in full before it
 * is cut, since the library does what is asked of one pipeline in an order of its own.
 */
async function turn(open: OpenPicture, { rotation = 0, mirrored = false }: Preparation): Promise<Turned> {
  const picture = upright(open);
  if (rotation === 0 && !mirrored) return { picture, pixels: open.pixels };
  const flopped = mirrored ? picture.flop() : picture;
  const turned = rotation === 0 ? flopped : flopped.rotate(rotation, { background: PAPER });
  const { default: sharp } = await import("sharp");
  const isCmyk = open.metadata.space === "cmyk";
  const kept = isCmyk ? turned.toColourspace("cmyk") : turned;
  const { data, info } = await kept.tiff({ compression: "none" }).toBuffer({ resolveWithObject: true });
  const again = sharp(data, { limitInputPixels: false });
  return {
    picture: isCmyk ? again.pipelineColourspace("cmyk") : again,
    pixels: { width: info.width, height: info.height },
  };
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

async function encode(
  picture: Sharp,
  { metadata }: OpenPicture,
  { target, black = false, press = "cmyk", limits }: Preparation,
): Promise<EncodedPixels> {
  const whole = metadata.hasAlpha ? picture.flatten({ background: PAPER }) : picture;
  const flat = black ? whole.greyscale() : whole;
  if (target === "rgb") return encoded(flat.toColourspace("srgb").png(), "png", "rgb");
  const isGray = black || metadata.space === "b-w" || metadata.space === "grey16";
  if (isGray) return encoded(flat.toColourspace("b-w").jpeg(JPEG), "jpeg", "gray");
  const inks = metadata.space === "cmyk" ? flat.toColourspace("cmyk") : separated(flat, press);
  const made = limits === undefined ? await encoded(inks.jpeg(JPEG), "jpeg", "cmyk") : await encodedWithin(inks, limits);
  return metadata.space === "cmyk" && metadata.icc === undefined ? { ...made, isUntagged: true } : made;
}

/** Inks within the limits of a press, and how much of them there is. */
async function encodedWithin(inks: Sharp, limits: InkLimits): Promise<EncodedPixels> {
  const { data, info } = await inks.raw().toBuffer({ resolveWithObject: true });
  keepWithin(data, limits);
  const { default: sharp } = await import("sharp");
  const again = sharp(cmykTiff(data, info.width, info.height), { limitInputPixels: false }).pipelineColourspace("cmyk");
  const made = await encoded(again.toColourspace("cmyk").jpeg(JPEG), "jpeg", "cmyk");
  return { ...made, inkMap: inkMapOf(data, info.width, info.height) };
}

/** The profile is not attached, since the PDF names the printing condition. */
function separated(picture: Sharp, press: string): Sharp {
  return picture.toColourspace("cmyk").withIccProfile(press, { attach: false });
}

async function encoded(picture: Sharp, format: EncodedPixels["format"], space: EncodedPixels["space"]): Promise<EncodedPixels> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return { format, bytes: data, width: info.width, height: info.height, space };
}
