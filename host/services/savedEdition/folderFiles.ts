/** The files of a saved edition as they lie in its folder, so that a copy of it is the same edition with the same past. */
import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { type Failure, failure } from "../failure.js";
import type { OutputFile } from "../files.js";
import { copyFiles } from "./copyFiles.js";
import { EDITION_FILE, type EditionFile } from "./editionFile.js";
import { HISTORY_FILE } from "./history.js";

/** Records, history where there is one, the pictures that are at hand and the files of copy; paths are from the folder, with `/`. */
export async function folderFiles(
  folder: string,
  originals: ReadonlyMap<string, string | Uint8Array>,
): Promise<{ readonly ok: true; readonly files: readonly OutputFile[] } | Failure> {
  const pictures = [...new Set(originals.values())].filter((path) => typeof path === "string");
  const files: OutputFile[] = [];
  for (const path of [join(folder, EDITION_FILE), join(folder, HISTORY_FILE), ...pictures]) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes !== null) files.push({ path: relative(folder, path).split(sep).join("/"), bytes });
    else if (!path.endsWith(HISTORY_FILE)) return failure("input-unreadable", { path });
  }
  return { ok: true, files: [...files, ...(await copyFiles(folder))] };
}

/** What people call the pictures of an edition, by their paths in its folder. `bytes` is a duikai.json that was checked or just made. */
export function pictureNames(bytes: Uint8Array): ReadonlyMap<string, string> {
  const { pictures } = JSON.parse(new TextDecoder().decode(bytes)) as Pick<EditionFile, "pictures">;
  return new Map(pictures.map(({ file, path }) => [path, file]));
}
