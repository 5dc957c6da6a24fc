/** Writes the plates of an edition or of a PDF: a gray picture an ink a page, the map of all ink, and plates.json with what was measured. */
import { extname, join } from "node:path";
import type { Finding } from "../../../core/model/index.js";
import { readPress } from "../conditions.js";
import { type Failure, failure } from "../failure.js";
import { type OutputFile, writeAllOrNothing } from "../files.js";
import { inWords, type ReportFinding } from "../findingWords.js";
import type { PagesJob } from "../openPages.js";
import { overwriteOf } from "../outputs.js";
import { filesOfPlates, type PageInk } from "./platedPage.js";
import type { PlateSource } from "./plateSource.js";
import { platesOfEdition } from "./platesOfEdition.js";
import { withPlatesOfPdf } from "./platesOfPdf.js";

interface PlatesJob extends PagesJob {
  /** Folder of the output. */
  readonly out: string;
  readonly ppi: number;
}

type PlatesOutcome =
  | {
      readonly ok: true;
      readonly written: readonly string[];
      readonly pages: readonly PageInk[];
      readonly inkLimit: number;
      readonly findings: readonly ReportFinding[];
    }
  | Failure;

/** Least and most pixels an inch: at 300 the plates of a broadsheet page take 120 megabytes. */
const PPI = { least: 36, most: 300 } as const;
/** What was measured, for programs. */
const MEASURES = "plates.json";

export async function makePlates(job: PlatesJob): Promise<PlatesOutcome> {
  const { ppi, pages, copy } = job;
  if (ppi < PPI.least || ppi > PPI.most) return failure("publish-number", { name: "--ppi", value: ppi, ...PPI });
  const read = readPress(job.press);
  if (!read.ok) return read;
  const { id, inkLimit } = read.press.condition;
  const write = (source: PlateSource) => writePlates(job, source, { id, inkLimit });
  const pdf = copy.find((path) => extname(path).toLowerCase() === ".pdf");
  if (pdf !== undefined) return copy.length > 1 ? failure("plates-pdf-alone", { path: pdf }) : withPlatesOfPdf(pdf, pages, ppi, write);
  const source = await platesOfEdition(job, ppi);
  return source.ok ? write(source) : source;
}

async function writePlates(
  { out, ppi, language }: PlatesJob,
  source: PlateSource,
  condition: { readonly id: string; readonly inkLimit: number },
): Promise<PlatesOutcome> {
  const { inkLimit } = condition;
  const files: OutputFile[] = [];
  const pages: PageInk[] = [];
  const findings: Finding[] = [...source.findings];
  for (const plated of source.pages) {
    const made = await filesOfPlates(await plated(), inkLimit);
    files.push(...made.files);
    pages.push(made.ink);
    findings.push(...made.findings);
  }
  const measures = `${JSON.stringify({ condition, ppi, pages }, null, 1)}\n`;
  const all = [...files, { path: MEASURES, bytes: new TextEncoder().encode(measures) }].map(({ path, bytes }) => ({
    path: join(out, path),
    bytes,
  }));
  const paths = all.map(({ path }) => path);
  const clash = overwriteOf(paths, source.inputs);
  if (clash) return clash;
  const written = await writeAllOrNothing(all);
  if (!written.ok) return written;
  return { ok: true, written: paths, pages, inkLimit, findings: inWords(findings, language) };
}
