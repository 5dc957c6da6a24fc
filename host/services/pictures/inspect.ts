/** What a picture is, before a page is planned with it. */
import type { PicturePart, PicturePoint } from "../../../core/model/index.js";
import { cacheKey } from "./cacheKey.js";
import { facesInPicture } from "./faces.js";
import { failureFrom, type OpenPicture, openPicture, type PictureFailure, type PictureOriginal, readOriginal } from "./original.js";
import { outlineOfPicture } from "./outline.js";
import { type PictureCache, pictureCache } from "./pictureCache.js";
import { keepSpace, kindOf, readPixels } from "./pixels.js";
import { tagsOf } from "./tags.js";
import { type PictureWords, wordsInPicture } from "./words.js";

export interface InspectedPicture extends PictureWords {
  readonly ok: true;
  /** Size once it stands upright as its EXIF orientation says. */
  readonly pixels: { readonly width: number; readonly height: number };
  /** SHA-256 of its bytes in hexadecimal digits. */
  readonly hash: string;
  /** Faces that its file marks, in shares of the upright picture. */
  readonly faces: readonly PicturePart[];
  /** What its transparency leaves, in shares of the upright picture; null when all of it is seen. */
  readonly outline: readonly PicturePoint[] | null;
}

/** Decoding to this size is enough to meet every damaged byte, and for JPEG four times as fast. */
const TRIAL_SIDE = 256;

/**
 * Size, faces, caption and credit of a picture. It is decoded once, small, so that a damaged one is known
 * before the page is made. `name` is what failures call it; a path calls itself.
 */
export async function inspectPicture(
  original: PictureOriginal,
  name = typeof original === "string" ? original : "",
  cache: PictureCache = pictureCache(),
): Promise<InspectedPicture | PictureFailure> {
  const read = await readOriginal(original, name);
  if (!read.ok) return read;
  const key = cacheKey("inspect", read.hash);
  const kept = await cache.read(key);
  // Its checksum says that it is what was written below under this key.
  if (kept) return kept.header as InspectedPicture;
  const open = await openPicture(read.bytes, name);
  if (!open.ok) return open;
  try {
    const inspected = await lookAt(open, read.hash);
    await cache.write(key, { header: inspected, bytes: new Uint8Array() });
    return inspected;
  } catch (error) {
    return failureFrom(error, name, open.bytes);
  }
}

async function lookAt(open: OpenPicture, hash: string): Promise<InspectedPicture> {
  const kind = kindOf(open.metadata);
  const whole = keepSpace(open.pipeline({ failOn: "truncated", ignoreIcc: true }), kind);
  // Never larger: of a file that is one pixel wide and claims a million in height that would fill the memory.
  await readPixels(whole.resize({ width: TRIAL_SIDE, height: TRIAL_SIDE, fit: "inside", withoutEnlargement: true }), kind);
  const outline = await outlineOfPicture(open);
  const tags = await tagsOf(open.bytes);
  return { ok: true, pixels: open.pixels, hash, faces: facesInPicture(tags, open.metadata), outline, ...wordsInPicture(tags) };
}
