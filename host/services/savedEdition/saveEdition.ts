/** Saves an edition as a folder (docs/edition-folder.md). */
import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Doc, recordsOfAllVariants } from "../../../core/model/index.js";
import { type Failure, failure } from "../failure.js";
import { type OutputFile, writeAllOrNothing } from "../files.js";
import { checkEdition } from "./checkEdition.js";
import { EDITION_FILE, editionFileOf, type SavedFont, type SavedPicture, stableJson } from "./editionFile.js";
import { picturePath } from "./picturePath.js";

/** What an edition is, beside its document, when it is saved. */
export interface Saving {
  readonly doc: Doc;
  /** Path or bytes of each picture, by the name that picture records carry as `file`. */
  readonly originals: ReadonlyMap<string, string | Uint8Array>;
  readonly fonts: readonly SavedFont[];
  readonly revision: number;
}

/**
 * Writes an edition into a folder, all of it or nothing. Pictures are named by their hash and written first; duikai.json,
 * which alone says what the edition is, takes the place of the old one in one step at the very end. `beside` are other files of the
 * folder that change with it. Fails with `folder-occupied` where the folder holds something that is no edition.
 */
export async function saveEdition(
  folder: string,
  saving: Saving,
  beside: readonly OutputFile[] = [],
): Promise<{ readonly ok: true } | Failure> {
  const occupied = await occupantOf(folder);
  if (occupied) return occupied;
  const made = await editionFiles(saving, join(folder, EDITION_FILE));
  if (!made.ok) return made;
  const files = made.files.map((each) => ({ ...each, path: join(folder, each.path) }));
  const pictures = files.slice(0, -1).filter(({ path }) => !existsSync(path));
  return writeAllOrNothing([...pictures, ...beside, ...files.slice(-1)]);
}

/** The files of an edition as its folder holds them, duikai.json last; failures name it by `path`. */
export async function editionFiles(
  saving: Saving,
  path: string,
): Promise<{ readonly ok: true; readonly files: readonly OutputFile[] } | Failure> {
  const pictures = await picturesOf(saving);
  if (!pictures.ok) return pictures;
  const file = editionFileOf(saving.doc, saving.revision, saving.fonts, pictures.saved);
  const checked = checkEdition(path, JSON.parse(JSON.stringify(file)));
  if (!checked.ok) return checked;
  return { ok: true, files: [...pictures.files, { path: EDITION_FILE, bytes: new TextEncoder().encode(stableJson(file)) }] };
}

/** A folder may be new, empty, or hold an edition already. */
async function occupantOf(folder: string): Promise<Failure | null> {
  const names: readonly string[] | null = await readdir(folder).catch((error: unknown) => (isMissing(error) ? [] : null));
  if (names === null) return failure("folder-occupied", { path: folder });
  if (names.length === 0) return null;
  if (!names.includes(EDITION_FILE)) return failure("folder-occupied", { path: folder });
  return readFileSync(join(folder, EDITION_FILE), "utf8").includes('"duikai-edition"')
    ? null
    : failure("folder-occupied", { path: folder });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

type HashedPictures = { readonly ok: true; readonly saved: readonly SavedPicture[]; readonly files: readonly OutputFile[] };

async function picturesOf({ doc, originals }: Saving): Promise<HashedPictures | Failure> {
  const saved = new Map<string, SavedPicture>();
  const files = new Map<string, OutputFile>();
  for (const record of recordsOfAllVariants(doc)) {
    if (record.type !== "picture") continue;
    const { file } = record;
    const original = file === null ? undefined : originals.get(file);
    if (file === null || original === undefined || saved.has(file)) continue;
    const bytes = typeof original === "string" ? await readFile(original).catch(() => null) : original;
    if (bytes === null) return failure("input-unreadable", { path: resolve(String(original)) });
    const path = picturePath(bytes, file);
    saved.set(file, { file, path });
    files.set(path, { path, bytes });
  }
  return { ok: true, saved: [...saved.values()], files: [...files.values()] };
}
