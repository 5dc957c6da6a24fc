/** Where an edition of a name is made. */
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { type Failure, failure } from "../failure.js";
import { isEditionFolder } from "../savedEdition/index.js";
import type { Shelf } from "./shelf.js";

/** What no system takes as the name of a folder, and names that would lead out of theirs. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]|^\.|[. ]$/u;

/** The folder for a new edition of this name, in the one where editions are made; a failure where there can be none. */
export async function newFolder(shelf: Shelf, name: string): Promise<{ readonly ok: true; readonly folder: string } | Failure> {
  if (shelf.home === null) return failure("edition-no-place");
  if (FORBIDDEN.test(name)) return failure("edition-name-bad", { name });
  const home = await realpath(shelf.home).catch(() => shelf.home ?? "");
  const folder = join(home, name);
  return isEditionFolder(folder) ? failure("edition-name-taken", { name }) : { ok: true, folder };
}
