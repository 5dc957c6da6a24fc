/** Files in one zip archive: the same files give the same bytes, wherever and whenever it is made. */
import { extname } from "node:path";
import type { Zippable } from "fflate";
import { type Failure, failure } from "./failure.js";
import type { OutputFile } from "./files.js";

/** What is compressed already, and stored as it is. */
const COMPRESSED: ReadonlySet<string> = new Set(".jpg .jpeg .png .webp .avif .heic .gif .woff .woff2 .pdf .docx .zip".split(" "));
/** An archive of the plain kind, which every program opens, holds 4 GB; half of it still goes through memory. */
const MOST_BYTES = 2 ** 31;
/** Made on Unix, a plain file that everybody may read: names of files "made on DOS" are taken for code page 437 by some programs, whatever the archive says of UTF-8. */
const MADE_ON = { os: 3, attrs: 0o100644 * 2 ** 16 } as const;
/** Years that a zip archive can say. */
const YEARS = { first: 1980, last: 2099 } as const;

/** The archive of files, in their order; all of them bear the date given, as 2026-05-01. Fails with `archive-too-large`. */
export async function zipArchive(
  files: readonly OutputFile[],
  date: string,
): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | Failure> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > MOST_BYTES) return failure("archive-too-large", { size: toGigabytes(size), most: toGigabytes(MOST_BYTES) });
  const { zipSync } = await import("fflate");
  const mtime = localDate(date);
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, bytes }) => [
      path,
      [bytes, { level: COMPRESSED.has(extname(path).toLowerCase()) ? 0 : 6, mtime, ...MADE_ON }] as const,
    ]),
  );
  return { ok: true, bytes: zipSync(entries) };
}

/** Archives say local time without saying where: noon, which is on that day in every zone and never skipped by a clock that is put forward. */
function localDate(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(Math.min(YEARS.last, Math.max(YEARS.first, year)), month - 1, day, 12);
}

function toGigabytes(bytes: number): number {
  return Math.round((bytes / 2 ** 30) * 10) / 10;
}
