/** The files of copy in the folder of an edition, which go wherever the edition goes. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OutputFile } from "../files.js";
import { COPY_FOLDER } from "./picturePath.js";

/** Each with its path from the folder, by name; those that cannot be read are left out: their text stands in the edition. */
export async function copyFiles(folder: string): Promise<readonly OutputFile[]> {
  const names = (await readdir(join(folder, COPY_FOLDER)).catch(() => [])).sort();
  const files = await Promise.all(
    names.map(async (name): Promise<readonly OutputFile[]> => {
      const path = `${COPY_FOLDER}/${name}`;
      const bytes = await readFile(join(folder, path)).catch(() => null);
      return bytes === null ? [] : [{ path, bytes }];
    }),
  );
  return files.flat();
}
