/** Saves an edition under another name, in the folder where editions are made. */
import { join } from "node:path";
import type { Outcome } from "../../api/index.js";
import { copyFiles, historyFile, saveEdition } from "../savedEdition/index.js";
import { newFolder } from "./newFolder.js";
import type { OpenOne } from "./opened.js";
import type { Shelf } from "./shelf.js";

/** Writes the edition as it stands, with its history, as a new one; the old one stays as it was saved. */
export async function saveCopy(
  open: OpenOne,
  name: string,
  shelf: Shelf,
): Promise<Outcome<{ readonly edition: string; readonly name: string }>> {
  const place = await newFolder(shelf, name);
  if (!place.ok) return place;
  const { folder } = place;
  const { opened, edited, revision } = open.session.state();
  const fonts = await open.fonts();
  const saving = { doc: edited.doc, originals: opened.originals, fonts, revision };
  const copy = (await copyFiles(open.session.folder)).map(({ path, bytes }) => ({ path: join(folder, path), bytes }));
  const saved = await saveEdition(folder, saving, [...copy, historyFile(folder, revision, edited.history)]);
  return saved.ok ? { ok: true, edition: shelf.admit(folder).handle, name } : saved;
}
