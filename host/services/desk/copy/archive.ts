/** Archives of copy: zip files as chat programs and mail clients make them. */
import { basename } from "node:path";
import { decodeText, formatOf, zipEntries } from "../../../../reading/index.js";
import type { HostFailure } from "../../../api/index.js";
import { failure } from "../../failure.js";
import { isHiddenName, type OutputFile } from "../../files.js";

/** What documents that are zip files hold among their parts: those of Word and its kin, and OpenDocument or EPUB. */
const DOCUMENT_PARTS: ReadonlySet<string> = new Set(["[Content_Types].xml", "mimetype"]);
/** What an archive may unpack to, and how many files it may hold. */
const MOST_BYTES = 300 * 1024 * 1024;
const MOST_FILES = 500;
const MEGABYTE = 1024 * 1024;

/** Whether some bytes are an archive of files and no document. */
export function isArchive(bytes: Uint8Array): boolean {
  const entries = formatOf(bytes) === "zip" ? zipEntries(bytes) : null;
  return entries !== null && !entries.some(({ name }) => DOCUMENT_PARTS.has(name));
}

/** The files of an archive in the order of their paths; hidden ones and those that programs lay beside others are left out. */
export async function unpackArchive(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly ok: true; readonly files: readonly OutputFile[] } | HostFailure> {
  const { unzipSync } = await import("fflate");
  let size = 0;
  let count = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: (entry) => {
        if (!isWanted(entry.name)) return false;
        size += entry.originalSize;
        count += 1;
        return size <= MOST_BYTES && count <= MOST_FILES;
      },
    });
    if (size > MOST_BYTES || count > MOST_FILES)
      return failure("copy-too-large", { name, size: Math.ceil(size / MEGABYTE), limit: MOST_BYTES / MEGABYTE });
    const files = Object.entries(entries).map(([path, content]) => ({ path: pathOf(path), bytes: content }));
    return { ok: true, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
  } catch {
    return failure("copy-archive-damaged", { name });
  }
}

function isWanted(path: string): boolean {
  return !path.endsWith("/") && !path.startsWith("__MACOSX/") && !isHiddenName(basename(path));
}

/** Names that are not marked as UTF-8 come a byte a character, in whatever the machine of the sender speaks: GB 18030 mostly. */
function pathOf(path: string): string {
  const bytes = Uint8Array.from(path, (character) => character.charCodeAt(0));
  const isBytewise = [...path].every((character) => character.charCodeAt(0) <= 0xff) && bytes.some((byte) => byte > 0x7f);
  return isBytewise ? (decodeText(bytes) ?? path) : path;
}
