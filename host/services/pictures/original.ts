/** Opening a picture as a person gave it, with limits, and saying what is wrong with it. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Metadata, Sharp, SharpOptions } from "sharp";
import { readableBytes } from "./readable.js";

/** A path, or the bytes of a picture that stood in a document. */
export type PictureOriginal = string | Uint8Array;

export interface PictureFailure {
  readonly ok: false;
  readonly code: "picture-unreadable" | "picture-damaged" | "picture-too-large" | "picture-unsupported";
  readonly params: Readonly<Record<string, string | number>>;
}

export interface OpenPicture {
  readonly ok: true;
  /** As they were given. */
  readonly bytes: Uint8Array;
  /** As the file says, before orientation. */
  readonly metadata: Metadata;
  /** Size once it stands upright; of a drawing, the size it is rendered at. */
  readonly pixels: { readonly width: number; readonly height: number };
  /** A new pipeline over the picture, of a drawing at the resolution that gives `pixels`. */
  readonly pipeline: (options?: SharpOptions) => Sharp;
}

/**
 * The largest cameras give 151 million pixels. A file of a few KB can claim 20,000 × 20,000 and
 * fill the memory: it is refused by its header, before a pixel is decoded.
 */
const PIXEL_LIMIT = 200_000_000;
/** Inks, opacity and selections; of files that claim more nobody in print knows. */
const LIMITS = { limitInputPixels: PIXEL_LIMIT, limitInputChannels: 32 } as const;
/** A file that must be rewritten before it can be read (`readable.ts`) lies in the memory as a whole, several times. */
const REWRITTEN_LIMIT = 50_000_000;
/** A drawing (SVG) has no pixels of its own: this long side fills a broadsheet's width at 250 ppi. */
const DRAWING_LONG_SIDE = 3840;
/** Pixels an inch that SVG's units stand for. */
const DRAWING_DENSITY = 72;
/** What the renderer of drawings takes. */
const MOST_DENSITY = 100_000;

export interface ReadOriginal {
  readonly ok: true;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes in hexadecimal digits. */
  readonly hash: string;
}

export async function readOriginal(original: PictureOriginal, name: string): Promise<ReadOriginal | PictureFailure> {
  const bytes = typeof original === "string" ? await readFile(original).catch(() => null) : original;
  if (bytes === null) return pictureFailure("picture-unreadable", name);
  return { ok: true, bytes, hash: hashOf(bytes) };
}

/** SHA-256 in hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Reads the header of a picture; a failure names the file by `name` and says what it is. */
export async function openPicture(bytes: Uint8Array, name: string): Promise<OpenPicture | PictureFailure> {
  const { default: sharp } = await import("sharp");
  try {
    const readable = await readableBytes(bytes, { ...LIMITS, limitInputPixels: REWRITTEN_LIMIT }).catch((error: unknown) => {
      if (isTooLarge(error)) return null;
      throw error;
    });
    if (readable === null) return tooLarge(name, null, REWRITTEN_LIMIT);
    const metadata = await sharp(readable, LIMITS).metadata();
    // Builds of the library that have a decoder for it name its ending.
    const readsHevc = sharp.format.heif.input.fileSuffix?.includes(".heic") === true;
    if (metadata.format === "heif" && metadata.compression === "hevc" && !readsHevc)
      return pictureFailure("picture-unsupported", name, { format: "HEIC" });
    const density = metadata.format === "svg" ? await drawingDensity(metadata, readable) : null;
    const pipeline = (options: SharpOptions = {}) => sharp(readable, { ...LIMITS, ...density, ...options });
    const { autoOrient } = density === null ? metadata : await pipeline().metadata();
    if (autoOrient.width * autoOrient.height > PIXEL_LIMIT) return tooLarge(name, autoOrient);
    return { ok: true, bytes, metadata, pixels: { width: autoOrient.width, height: autoOrient.height }, pipeline };
  } catch (error) {
    return failureFrom(error, name, bytes);
  }
}

/** The failure that an error of the picture library stands for. */
export function failureFrom(error: unknown, name: string, bytes: Uint8Array): PictureFailure {
  const reason = error instanceof Error ? error.message : String(error);
  if (isTooLarge(error)) return tooLarge(name, null);
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (PHONE_PICTURE.test(head)) return pictureFailure("picture-unsupported", name, { format: "HEIC" });
  const isForeign = reason.includes("unsupported image format") && !KNOWN_HEAD.test(head);
  return isForeign ? pictureFailure("picture-unsupported", name, { format: endingOf(name) }) : pictureFailure("picture-damaged", name);
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && error.message.includes("pixel limit");
}

/** Brands of HEIC (ISO/IEC 23008-12), which the picture library cannot decode for want of a licence for HEVC. */
const PHONE_PICTURE = /^....ftyp(?:hei|hev|mif|msf)/s;
/** How files begin that are read, so that one of them is damaged and not foreign. */
const KNOWN_HEAD = /^(?:\xff\xd8|\x89PNG|II\*\0|MM\0\*|GIF8|RIFF....WEBP|\s*<)/s;

/** What the name says of the format: nothing else is known of it. */
function endingOf(name: string): string {
  return extname(name).slice(1).toUpperCase() || "?";
}

function tooLarge(
  name: string,
  size: { readonly width: number; readonly height: number } | null,
  limit: number = PIXEL_LIMIT,
): PictureFailure {
  const pixels = size === null ? "" : ` (${size.width} × ${size.height})`;
  return pictureFailure("picture-too-large", name, { pixels, limit: limit / 1_000_000 });
}

function pictureFailure(code: PictureFailure["code"], name: string, params: PictureFailure["params"] = {}): PictureFailure {
  return { ok: false, code, params: { name, ...params } };
}

/** The density at which a drawing is as large as it should be. One measured in millimetres grows by its square: twice as dense, four times as large. */
async function drawingDensity({ width, height }: Metadata, bytes: Uint8Array): Promise<{ readonly density: number }> {
  const { default: sharp } = await import("sharp");
  const half = await sharp(bytes, { ...LIMITS, density: DRAWING_DENSITY / 2 }).metadata();
  const longSide = Math.max(width, height, 1);
  const power = Math.log2(longSide / Math.max(half.width, half.height, 1)) > 1.5 ? 2 : 1;
  const density = DRAWING_DENSITY * (DRAWING_LONG_SIDE / longSide) ** (1 / power);
  return { density: Math.min(MOST_DENSITY, Math.max(1, density)) };
}
