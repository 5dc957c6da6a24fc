/** Proofs of an edition for the printer in the office: one PDF that no print shop takes for a file of the press. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Doc, recordOf } from "../../core/model/index.js";
import type { PageLayout } from "../../core/page/index.js";
import { type ProofForm, type ProofWords, proofSheets } from "../../core/sheet/index.js";
import { say } from "../../messages/index.js";
import { paintPdf } from "../../paint/pdf/index.js";
import { intentOf } from "./conditions.js";
import { type Failure, failure } from "./failure.js";
import { fileName } from "./fileNames.js";
import { writeAllOrNothing } from "./files.js";
import { inWords, type ReportFinding } from "./findingWords.js";
import { editionFindings } from "./making.js";
import { findingsOnPages, type OpenPages, openPages, type PagesJob } from "./openPages.js";
import { overwriteOf } from "./outputs.js";
import { preparePlaced } from "./placed.js";
import { pressFindings } from "./pressFindings.js";
import { namesOfPage } from "./slugs.js";

export interface ProofOrder extends Pick<PagesJob, "language"> {
  /** The PDF to write, or a folder for it; named by the edition, in the folder at hand, when null. */
  readonly out: string | null;
  /** Paper of the printer: `a3`, `a4`, or `full` for the size of the page. */
  readonly sheet: string;
  /** Whether pages are cut into sheets at full size. */
  readonly tile: boolean;
  /** What the round is called, as 一校; null when it has no name. */
  readonly round: string | null;
}

export type ProofJob = PagesJob & ProofOrder;

export type ProofOutcome =
  | { readonly ok: true; readonly path: string; readonly sheets: number; readonly findings: readonly ReportFinding[] }
  | Failure;

export async function proofEdition(job: ProofJob): Promise<ProofOutcome> {
  const form = formOf(job);
  if ("code" in form) return form;
  const opened = await openPages(job);
  return opened.ok ? proofOpened(job, opened) : opened;
}

/** Proofs of pages as they stand. */
export async function proofOpened(job: ProofOrder, opened: OpenPages): Promise<ProofOutcome> {
  const form = formOf(job);
  if ("code" in form) return form;
  const { edition, layouts, press } = opened;
  const { doc, faces, originals } = edition;
  const pictures = await preparePlaced(doc, layouts, originals, { screenPpi: null, press });
  const sheets = layouts.flatMap((layout) => proofSheets(layout.display, form, wordsOf(doc, layout, job), faces));
  const bytes = await paintPdf(sheets, {
    faces,
    pictures: pictures.print,
    placed: pictures.forms,
    info: infoOf(doc, job),
    standard: "proof",
    intent: intentOf(press),
    inkLimit: press.condition.inkLimit,
  });
  const path = pathOf(doc, job);
  const clash = overwriteOf([path], edition.inputs);
  if (clash) return clash;
  const written = await writeAllOrNothing([{ path, bytes }]);
  if (!written.ok) return written;
  const ofPress = pressFindings(doc, layouts, { pictures, press, past: [], severities: edition.severities });
  const findings = findingsOnPages(layouts, [...editionFindings(edition, layouts), ...ofPress]);
  return { ok: true, path, sheets: sheets.length, findings: inWords(findings, job.language) };
}

function formOf({ sheet, tile }: ProofOrder): ProofForm | Failure {
  if (sheet === "full") return tile ? failure("proof-tiles-full") : { kind: "full" };
  if (sheet !== "a3" && sheet !== "a4") return failure("proof-sheet-unknown", { value: sheet, known: "a3 a4 full" });
  return { kind: tile ? "tiled" : "fitted", paper: sheet };
}

/** What the sheets of a page say: which page, which round, how large, and that it is not for the press. */
function wordsOf(doc: Doc, layout: PageLayout, { round, language }: ProofOrder): ProofWords {
  return {
    watermark: say(language, "proof"),
    slug: ({ scale, tile, tiles }) =>
      [
        ...namesOfPage(doc, layout, language),
        round ?? "",
        say(language, "proof-scale", { scale }),
        tiles > 1 ? `${tile}/${tiles}` : "",
        say(language, "proof-not-for-press"),
      ].filter((words) => words !== ""),
  };
}

function infoOf(doc: Doc, { round, language }: ProofOrder) {
  const { paper, date } = recordOf(doc, "edition", "edition");
  const title = [say(language, "proof"), paper, date, round ?? ""].filter((words) => words !== "").join(" ");
  return { title, author: paper, creator: "Duikai", date };
}

/** The file named; in a folder, or where none is named, one that says in its name that it is a proof. */
function pathOf(doc: Doc, { out, round, language }: ProofOrder): string {
  const isFolder = out !== null && (/[/\\]$/.test(out) || (existsSync(out) && statSync(out).isDirectory()));
  if (out !== null && !isFolder) return out;
  const { paper, date } = recordOf(doc, "edition", "edition");
  const name = fileName([date, paper || "edition", say(language, "proof"), round ?? ""].filter((words) => words !== "").join("-"));
  return join(out ?? "", `${name}.pdf`);
}
