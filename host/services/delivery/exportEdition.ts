/**
 * Delivers an edition to the print shop: one PDF/X file a page, one of the whole edition, and a manifest that says what each
 * file is. What was delivered before stays as it is: the next delivery is another version.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Failure } from "../failure.js";
import { writeAllOrNothing } from "../files.js";
import type { ReportFinding } from "../findingWords.js";
import { type OpenPages, openPages, type PagesJob } from "../openPages.js";
import { overwriteOf } from "../outputs.js";
import { readPast } from "../past.js";
import { openWorkers } from "../workers/index.js";
import { type MadeDelivery, makeChecked } from "./makeDelivery.js";
import { type Delivery, MANIFEST, readManifest } from "./manifest.js";

export interface ExportJob extends PagesJob {
  /** Folder of the files. */
  readonly folder: string;
  /** Folders of earlier issues, against which stories are held. */
  readonly past: readonly string[];
  /** Whether pages with findings of level error are written all the same. */
  readonly despiteErrors: boolean;
  /** Whether the print shop gets the files as they are: all ink is then measured on the plates. */
  readonly delivers: boolean;
  /** How many threads make the pages; as many as the machine has processors when null. */
  readonly threads: number | null;
}

export type ExportOutcome =
  | { readonly ok: true; readonly delivery: Delivery; readonly findings: readonly ReportFinding[] }
  /** Nothing was written: the pages have errors. */
  | { readonly ok: true; readonly delivery: null; readonly findings: readonly ReportFinding[] }
  | Failure;

export async function exportEdition(job: ExportJob): Promise<ExportOutcome> {
  const earlier = readManifest(job.folder);
  if (!earlier.ok) return earlier;
  const known = await readPast(job.past);
  if (!known.ok) return known;
  const opened = await openPages(job);
  if (!opened.ok) return opened;
  const workers = openWorkers(opened.layouts.length, job.threads);
  try {
    const version = nextVersion(job.folder, earlier.deliveries);
    const { findings, made } = await makeChecked(job, opened, known.past, version, workers);
    return made === null ? { ok: true, delivery: null, findings } : await write(job, opened, made, earlier.deliveries, findings);
  } finally {
    await workers.close();
  }
}

async function write(
  { folder }: ExportJob,
  { edition }: OpenPages,
  { delivery, files }: MadeDelivery,
  earlier: readonly Delivery[],
  findings: readonly ReportFinding[],
): Promise<ExportOutcome> {
  const manifest = { deliveries: [...earlier, delivery] };
  const all = [...files, { path: MANIFEST, bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`) }];
  const placed = all.map(({ path, bytes }) => ({ path: join(folder, path), bytes }));
  const clash = overwriteOf(
    placed.map(({ path }) => path),
    edition.inputs,
  );
  if (clash) return clash;
  const written = await writeAllOrNothing(placed);
  return written.ok ? { ok: true, delivery, findings } : written;
}

/** One more than the last version that the manifest names, or that files in the folder bear. */
function nextVersion(folder: string, deliveries: readonly Delivery[]): number {
  let names: readonly string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // A folder that is not there yet holds no version.
  }
  const onDisk = names.flatMap((name) => (name.endsWith(".pdf") ? [Number(/-v(\d+)\.pdf$/.exec(name)?.[1] ?? 1)] : []));
  return Math.max(0, ...deliveries.map(({ version }) => version), ...onDisk) + 1;
}
