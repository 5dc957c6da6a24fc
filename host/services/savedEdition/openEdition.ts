/** Opens an edition that was saved as a folder (docs/edition-folder.md). */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Doc, type Finding, recordOf, recordsOf } from "../../../core/model/index.js";
import { type Failure, failure } from "../failure.js";
import { hashOf } from "../pictures/index.js";
import { checkEdition } from "./checkEdition.js";
import { docOfFile, EDITION_FILE, type EditionFile, type SavedFont, type SavedPicture } from "./editionFile.js";

export interface OpenEdition {
  readonly ok: true;
  readonly doc: Doc;
  /** Path of each picture at hand, by the name that picture records carry as `file`. */
  readonly originals: ReadonlyMap<string, string>;
  readonly fonts: readonly SavedFont[];
  readonly revision: number;
  /** Pictures that are lost or were changed. */
  readonly findings: readonly Finding[];
}

/** Whether a path is the folder of a saved edition. */
export function isEditionFolder(path: string): boolean {
  return existsSync(join(path, EDITION_FILE));
}

/**
 * The edition of a folder. A picture that is not there any more is a finding and has no original; a folder that holds no
 * edition, one of a newer version or a damaged file is a failure that says where.
 */
export async function openEdition(folder: string): Promise<OpenEdition | Failure> {
  const path = join(folder, EDITION_FILE);
  if (!isEditionFolder(folder)) return failure("edition-none", { path: folder });
  const read = await parsed(path);
  if (!read.ok) return read;
  const checked = checkEdition(path, read.value);
  if (!checked.ok) return checked;
  const file: EditionFile = checked.value;
  const originals = new Map<string, string>();
  const findings: Finding[] = [];
  for (const picture of file.pictures) {
    const state = await stateOf(folder, picture);
    if (state !== "lost") originals.set(picture.file, join(folder, picture.path));
    if (state !== "whole")
      findings.push({
        rule: `picture-${state}`,
        level: "error",
        place: { source: picture.file },
        params: { name: picture.file, path: picture.path },
      });
  }
  return { ok: true, doc: docOfFile(file), originals, fonts: file.fonts, revision: file.revision, findings };
}

/** What the file of an edition says of itself, for a list of editions; null when it cannot be read. */
export async function savedFacts(
  folder: string,
): Promise<{ readonly paper: string; readonly date: string; readonly pages: number } | null> {
  const path = join(folder, EDITION_FILE);
  const read = await parsed(path);
  const checked = read.ok ? checkEdition(path, read.value) : read;
  if (!checked.ok) return null;
  const doc = docOfFile(checked.value);
  const { paper, date } = recordOf(doc, "edition", "edition");
  return { paper, date, pages: recordsOf(doc, "page").length };
}

async function parsed(path: string): Promise<{ readonly ok: true; readonly value: unknown } | Failure> {
  try {
    return { ok: true, value: JSON.parse(await readFile(path, "utf8")) };
  } catch (error) {
    return failure("json-unreadable", { path, reason: error instanceof Error ? error.message : String(error) });
  }
}

async function stateOf(folder: string, { path }: SavedPicture): Promise<"whole" | "lost" | "changed"> {
  const bytes = await readFile(join(folder, path)).catch(() => null);
  if (bytes === null) return "lost";
  return path.startsWith(`pictures/${hashOf(bytes)}.`) ? "whole" : "changed";
}
