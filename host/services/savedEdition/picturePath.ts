/** Where pictures and files of copy lie in the folder of an edition: by the hash of their bytes, so that no two can have one name. */
import { extname } from "node:path";
import { hashOf } from "../pictures/index.js";

export function picturePath(bytes: Uint8Array, name: string): string {
  return `pictures/${hashOf(bytes)}.${endingOf(name)}`;
}

/** The folder in which files of copy lie as they came (原稿). */
export const COPY_FOLDER = "copy";

export function copyPath(bytes: Uint8Array, name: string): string {
  return `${COPY_FOLDER}/${hashOf(bytes)}.${endingOf(name)}`;
}

function endingOf(name: string): string {
  const ending = extname(name).slice(1).toLowerCase();
  return /^[a-z0-9]+$/.test(ending) ? ending : "bin";
}
