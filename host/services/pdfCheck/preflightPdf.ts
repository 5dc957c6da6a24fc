/** Reads back a PDF file, ours or anybody's, and says what a printer would. */
import { readFile, stat } from "node:fs/promises";
import type { Language } from "../../../messages/index.js";
import { type PressWishes, readPress } from "../conditions.js";
import { type Failure, failure } from "../failure.js";
import { inWords, type ReportFinding } from "../findingWords.js";
import { openPdfChecker } from "./checker.js";
import type { PdfFacts } from "./types.js";

export interface PreflightJob {
  readonly path: string;
  /** The standard is that which the file claims unless one is asked for. */
  readonly press: PressWishes;
  readonly language: Language;
}

export type PreflightOutcome = { readonly ok: true; readonly findings: readonly ReportFinding[]; readonly facts: PdfFacts } | Failure;

/** More than any newspaper sends; it would have to be held in memory twice. */
const MOST_BYTES = 1024 ** 3;

export async function preflightPdf({ path, press, language }: PreflightJob): Promise<PreflightOutcome> {
  const read = readPress(press);
  if (!read.ok) return read;
  const file = await readPdfFile(path);
  if (!file.ok) return file;
  const checker = openPdfChecker();
  const { condition } = read.press;
  const checked = await checker.check(file.bytes, { condition, ...(press.standard === null ? {} : { standard: press.standard }) });
  await checker.close();
  if (!checked.ok) return failure(checked.code, { ...checked.params, path });
  return { ok: true, findings: inWords(checked.findings, language), facts: checked.facts };
}

async function readPdfFile(path: string): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | Failure> {
  try {
    const { size } = await stat(path);
    return size > MOST_BYTES ? failure("pdf-too-large", { path }) : { ok: true, bytes: await readFile(path) };
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return failure(isMissing ? "input-missing" : "input-unreadable", { path });
  }
}
