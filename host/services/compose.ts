/**
 * The main way through the house: files in, PDFs, previews and a report out. Everything is made in
 * memory and written at the end, all of it or nothing.
 */
import { join, parse } from "node:path";
import type { PastEdition } from "../../core/preflight/index.js";
import { type Press, type PressWishes, readPress } from "./conditions.js";
import { type Failure, failure } from "./failure.js";
import { type OutputFile, writeAllOrNothing } from "./files.js";
import { editionFindings, type MadeEdition, type MadeEditions, type MakingJob, makeEditions } from "./making.js";
import { overwriteOf } from "./outputs.js";
import { PREVIEW_PPI, paintFiles } from "./paintFiles.js";
import { readPast } from "./past.js";
import { preparePlaced } from "./placed.js";
import { pressFindings } from "./pressFindings.js";
import { layoutForPress } from "./pressLayout.js";
import { type Report, reportOf } from "./report.js";
import { fontsUsed, type Saving, saveEdition } from "./savedEdition/index.js";
import { type Stopwatch, stopwatch } from "./stopwatch.js";
import { wholeEdition } from "./variants.js";

export interface ComposeJob extends MakingJob {
  /** Path of the PDF; with `split` the page number is put before its ending. */
  readonly out: string;
  readonly split: boolean;
  readonly png: boolean;
  readonly press: PressWishes;
  /** Folders of earlier issues, against which stories are held. */
  readonly past: readonly string[];
  readonly report: string | null;
  /** Folder in which the edition is saved (docs/edition-folder.md). */
  readonly save: string | null;
}

export type ComposeOutcome = { readonly ok: true; readonly reports: readonly Report[]; readonly written: readonly string[] } | Failure;

/**
 * Composes an edition from copy, or sets a saved one as it stands. `clock` gives milliseconds and is only used to say how
 * long a phase took.
 */
export async function compose(job: ComposeJob, clock: () => number): Promise<ComposeOutcome> {
  const watch = stopwatch(clock);
  const read = readPress(job.press);
  if (!read.ok) return read;
  const known = await readPast(job.past);
  if (!known.ok) return known;
  const editions = await makeEditions(job, watch, read.press);
  if (!editions.ok) return editions;
  if (editions.all.length > 1 && job.save !== null) return failure("proposals-save");
  if (job.edition.variant && job.save !== null) return failure("variant-save");
  const composed: Composed[] = [];
  for (const [index, made] of editions.all.entries()) {
    const whole = job.save === null ? ({ ok: true, edition: made } as const) : await wholeEdition(made, variantMaker(job, watch));
    if (!whole.ok) return whole;
    composed.push(
      await composeOne({ ...job, press: read.press, past: known.past }, whole.edition, editions.all.length > 1 ? index + 1 : null, watch),
    );
  }
  return deliver(job, composed);
}

/** Makes up a variant of the same edition, planned anew: what it shares with the base comes out the same. */
function variantMaker(job: ComposeJob, watch: Stopwatch) {
  return (variant: string): Promise<MadeEditions | Failure> =>
    makeEditions({ ...job, frames: null, proposals: 1, edition: { ...job.edition, variant } }, watch);
}

/** What is written of an edition. */
interface Composed {
  readonly report: Report;
  readonly files: readonly OutputFile[];
  readonly saving: Saving;
  readonly inputs: readonly string[];
}

/** A job whose press and earlier issues are read. */
type ReadyJob = Omit<ComposeJob, "press" | "past"> & { readonly press: Press; readonly past: readonly PastEdition[] };

/** Sets, checks and paints an edition; a proposal's files bear its number. */
async function composeOne(job: ReadyJob, made: MadeEdition, number: number | null, watch: Stopwatch): Promise<Composed> {
  const { edition, layouts } = await layoutForPress(made, job.press);
  const { doc, plan, faces, originals, variants } = edition;
  watch.lap("layout");
  const pictures = await preparePlaced(doc, layouts, originals, { screenPpi: job.png ? PREVIEW_PPI : null, press: job.press });
  watch.lap("pictures");
  const painted = await paintFiles({ ...job, out: proposalPath(job.out, number) }, doc, layouts, faces, pictures);
  watch.lap("paint");
  const found = pressFindings(doc, layouts, { pictures, press: job.press, past: job.past, severities: edition.severities });
  const findings = [...editionFindings(edition, layouts), ...found];
  const report = reportOf({
    doc,
    plan,
    layouts,
    intakes: edition.intakes,
    findings,
    faces,
    outputs: painted.map(({ output }) => output),
    phases: [...watch.laps],
    language: job.language,
    variant: job.edition.variant ?? null,
    variants,
  });
  const files: OutputFile[] = painted.map(({ output, bytes }) => ({ path: output.path, bytes }));
  if (job.report !== null)
    files.push({ path: proposalPath(job.report, number), bytes: new TextEncoder().encode(`${JSON.stringify(report, null, 1)}\n`) });
  const saving = { doc: edition.saved, originals, fonts: fontsUsed(layouts, faces), revision: edition.revision };
  return { report, files, saving, inputs: edition.inputs };
}

/** `page.pdf`, proposal 2 -> `page-proposal2.pdf`. */
function proposalPath(path: string, number: number | null): string {
  const { dir, name, ext } = parse(path);
  return number === null ? path : join(dir, `${name}-proposal${number}${ext}`);
}

async function deliver(job: ComposeJob, composed: readonly Composed[]): Promise<ComposeOutcome> {
  const files = composed.flatMap((each) => each.files);
  const paths = files.map(({ path }) => path);
  const clash = overwriteOf(
    paths,
    composed.flatMap(({ inputs }) => inputs),
  );
  if (clash) return clash;
  const [first] = composed;
  const saved = job.save === null || !first ? null : await saveEdition(job.save, first.saving);
  if (saved?.ok === false) return saved;
  const written = await writeAllOrNothing(files);
  const reports = composed.map(({ report }) => report);
  return written.ok ? { ok: true, reports, written: job.save === null ? paths : [...paths, job.save] } : written;
}
