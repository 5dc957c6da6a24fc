/** Font files on this machine: in packages, in the system's font folders and in the user's own. */
import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { basename, delimiter, join } from "node:path";
import type { FaceKey } from "../core/face/index.js";
import type { ByteCache } from "./cache.js";
import type { FontSource } from "./catalogue.js";
import { openSparse, type SparseBytes } from "./sparseFile.js";
import { unpackedLength, unpackWoff, WOFF_HEADER_BYTES } from "./woff.js";

/** Finds the file of a catalogue entry; null when this machine has none. */
export type FontFinder = (source: FontSource) => string | null;

/** A font file, unpacked, and the key that names it. */
export interface FontFile extends SparseBytes {
  readonly key: FaceKey;
}

/** Folders nested deeper than this hold no fonts that a person put there. */
const DEEPEST = 6;
const KEY_LENGTH = 16;
const CHUNK_BYTES = 1 << 20;

/** A finder over the packages, the folders given, `DUIKAI_FONTS` and the system's font folders, in that order. */
export function createFinder(fontFolders: readonly string[]): FontFinder {
  const fromPackages = createRequire(import.meta.url);
  let listed: ReadonlyMap<string, string> | null = null;
  return (source) => {
    if (source.kind === "package") return resolvePackageFile(fromPackages, `${source.name}/${source.path}`);
    listed ??= listFonts([...fontFolders, ...environmentFolders(), ...systemFolders()]);
    return listed.get(source.file.toLowerCase()) ?? null;
  };
}

function resolvePackageFile(require: NodeJS.Require, specifier: string): string | null {
  try {
    return require.resolve(specifier);
  } catch {
    return null;
  }
}

function environmentFolders(): readonly string[] {
  return (process.env.DUIKAI_FONTS ?? "").split(delimiter).filter((folder) => folder !== "");
}

function systemFolders(): readonly string[] {
  const home = homedir();
  if (process.platform === "win32") {
    const local = process.env.LOCALAPPDATA ?? join(home, "AppData", "Local");
    return [join(process.env.WINDIR ?? "C:\\Windows", "Fonts"), join(local, "Microsoft", "Windows", "Fonts")];
  }
  if (process.platform === "darwin") return [join(home, "Library", "Fonts"), "/Library/Fonts", "/System/Library/Fonts"];
  return [
    join(home, ".local", "share", "fonts"),
    join(home, ".fonts"),
    "/usr/local/share/fonts",
    "/usr/share/fonts",
    "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol",
    "/usr/share/texmf-dist/fonts/opentype/public/fandol",
  ];
}

/** Font files by file name in lower case; the first folder wins. */
function listFonts(folders: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const folder of folders) listFolder(folder, 0, found);
  return found;
}

function listFolder(folder: string, depth: number, found: Map<string, string>): void {
  for (const item of readFolder(folder)) {
    const path = join(folder, item.name);
    if (item.isDirectory()) {
      if (depth < DEEPEST) listFolder(path, depth + 1, found);
    } else if (/\.(ttf|otf|ttc|woff)$/i.test(item.name) && !found.has(item.name.toLowerCase())) {
      found.set(item.name.toLowerCase(), path);
    }
  }
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Opens a font file; a WOFF is unpacked once into the cache and its key remembered by path, size and time of change. */
export function openFontFile(path: string, index: string, cache: ByteCache): FontFile {
  const { size, mtimeMs } = statSync(path);
  const stamp = hash([path, String(size), String(mtimeMs), index]);
  const plain = plainFile(path, `${basename(path)}-${stamp}.ttf`, cache);
  if (plain !== null) return { ...openSparse(plain), key: keyOfFile(plain, index, `${stamp}.key`, cache) };
  const bytes = unpackWoff(readFileSync(path));
  return { bytes, load: () => {}, key: faceKey(hash([bytes, index])) };
}

/** The font file itself or its unpacked copy in the cache; null when there is none and none can be written. */
function plainFile(path: string, name: string, cache: ByteCache): string | null {
  if (!path.toLowerCase().endsWith(".woff")) return path;
  const length = unpackedLength(readHead(path));
  const kept = wholeCopy(cache.locate(name), length);
  if (kept !== null) return kept;
  cache.write(name, unpackWoff(readFileSync(path)));
  return wholeCopy(cache.locate(name), length);
}

function wholeCopy(path: string | null, length: number): string | null {
  return path !== null && statSync(path).size === length ? path : null;
}

function keyOfFile(path: string, index: string, name: string, cache: ByteCache): FaceKey {
  const remembered = cache.read(name);
  if (remembered?.length === KEY_LENGTH) return faceKey(Buffer.from(remembered).toString("ascii"));
  const key = hash([chunksOf(path), index]);
  cache.write(name, Buffer.from(key, "ascii"));
  return faceKey(key);
}

/** The bytes of a file piece by piece, so that hashing does not hold it whole. */
function* chunksOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    const chunk = new Uint8Array(CHUNK_BYTES);
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) yield chunk.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

function readHead(path: string): Uint8Array {
  const head = new Uint8Array(WOFF_HEADER_BYTES);
  const file = openSync(path, "r");
  try {
    readSync(file, head);
  } finally {
    closeSync(file);
  }
  return head;
}

/** A part is text, bytes, or bytes in pieces. */
function hash(parts: readonly (string | Uint8Array | Iterable<Uint8Array>)[]): string {
  const sum = createHash("sha256");
  for (const part of parts) {
    const pieces = typeof part === "string" || part instanceof Uint8Array ? [part] : part;
    for (const piece of pieces) sum.update(piece);
    sum.update("\0");
  }
  return sum.digest("hex").slice(0, KEY_LENGTH);
}

function faceKey(text: string): FaceKey {
  return text as FaceKey;
}
