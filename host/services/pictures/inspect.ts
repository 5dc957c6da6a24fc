/** What a picture is, before a page is planned with it. */
import { createHash } from "node:crypto";
import type { PicturePart, PicturePoint } from "../../../core/model/index.js";
import { facesInPicture } from "./faces.js";
import { failureFrom, openPicture, type PictureFailure, type PictureOriginal } from "./original.js";
import { outlineOfPicture } from "./outline.js";
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

/** Decoding to this width is enough to meet every damaged byte, and for JPEG four times as fast. */
const TRIAL_WIDTH = 256;

/**
 * Size, faces, caption and credit of a picture. It is decoded once, small, so that a damaged one is known
 * before the page is made. `name` is what failures call it; a path calls itself.
 */
export async function inspectPicture(
  original: PictureOriginal,
  name = typeof original === "string" ? original : "",
): Promise<InspectedPicture | PictureFailure> {
  const open = await openPicture(original, name);
  if (!open.ok) return open;
  let outline: readonly PicturePoint[] | null;
  try {
    await open.pipeline({ failOn: "truncated" }).resize(TRIAL_WIDTH).raw().toBuffer();
    outline = await outlineOfPicture(open);
  } catch (error) {
    return failureFrom(error, name, open.bytes);
  }
  const tags = await tagsOf(open.bytes);
  return {
    ok: true,
    pixels: open.pixels,
    hash: createHash("sha256").update(open.bytes).digest("hex"),
    faces: facesInPicture(tags, open.metadata),
    outline,
    ...wordsInPicture(tags),
  };
}
