/** Where what is put out goes: a folder beside the editions, or one that a person chose. */
import { basename, dirname, join } from "node:path";
import type { ArgumentsOf } from "../../../api/index.js";
import { newHandle } from "../handle.js";

/** Folders that people chose, by handles that name nothing elsewhere. */
export interface ChosenFolders {
  admit(path: string): string;
  find(handle: string): string | null;
}

export function createChosenFolders(): ChosenFolders {
  const byHandle = new Map<string, string>();
  return {
    admit(path) {
      const handle = newHandle();
      byHandle.set(handle, path);
      return handle;
    },
    find: (handle) => byHandle.get(handle) ?? null,
  };
}

/** What the folders are called; people look for them in the file manager. */
const NAMES = { delivery: "交付", proof: "校样", other: "输出" } as const;
export const OUTPUT_FOLDERS: ReadonlySet<string> = new Set(Object.values(NAMES));

/** The folder for what is put out of an edition: `交付/<edition>` beside it, or `交付` in it where nothing beside it may be touched. */
export function outputFolder(
  edition: string,
  isRoot: boolean,
  output: ArgumentsOf<"startExport">["output"],
): { readonly path: string; readonly shown: string } {
  const kind = output === "x1a" || output === "x4" ? NAMES.delivery : output === "proof" ? NAMES.proof : NAMES.other;
  const parts = isRoot ? [kind] : [kind, basename(edition)];
  return { path: join(isRoot ? edition : dirname(edition), ...parts), shown: parts.join("/") };
}
