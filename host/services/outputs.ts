/** What a job writes must not lie on what it reads, nor mix with what was there. */
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Failure, failure } from "./failure.js";
import type { OutputFile } from "./files.js";

/** The failure `output-is-input` for the first output that is one of the inputs; null when there is none. */
export function overwriteOf(outputs: readonly string[], inputs: Iterable<string>): Failure | null {
  const read = new Set([...inputs].map((path) => resolve(path)));
  const clash = outputs.find((path) => read.has(resolve(path)));
  return clash === undefined ? null : failure("output-is-input", { path: clash });
}

/** The failure `output-occupied` where a folder holds anything else than these files as they are going to be; null for one that is new or empty. */
export async function occupantOf(folder: string, files: readonly OutputFile[]): Promise<Failure | null> {
  const coming = new Map(files.map(({ path, bytes }) => [resolve(path), bytes]));
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = coming.get(resolve(path));
    const there = bytes === undefined ? null : await readFile(path).catch(() => null);
    if (bytes === undefined || there === null || !there.equals(bytes)) return failure("output-occupied", { path, folder });
  }
  return null;
}

/** The failure `output-exists` for a file that is there already and says something else; null where it is new or the same. */
export async function existingOf(path: string, bytes: Uint8Array): Promise<Failure | null> {
  const there = await readFile(path).catch(() => null);
  return there === null || there.equals(bytes) ? null : failure("output-exists", { path });
}
