/** Saves an edition under another name, in the folder where editions are made. */
import { join } from "node:path";
import type { Outcome } from "../../api/index.js";
import { failure } from "../failure.js";
import { historyFile, isEditionFolder, saveEdition } from "../savedEdition/index.js";
import type { OpenOne } from "./opened.js";
import type { Shelf } from "./shelf.js";

/** What no system takes as the name of a folder, and names that would lead out of theirs. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]|^\.|[. ]$/u;

/** Writes the edition as it stands, with its history, as a new one; the old one stays as it was saved. */
export async function saveCopy(
  open: OpenOne,
  name: string,
  shelf: Shelf,
): Promise<Outcome<{ readonly edition: string; readonly name: string }>> {
  if (shelf.home === null) return failure("edition-no-place");
  if (FORBIDDEN.test(name)) return failure("edition-name-bad", { name });
  const folder = join(shelf.home, name);
  if (isEditionFolder(folder)) return failure("edition-name-taken", { name });
  const { opened, edited, revision } = open.session.state();
  const fonts = await open.fonts();
  const saving = { doc: edited.doc, originals: opened.originals, fonts, revision };
  const saved = await saveEdition(folder, saving, [historyFile(folder, revision, edited.history)]);
  return saved.ok ? { ok: true, edition: shelf.admit(folder).handle, name } : saved;
}
