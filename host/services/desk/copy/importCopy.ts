/** Reads a file that a person brings to the desk: copy, a picture, or an archive of both. What it is made of stays in the folder of the edition. */
import { basename } from "node:path";
import type { CopySource, PictureSource } from "../../../../core/model/index.js";
import { type EmbeddedPicture, readCopy } from "../../../../reading/index.js";
import type { Outcome, ReadCopyFile, Trouble } from "../../../api/index.js";
import { failure } from "../../failure.js";
import { isPictureName } from "../../files.js";
import { copyPath, layDown } from "../../savedEdition/index.js";
import { addPicture } from "../addPicture.js";
import type { EditionSession } from "../session.js";
import { isArchive, unpackArchive } from "./archive.js";

/** Files of an archive that cannot be read are told as `troubles`, and the others come in; alone, a file that cannot be read is a failure. */
export async function importCopy(session: EditionSession, name: string, bytes: Uint8Array): Promise<Outcome<ReadCopyFile>> {
  const refused = session.refusal();
  if (refused) return refused;
  if (!isArchive(bytes)) return importFile(session, name, bytes);
  const unpacked = await unpackArchive(name, bytes);
  if (!unpacked.ok) return unpacked;
  const read = { sources: [] as ReadCopyFile["sources"][number][], pictures: [] as PictureSource[], troubles: [] as Trouble[] };
  for (const file of unpacked.files) {
    const one = await importFile(session, file.path, file.bytes);
    if (!one.ok) {
      read.troubles.push({ code: one.code, params: one.params });
      continue;
    }
    read.sources.push(...one.sources);
    read.pictures.push(...one.pictures);
    read.troubles.push(...one.troubles);
  }
  return read.sources.length + read.pictures.length === 0 ? failure("copy-archive-none", { name }) : { ok: true, ...read };
}

async function importFile(session: EditionSession, name: string, bytes: Uint8Array): Promise<Outcome<ReadCopyFile>> {
  return isPictureName(name) ? importPicture(session, name, bytes) : importText(session, basename(name), bytes);
}

async function importPicture(session: EditionSession, name: string, bytes: Uint8Array): Promise<Outcome<ReadCopyFile>> {
  const laid = await pictureSource(session, { name: basename(name), bytes }, null);
  return laid.ok ? { ok: true, sources: [], pictures: [laid.picture], troubles: [] } : laid;
}

async function importText(session: EditionSession, name: string, bytes: Uint8Array): Promise<Outcome<ReadCopyFile>> {
  const read = await readCopy(name, bytes);
  if (!read.ok) return failure(read.code, read.params);
  const file = copyPath(bytes, name);
  const written = await layDown(session.folder, file, bytes);
  if (!written.ok) return written;
  const troubles: Trouble[] = read.findings.map(({ rule, params }) => ({ code: rule, params }));
  const pictures: PictureSource[] = [];
  for (const embedded of read.pictures) {
    const laid = await embeddedPicture(session, read.source, embedded);
    pictures.push(laid.picture);
    if (laid.trouble) troubles.push(laid.trouble);
  }
  return { ok: true, sources: [{ ...read.source, file }], pictures, troubles };
}

/** A picture that cannot be opened keeps its place: its caption stands over a placeholder. */
async function embeddedPicture(
  session: EditionSession,
  source: CopySource,
  embedded: EmbeddedPicture,
): Promise<{ readonly picture: PictureSource; readonly trouble: Trouble | null }> {
  const anchor = { source: source.name, at: embedded.anchorAt };
  const laid = await pictureSource(session, embedded, anchor);
  if (laid.ok) return { picture: laid.picture, trouble: null };
  const lost: PictureSource = { name: embedded.name, pixels: null, sidecar: null, caption: null, credit: null, anchor };
  return { picture: lost, trouble: { code: laid.code, params: laid.params } };
}

async function pictureSource(
  session: EditionSession,
  { name, bytes }: Pick<EmbeddedPicture, "name" | "bytes">,
  anchor: PictureSource["anchor"],
): Promise<Outcome<{ readonly picture: PictureSource }>> {
  const added = await addPicture(session, name, bytes);
  if (!added.ok) return added;
  const { ok: _ok, file, caption, ...facts } = added;
  return { ok: true, picture: { name: file, sidecar: null, caption: caption || null, anchor, ...facts } };
}
