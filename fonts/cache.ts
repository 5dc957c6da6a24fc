/**
 * A folder for what is costly to make again: hashes and unpacked fonts. Losing it costs a second;
 * when it cannot be written everything is made again from memory.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Bytes kept under a name; a name is never written with other bytes. */
export interface ByteCache {
  read(name: string): Uint8Array | null;
  /** Path of the file that holds the bytes. */
  locate(name: string): string | null;
  write(name: string, bytes: Uint8Array): void;
}

/** A cache in the first of the folders that can be written; the default ones go from the project's to the system's. */
export function openCache(folders: readonly string[] = cacheFolders()): ByteCache {
  const locate = (name: string): string | null => folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
  return {
    read(name) {
      const path = locate(name);
      return path === null ? null : readFileSync(path);
    },
    locate,
    write: (name, bytes) => {
      folders.some((folder) => writeWhole(join(folder, name), bytes));
    },
  };
}

function cacheFolders(): readonly string[] {
  const userCache = process.env.XDG_CACHE_HOME;
  return [
    packageCache(),
    ...(userCache ? [join(userCache, "duikai")] : []),
    join(tmpdir(), `duikai-cache-${process.getuid?.() ?? "user"}`),
  ];
}

/** `node_modules/.cache/duikai` of the folder tree that fontkit was installed in. */
function packageCache(): string {
  const fontkit = createRequire(import.meta.url).resolve("fontkit");
  const modules = fontkit.lastIndexOf("node_modules");
  return join(modules < 0 ? dirname(fontkit) : fontkit.slice(0, modules + "node_modules".length), ".cache", "duikai");
}

/** Writes beside and renames, so that a reader never meets half a file; says whether it could. */
function writeWhole(path: string, bytes: Uint8Array): boolean {
  const draft = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, bytes);
    renameSync(draft, path);
    return true;
  } catch {
    discard(draft);
    return false;
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder itself cannot be reached: there is nothing to discard.
  }
}
