/** Puts out the pages of an edition as it stands on a bench: for the press, as proofs, or in other forms. */
import { mkdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Doc } from "../../../../core/model/index.js";
import type { Outcome } from "../../../api/index.js";
import { pressOfEdition, readPress } from "../../conditions.js";
import { exportOpened, MANIFEST } from "../../delivery/index.js";
import type { Failure } from "../../failure.js";
import type { ReportFinding } from "../../findingWords.js";
import { makeOpened } from "../../making.js";
import { type OpenPages, pagesOf } from "../../openPages.js";
import { proofOpened } from "../../proof.js";
import { publishOpened } from "../../publish/index.js";
import { wordedFindings } from "../bench/findings.js";
import type { BenchMatter } from "../bench/matter.js";
import type { BenchStep } from "../bench/messages.js";
import type { OutputOrder, OutputResult } from "./order.js";

/** Page images for the screen and for other programs: sharp enough to read. */
const IMAGES = { ppi: 200, quality: 90, bleed: false };

export async function putOut(matter: BenchMatter, order: OutputOrder, onStep: (step: BenchStep) => void): Promise<Outcome<OutputResult>> {
  const { doc, revision, opened } = matter.edition();
  onStep({ phase: "open", done: 0, of: 1 });
  const read = readPress(wishesOf(order, doc));
  if (!read.ok) return read;
  const made = await makeOpened({ ok: true, ...opened, doc, revision }, matter, read.press);
  if (!made.ok) return made;
  const pages = await pagesOf(made.edition, read.press, order.pages);
  if (!pages.ok) return pages;
  const written = await writtenBy(order, pages, onStep);
  if (!written.ok) return written;
  const { names, findings } = written;
  return { ok: true, files: names && (await sized(order.folder, names)), findings: wordedFindings(doc, findings, order.language) };
}

function wishesOf({ output, condition, inkLimit, marks }: OutputOrder, doc: Doc): Parameters<typeof readPress>[0] {
  const own = pressOfEdition(doc);
  return { ...own, condition: condition ?? own.condition, standard: output === "x1a" || output === "x4" ? output : null, inkLimit, marks };
}

type Written = { readonly ok: true; readonly names: readonly string[] | null; readonly findings: readonly ReportFinding[] } | Failure;

async function writtenBy(order: OutputOrder, pages: OpenPages, onStep: (step: BenchStep) => void): Promise<Written> {
  switch (order.output) {
    case "x1a":
    case "x4":
      return delivered(order, pages, onStep);
    case "proof":
      return proofed(order, pages, onStep);
    default:
      return published(order, pages, onStep);
  }
}

async function delivered(
  { folder, language, deliver, despiteErrors }: OutputOrder,
  pages: OpenPages,
  onStep: (step: BenchStep) => void,
): Promise<Written> {
  const outcome = await exportOpened({ folder, past: [], threads: null, language, despiteErrors, delivers: deliver, onStep }, pages);
  if (!outcome.ok) return outcome;
  const { delivery, findings } = outcome;
  if (delivery === null) return { ok: true, names: null, findings };
  const files = [...delivery.pages, ...(delivery.edition === null ? [] : [delivery.edition])];
  return { ok: true, names: [...files.map(({ file }) => file), MANIFEST], findings };
}

async function proofed({ folder, language }: OutputOrder, pages: OpenPages, onStep: (step: BenchStep) => void): Promise<Written> {
  onStep({ phase: "paint", done: 0, of: pages.layouts.length });
  await mkdir(folder, { recursive: true });
  const outcome = await proofOpened({ out: folder, sheet: "a3", tile: false, round: null, language }, pages);
  return outcome.ok ? { ok: true, names: [relative(folder, outcome.path)], findings: outcome.findings } : outcome;
}

async function published({ folder, language, output }: OutputOrder, pages: OpenPages, onStep: (step: BenchStep) => void): Promise<Written> {
  onStep({ phase: "paint", done: 0, of: pages.layouts.length });
  const outcome = await publishOpened({ formats: [output], out: folder, wishes: IMAGES, zip: false, language }, pages);
  if (!outcome.ok) return outcome;
  return { ok: true, names: outcome.written.map((path) => relative(folder, path)), findings: outcome.findings };
}

async function sized(folder: string, names: readonly string[]): Promise<OutputResult["files"]> {
  return Promise.all(names.map(async (name) => ({ name: name.replaceAll("\\", "/"), bytes: (await stat(join(folder, name))).size })));
}
