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
import { type CheckOrder, type MadeDelivery, makeChecked } from "./makeDelivery.js";
import { type Delivery, MANIFEST, readManifest } from "./manifest.js";

/** How pages that lie open go out. */
export interface ExportOrder extends CheckOrder {
  /** Folder of the files. */
  readonly folder: string;
  /** Folders of earlier issues, against which stories are held. */
  readonly past: readonly string[];
  /** How many threads make the pages; as many as the machine has processors when null. */
  readonly threads: number | null;
}

export type ExportJob = PagesJob & ExportOrder;

export type ExportOutcome =
  | { readonly ok: true; readonly delivery: Delivery; readonly findings: readonly ReportFinding[] }
  /** Nothing was written: the pages have errors. */
  | { readonly ok: true; readonly delivery: null; readonly findings: readonly ReportFinding[] }
  | Failure;

export async function exportEdition(job: ExportJob): Promise<ExportOutcome> {
  const opened = await openPages(job);
  return opened.ok ? exportOpened(job, opened) : opened;
}

/** Delivers pages as they stand, saved or not; the manifest says which revision that is. */
export async function exportOpened(order: ExportOrder, opened: OpenPages): Promise<ExportOutcome> {
  const earlier = readManifest(order.folder);
  if (!earlier.ok) return earlier;
  const known = await readPast(order.past);
  if (!known.ok) return known;
  const workers = openWorkers(opened.layouts.length, order.threads);
  try {
    const version = nextVersion(order.folder, earlier.deliveries);
    const { findings, made } = await makeChecked(order, opened, known.past, version, workers);
    if (made === null) return { ok: true, delivery: null, findings };
    order.onStep?.({ phase: "write", done: 0, of: made.files.length });
    return await write(order, opened, made, earlier.deliveries, findings);
  } finally {
    await workers.close();
  }
}

async function write(
  { folder }: ExportOrder,
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
