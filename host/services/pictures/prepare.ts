/** The pixels of a picture as a page needs them: upright, cut, no finer than the press shows, in its inks. */
import type { Region, Sharp } from "sharp";
import type { InkMap } from "../../../core/press/index.js";
import { cacheKey } from "./cacheKey.js";
import { encodeForPrint } from "./encode.js";
import { type OriginalFacts, originalFacts } from "./facts.js";
import { graysOf } from "./grays.js";
import { inkMapOf, keepWithin } from "./inkLimit.js";
import { deflatedBits, isLineArt } from "./lineArt.js";
import { failureFrom, hashOf, type OpenPicture, openPicture, type PictureFailure, type PictureOriginal, readOriginal } from "./original.js";
import { type PictureCache, pictureCache } from "./pictureCache.js";
import { keepSpace, kindOf, onPaper, type PixelKind, type Pixels, readPixels } from "./pixels.js";
import { plainTiff } from "./plainTiff.js";
import { type PicturePress, separate } from "./separate.js";
import type { ColourNote } from "./sourceProfile.js";

/** The part of a picture that is shown, in shares of the width and height of the box round it once it is mirrored and turned. */
interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Placement {
  readonly crop: Crop;
  /** Degrees clockwise, none when absent; it is mirrored first. */
  readonly rotation?: number;
  readonly mirrored?: boolean;
  /** Size on the page in points. */
  readonly width: number;
  readonly height: number;
  /** For a page without process colours: grays, which print in black alone. */
  readonly black?: boolean;
}

interface ForPrint extends Placement {
  readonly target: "print";
  readonly press: PicturePress;
}

/** In sRGB. */
interface ForScreen extends Placement {
  readonly target: "screen";
  /** Pixels an inch on the page at most. */
  readonly ppi: number;
}

export type Preparation = ForPrint | ForScreen;

/** An encoded picture and what its pixels are. */
export interface PreparedPicture {
  readonly ok: true;
  /** `flate` are deflated rows of bytes with the filters of PNG, `bits` deflated rows of single bits. */
  readonly coding: "jpeg" | "flate" | "bits" | "png";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly space: "cmyk" | "gray" | "rgb";
  /** How much ink a picture in colours brings to the press. */
  readonly inkMap?: InkMap;
  /** What there is to say of its colours. */
  readonly notes: readonly ColourNote[];
  readonly original: OriginalFacts;
}

type Finished = Omit<PreparedPicture, "ok" | "original">;

const POINTS_PER_INCH = 72;
const PAPER = "#ffffff";
/** What sums of shares may be off by. */
const ROUNDING = 1e-6;

interface PreparingWishes {
  /** What failures call the file; a path calls itself. */
  readonly name?: string;
  readonly cache?: PictureCache;
}

/**
 * Cuts, scales down (never up) and converts a picture. For print a gray picture comes out in black ink alone, line art in
 * single bits and any other in the four inks of the press; for the screen as a PNG in sRGB.
 */
export async function preparePicture(
  original: PictureOriginal,
  preparation: Preparation,
  { name = typeof original === "string" ? original : "", cache = pictureCache() }: PreparingWishes = {},
): Promise<PreparedPicture | PictureFailure> {
  checkCrop(preparation.crop);
  const read = await readOriginal(original, name);
  if (!read.ok) return read;
  const key = keyOf(read.hash, preparation);
  const kept = await cache.read(key);
  // Its checksum says that it is what was written below under this key.
  if (kept) return { ...(kept.header as Omit<PreparedPicture, "bytes">), bytes: kept.bytes };
  const open = await openPicture(read.bytes, name);
  if (!open.ok) return open;
  try {
    const { bytes, ...header } = await makePicture(open, preparation);
    await cache.write(key, { header, bytes });
    return { ...header, bytes };
  } catch (error) {
    return failureFrom(error, name, open.bytes);
  }
}

function keyOf(hash: string, preparation: Preparation): string {
  const { crop, rotation = 0, mirrored = false, width, height, black = false } = preparation;
  const place = [crop.x, crop.y, crop.width, crop.height, rotation, mirrored, width, height, black];
  if (preparation.target === "screen") return cacheKey("screen", hash, place, preparation.ppi);
  const { profile, inkLimit, black: plate, pictures } = preparation.press;
  return cacheKey("print", hash, place, inkLimit, plate, pictures, hashOf(profile));
}

async function makePicture(open: OpenPicture, preparation: Preparation): Promise<PreparedPicture> {
  const isArt = await isLineArt(open);
  const { region, finished } =
    preparation.target === "screen" ? await makeForScreen(open, preparation) : await makeForPrint(open, preparation, isArt);
  return { ok: true, original: originalFacts(open.metadata, isArt, region, preparation), ...finished };
}

interface Made {
  /** The pixels of the original that are shown. */
  readonly region: Region;
  readonly finished: Finished;
}

async function makeForScreen(open: OpenPicture, preparation: ForScreen): Promise<Made> {
  const { region, picture } = await sized(open, SCREEN, preparation, preparation.ppi);
  return { region, finished: await finishForScreen(picture, preparation.black === true) };
}

async function makeForPrint(open: OpenPicture, preparation: ForPrint, isArt: boolean): Promise<Made> {
  const { press, black = false } = preparation;
  const { ppi, lineArt, sharpen } = press.pictures;
  const kind = isArt ? LINE_ART : kindOf(open.metadata);
  const { region, picture } = await sized(open, kind, preparation, isArt ? lineArt.ppi : ppi);
  // Inks were sharpened when they were separated; lines have no softness.
  const isSharpened = sharpen > 0 && !isArt && kind.space !== "cmyk";
  const pixels = onPaper(await readPixels(isSharpened ? picture.sharpen({ sigma: sharpen }) : picture, kind));
  if (isArt) return { region, finished: finishLineArt(pixels) };
  const isGray = black || kind.space === "gray";
  return { region, finished: await (isGray ? finishInBlack(pixels, open, press) : finishInInks(pixels, open, press)) };
}

const SCREEN: PixelKind = { space: "rgb", bits: 8, hasAlpha: false };
const LINE_ART: PixelKind = { space: "gray", bits: 8, hasAlpha: false };

interface Sized extends Pick<Made, "region"> {
  readonly picture: Sharp;
}

/** The part that is shown, not finer than `ppi`. For the screen colours go to sRGB, for print the numbers stay as they are. */
async function sized(open: OpenPicture, kind: PixelKind, preparation: Placement, ppi: number): Promise<Sized> {
  const turned = await turn(open, kind, preparation);
  const region = regionOf(preparation.crop, turned.pixels);
  const longest = (points: number) => Math.max(1, Math.round((points / POINTS_PER_INCH) * ppi));
  const size = {
    width: Math.min(region.width, longest(preparation.width)),
    height: Math.min(region.height, longest(preparation.height)),
  };
  return { region, picture: cut(turned.picture, region, turned.pixels).resize({ ...size, fit: "fill", withoutEnlargement: true }) };
}

interface Turned {
  readonly picture: Sharp;
  readonly pixels: { readonly width: number; readonly height: number };
}

/**
 * The picture upright, mirrored and turned as the page wants it. A turned one is worked out in full before it
 * is cut, since the library does what is asked of one pipeline in an order of its own.
 */
async function turn(open: OpenPicture, kind: PixelKind, { rotation = 0, mirrored = false }: Placement): Promise<Turned> {
  const upright = open.pipeline({ failOn: "truncated", ignoreIcc: kind !== SCREEN }).autoOrient();
  const picture = keepSpace(upright, kind);
  if (rotation === 0 && !mirrored) return { picture, pixels: open.pixels };
  const flopped = mirrored ? picture.flop() : picture;
  const turned = await readPixels(rotation === 0 ? flopped : flopped.rotate(rotation, { background: PAPER }), kind);
  const { default: sharp } = await import("sharp");
  const again = sharp(plainTiff(turned), { limitInputPixels: false, ignoreIcc: true });
  return { picture: keepSpace(again, kind), pixels: { width: turned.width, height: turned.height } };
}

function checkCrop(crop: Crop): void {
  for (const [name, share] of Object.entries(crop)) {
    if (!(share >= -ROUNDING && share <= 1 + ROUNDING)) throw new RangeError(`crop.${name} must be a share from 0 to 1, not ${share}`);
  }
}

function regionOf(crop: Crop, pixels: { readonly width: number; readonly height: number }): Region {
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

async function finishForScreen(picture: Sharp, black: boolean): Promise<Finished> {
  const flat = picture.flatten({ background: PAPER });
  const shown = (black ? flat.greyscale() : flat).toColourspace("srgb").png();
  const { data, info } = await shown.toBuffer({ resolveWithObject: true });
  return { coding: "png", bytes: data, width: info.width, height: info.height, space: "rgb", notes: [] };
}

function finishLineArt(pixels: Pixels): Finished {
  const { width, height } = pixels;
  return { coding: "bits", bytes: deflatedBits(pixels), width, height, space: "gray", notes: [] };
}

async function finishInBlack(pixels: Pixels, { metadata }: OpenPicture, press: PicturePress): Promise<Finished> {
  const { grays, notes } = await graysOf(pixels, metadata.icc, press);
  const { width, height } = pixels;
  const encoded = await encodeForPrint({ space: "gray", bits: 8, hasAlpha: false, data: grays, width, height }, press.pictures);
  return { ...encoded, width, height, space: "gray", notes };
}

/** Inks within the limits of the press, and how much of them there is. */
async function finishInInks(pixels: Pixels, { metadata }: OpenPicture, press: PicturePress): Promise<Finished> {
  const { inks, notes } = await separate(pixels, metadata.icc, press);
  const { width, height } = pixels;
  keepWithin(inks, press);
  const encoded = await encodeForPrint({ space: "cmyk", bits: 8, hasAlpha: false, data: inks, width, height }, press.pictures);
  const { most, ...map } = inkMapOf(inks, width, height);
  return { ...encoded, width, height, space: "cmyk", notes, inkMap: { ...map, most: Array.from(most) } };
}
