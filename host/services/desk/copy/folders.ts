/** Folders in which copy arrives (收稿文件夹): only those among the folders given, or that a person chose. */
import { mkdir, readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { CopyFolderCard, CopyFolderFile, HostFailure } from "../../../api/index.js";
import { failure } from "../../failure.js";
import { isCopyName, isHiddenName, isPictureName } from "../../files.js";
import { inOrder } from "../../inOrder.js";
import { hashOf } from "../../pictures/index.js";
import { isEditionFolder } from "../../savedEdition/index.js";
import { newHandle } from "../handle.js";
import { OUTPUT_FOLDERS } from "../output/folders.js";

export interface CopyFolders {
  list(): Promise<readonly CopyFolderCard[]>;
  /** Makes the house's own folder for copy where editions are made, and gives its handle. */
  make(): Promise<string | HostFailure>;
  /** What lies in a folder now. */
  look(handle: string): Promise<{ readonly ok: true; readonly files: readonly CopyFolderFile[] } | HostFailure>;
  read(handle: string, file: string): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | HostFailure>;
}

/** What the folder is called that is made for a person. */
const OWN_FOLDER = "收稿";
/** A file that was changed within this time may still be written. */
const RESTING_MS = 1500;
/** Files that are listed of one folder, the newest of more. */
const MOST_FILES = 500;
/** Nothing larger is copy, or a picture of it. */
const MOST_BYTES = 60 * 1024 * 1024;

/** Files that are read at a time to be hashed. */
const AT_A_TIME = 4;

/** A file that was hashed, and its size and time then. */
interface KnownHash {
  readonly stamp: string;
  readonly hash: string;
}

interface ArrivedFile {
  readonly name: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** `home` is where editions are made; null when there is no such place. */
export function createCopyFolders(roots: readonly string[], home: string | null): CopyFolders {
  const byPath = new Map<string, CopyFolderCard>();
  const paths = new Map<string, string>();
  const hashes = new Map<string, KnownHash>();

  function cardOf(path: string): CopyFolderCard {
    const known = byPath.get(path) ?? { folder: newHandle(), name: basename(path) };
    byPath.set(path, known);
    paths.set(known.folder, path);
    return known;
  }

  /** The hash of a file; it is read again when its size or its time is another. */
  async function fileHash(path: string, stamp: string): Promise<string | null> {
    const known = hashes.get(path);
    if (known?.stamp === stamp) return known.hash;
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) return null;
    const hash = hashOf(bytes);
    hashes.set(path, { stamp, hash });
    return hash;
  }

  async function fileOf(folder: string, { name, size, mtimeMs }: ArrivedFile): Promise<CopyFolderFile> {
    const isResting = Date.now() - mtimeMs >= RESTING_MS;
    const hash = isResting ? await fileHash(join(folder, name), `${size} ${mtimeMs}`) : null;
    return { name, kind: isPictureName(name) ? "picture" : "copy", bytes: size, at: Math.round(mtimeMs), hash };
  }

  return {
    async list() {
      const all = await Promise.all(roots.map(foldersIn));
      return [...new Set(all.flat())].map(cardOf);
    },
    async make() {
      if (home === null) return failure("edition-no-place");
      const path = join(home, OWN_FOLDER);
      const problem = await mkdir(path, { recursive: true }).then(
        () => null,
        (error: unknown) => failure("output-unwritable", { path: OWN_FOLDER, reason: error instanceof Error ? error.message : "" }),
      );
      return problem ?? cardOf(await realpath(path)).folder;
    },
    async look(handle) {
      const path = paths.get(handle);
      if (path === undefined) return failure("folder-handle-unknown");
      const names = await readdir(path).catch(() => null);
      if (names === null) return failure("copy-folder-gone", { name: basename(path) });
      const arrived = (await Promise.all(names.filter(isArriving).map((name) => arrivedFile(path, name)))).filter((file) => file !== null);
      return { ok: true, files: await inOrder(arrived.sort(newestFirst).slice(0, MOST_FILES), AT_A_TIME, (file) => fileOf(path, file)) };
    },
    async read(handle, file) {
      const path = paths.get(handle);
      if (path === undefined) return failure("folder-handle-unknown");
      // A name alone leads nowhere but into the folder.
      if (basename(file) !== file || !isArriving(file)) return failure("copy-file-gone", { name: file });
      const real = await realpath(join(path, file)).catch(() => null);
      const bytes = real !== null && real === join(await realpath(path), file) ? await readFile(real).catch(() => null) : null;
      return bytes === null ? failure("copy-file-gone", { name: file }) : { ok: true, bytes };
    },
  };
}

/** Hidden files, lock files of word processors and downloads that are not finished are nobody's copy yet. */
function isArriving(name: string): boolean {
  const isUnfinished = [".crdownload", ".part", ".tmp"].includes(extname(name).toLowerCase());
  return !isHiddenName(name) && !isUnfinished && (isCopyName(name) || isPictureName(name));
}

/** What the disk says of a file; null for what is no file, is empty or too large, or went away meanwhile. */
async function arrivedFile(folder: string, name: string): Promise<ArrivedFile | null> {
  const facts = await stat(join(folder, name)).catch(() => null);
  if (!facts?.isFile() || facts.size === 0 || facts.size > MOST_BYTES) return null;
  return { name, size: facts.size, mtimeMs: facts.mtimeMs };
}

function newestFirst(a: ArrivedFile, b: ArrivedFile): number {
  return Math.round(b.mtimeMs) - Math.round(a.mtimeMs) || (a.name < b.name ? -1 : 1);
}

/** A folder given and the folders in it, editions and what was put out left aside. Links that lead out are not followed. */
async function foldersIn(root: string): Promise<readonly string[]> {
  const real = await realpath(root).catch(() => null);
  if (real === null || isEditionFolder(real)) return [];
  const items = await readdir(real, { withFileTypes: true }).catch(() => []);
  const inner = items
    .filter((item) => item.isDirectory() && !item.name.startsWith(".") && !OUTPUT_FOLDERS.has(item.name))
    .map((item) => join(real, item.name))
    .filter((path) => !isEditionFolder(path))
    .sort();
  return [...inner, real];
}
