/** The methods of the desk that bring copy in. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { recordsOfAllVariants } from "../../../../core/model/index.js";
import type { HostApi } from "../../../api/index.js";
import { failure } from "../../failure.js";
import type { WithEdition } from "../editing.js";
import type { CopyFolders } from "./folders.js";
import { importCopy } from "./importCopy.js";

type CopyMethods = Pick<
  HostApi,
  "importCopy" | "copyOriginal" | "copyFolders" | "makeCopyFolder" | "lookIntoCopyFolder" | "importFromFolder"
>;

export function copyMethods(withEdition: WithEdition, folders: CopyFolders): CopyMethods {
  return {
    importCopy: ({ edition, name, bytes }) =>
      withEdition(edition, ({ session }) => importCopy(session, name, Buffer.from(bytes, "base64"))),
    copyOriginal: ({ edition, file }) =>
      withEdition(edition, async ({ session }) => {
        const sources = recordsOfAllVariants(session.state().edited.doc).filter((record) => record.type === "source");
        const source = sources.find((each) => each.file === file);
        const bytes = source?.file ? await readFile(join(session.folder, source.file)).catch(() => null) : null;
        if (bytes === null) return failure("copy-original-lost", { name: source?.name ?? file });
        return { ok: true, type: "application/octet-stream", bytes: new Uint8Array(bytes) };
      }),
    copyFolders: async () => ({ ok: true, folders: await folders.list() }),
    makeCopyFolder: async () => {
      const made = await folders.make();
      return typeof made === "string" ? { ok: true, folder: made } : made;
    },
    lookIntoCopyFolder: ({ folder }) => folders.look(folder),
    importFromFolder: ({ edition, folder, name }) =>
      withEdition(edition, async ({ session }) => {
        const read = await folders.read(folder, name);
        return read.ok ? importCopy(session, name, read.bytes) : read;
      }),
  };
}
