/** The small picture of the first page that lies in the folder of an edition, for lists: whoever shows the pages makes it. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { HostFile, Outcome } from "../../api/index.js";
import { failure } from "../failure.js";
import { writeAllOrNothing } from "../files.js";

const PICTURE_FILE = "thumbnail.png";
/** The first bytes of every PNG file. */
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function hasPicture(folder: string): boolean {
  return existsSync(join(folder, PICTURE_FILE));
}

export async function readPicture(folder: string): Promise<Outcome<HostFile>> {
  const bytes = await readFile(join(folder, PICTURE_FILE)).catch(() => null);
  return bytes === null ? failure("edition-picture-none") : { ok: true, type: "image/png", bytes };
}

/** Keeps what is a PNG file, and nothing else. */
export async function keepPicture(folder: string, base64: string): Promise<Outcome<object>> {
  const bytes = Buffer.from(base64, "base64");
  if (!bytes.subarray(0, PNG.length).equals(PNG)) return failure("edition-picture-none");
  return writeAllOrNothing([{ path: join(folder, PICTURE_FILE), bytes }]);
}
