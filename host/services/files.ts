/** The files a person names: which of them are copy, which pictures, which belong to a picture. */
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";

export { type OutputFile, writeAllOrNothing } from "./fileSafety/writeAllOrNothing.js";

/** A picture file and the text file of the same stem beside it, if there is one. */
export interface PictureFile {
  readonly path: string;
  readonly sidecar: string | null;
}

export type CollectedInputs =
  | {
      readonly ok: true;
      readonly copy: readonly string[];
      readonly pictures: readonly PictureFile[];
      /** Data boxes: weather.json, *.box.json and CSV files. */
      readonly boxes: readonly string[];
      /** Files found in folders that are neither: for a finding, never silence. */
      readonly ignored: readonly string[];
    }
  | { readonly ok: false; readonly code: "input-missing" | "input-unreadable"; readonly params: { readonly path: string } };

type FileKind = "copy" | "picture" | "box" | "other";

const COPY_ENDINGS: ReadonlySet<string> = new Set([".txt", ".md", ".docx"]);
/** Formats that are read, and those that are pictures all the same and get advice from the picture room. */
const PICTURE_ENDINGS: ReadonlySet<string> = new Set(
  ".jpg .jpeg .jpe .jfif .png .tif .tiff .webp .avif .gif .svg .heic .heif .bmp .psd .eps .ai .emf .wmf .dng .cr2 .cr3 .nef .arw".split(
    " ",
  ),
);

/** Data boxes beside the copy. */
const BOX_FILE = /^weather\.json$|\.box\.json$|\.csv$/i;

/** Whether a file is a picture by its name. */
export function isPictureName(name: string): boolean {
  return PICTURE_ENDINGS.has(extname(name).toLowerCase());
}

/** Whether a file is by its name one that people send copy in: read as copy, an archive, or refused with good advice. */
export function isCopyName(name: string): boolean {
  return COPY_ENDINGS.has(extname(name).toLowerCase()) || SENT_ENDINGS.has(extname(name).toLowerCase());
}

/** Hidden files and the lock files of word processors (~$…) are nobody's copy. */
export function isHiddenName(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$");
}

const SENT_ENDINGS: ReadonlySet<string> = new Set([".html", ".htm", ".zip", ".doc", ".wps", ".rtf"]);

interface FoundFile {
  readonly path: string;
  /** Whether the person named the file itself and not a folder around it. */
  readonly named: boolean;
}

/**
 * Sorts files and folders into copy, pictures and the rest. Named inputs keep their order; what a
 * folder holds, at any depth, comes sorted by code units of its path. A file that a person names is
 * taken as copy whatever it is called, so that reading can say what is wrong with it.
 */
export async function collectInputs(paths: readonly string[]): Promise<CollectedInputs> {
  const found = new Map<string, FoundFile>();
  for (const path of paths) {
    try {
      for (const file of await filesUnder(path)) {
        const key = resolve(file.path);
        if (!found.has(key)) found.set(key, file);
      }
    } catch (error) {
      return { ok: false, code: isMissing(error) ? "input-missing" : "input-unreadable", params: { path: pathOf(error) ?? path } };
    }
  }
  return { ok: true, ...sortOut([...found.values()]) };
}

async function filesUnder(path: string): Promise<readonly FoundFile[]> {
  const stats = await stat(path);
  if (!stats.isDirectory()) return [{ path: join(path), named: true }];
  return (await filesInFolder(path)).sort(byCodeUnits).map((file) => ({ path: file, named: false }));
}

async function filesInFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter(({ name }) => !isHiddenName(name));
  const files = visible.filter((entry) => !entry.isDirectory()).map(({ name }) => join(folder, name));
  for (const entry of visible) if (entry.isDirectory()) files.push(...(await filesInFolder(join(folder, entry.name))));
  return files;
}

function sortOut(files: readonly FoundFile[]): { copy: string[]; pictures: PictureFile[]; boxes: string[]; ignored: string[] } {
  const sidecars = sidecarsOf(files);
  const taken = new Set(sidecars.values());
  const rest = files.filter(({ path }) => !taken.has(path));
  return {
    copy: rest.filter((file) => kindOf(file) === "copy").map(({ path }) => path),
    pictures: rest.filter((file) => kindOf(file) === "picture").map(({ path }) => ({ path, sidecar: sidecars.get(path) ?? null })),
    boxes: rest.filter((file) => kindOf(file) === "box").map(({ path }) => path),
    ignored: rest.filter((file) => kindOf(file) === "other").map(({ path }) => path),
  };
}

function kindOf({ path, named }: FoundFile): FileKind {
  const ending = extname(path).toLowerCase();
  if (isPictureName(path)) return "picture";
  if (BOX_FILE.test(basename(path))) return "box";
  return named || COPY_ENDINGS.has(ending) ? "copy" : "other";
}

/** For each picture the text file beside it: `flood.txt` or `flood.jpg.txt` for `flood.jpg`. */
function sidecarsOf(files: readonly FoundFile[]): ReadonlyMap<string, string> {
  const texts = new Map(files.filter(isText).map(({ path }) => [stemOf(path), path]));
  const pictures = files.filter((file) => kindOf(file) === "picture");
  const pairs = pictures.flatMap(({ path }): [string, string][] => {
    const text = texts.get(path) ?? texts.get(stemOf(path));
    return text === undefined ? [] : [[path, text]];
  });
  return new Map(pairs);
}

function isText({ path }: FoundFile): boolean {
  return extname(path).toLowerCase() === ".txt";
}

function stemOf(path: string): string {
  return join(dirname(path), basename(path, extname(path)));
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

function pathOf(error: unknown): string | null {
  return error instanceof Error && "path" in error && typeof error.path === "string" ? error.path : null;
}
