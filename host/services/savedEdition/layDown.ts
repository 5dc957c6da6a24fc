/** Lays a file that came in into the folder of an edition. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { writeAllOrNothing } from "../files.js";

/** Writes bytes at a path that bears their hash (`picturePath.ts`); where there is such a file already it holds the same. */
export async function layDown(folder: string, path: string, bytes: Uint8Array): ReturnType<typeof writeAllOrNothing> {
  const target = join(folder, path);
  return existsSync(target) ? { ok: true } : writeAllOrNothing([{ path: target, bytes }]);
}
