/** Lays a picture that a person brings into the folder of an edition. */
import { basename, extname, join } from "node:path";
import { recordsOfAllVariants } from "../../../core/model/index.js";
import type { AddedPicture, Outcome } from "../../api/index.js";
import { inspectPicture } from "../pictures/index.js";
import { layDown, picturePath } from "../savedEdition/index.js";
import type { EditionSession } from "./session.js";

/** Writes the bytes under their hash and tells the session. A damaged picture, or one that nobody can read, is refused. */
export async function addPicture(session: EditionSession, name: string, bytes: Uint8Array): Promise<Outcome<AddedPicture>> {
  const refused = session.refusal();
  if (refused) return refused;
  const inspected = await inspectPicture(bytes, name);
  if (!inspected.ok) return inspected;
  const path = picturePath(bytes, name);
  const written = await layDown(session.folder, path, bytes);
  if (!written.ok) return written;
  const file = freeName(basename(name), join(session.folder, path), session.state());
  await session.addOriginal(file, path);
  const { pixels, caption, credit, hash, faces, outline } = inspected;
  return {
    ok: true,
    file,
    pixels,
    caption: caption ?? "",
    credit,
    hash,
    ...(faces.length > 0 ? { faces } : {}),
    ...(outline === null ? {} : { outline }),
  };
}

/** The name itself, or with a number where another picture has it, be it one whose file is lost, or one of a variant. */
function freeName(name: string, path: string, { opened, edited }: ReturnType<EditionSession["state"]>): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  const named = new Set(recordsOfAllVariants(edited.doc).map((record) => (record.type === "picture" ? record.file : null)));
  const isFree = (tried: string) => {
    const holder = opened.originals.get(tried);
    return holder === undefined ? !named.has(tried) : holder === path;
  };
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${stem}-${number}${ending}`;
    if (isFree(tried)) return tried;
  }
}
