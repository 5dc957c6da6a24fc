/** What is wrong with an edition for print: all that export checks, the files read back among it, and nothing written. */
import type { Failure } from "../failure.js";
import type { ReportFinding } from "../findingWords.js";
import { openPages, type PagesJob } from "../openPages.js";
import { readPast } from "../past.js";
import { openWorkers } from "../workers/index.js";
import { makeChecked } from "./makeDelivery.js";
import type { Delivery } from "./manifest.js";

export interface PreflightEditionJob extends PagesJob {
  /** Folders of earlier issues, against which stories are held. */
  readonly past: readonly string[];
}

export type PreflightEditionOutcome =
  | { readonly ok: true; readonly delivery: Delivery | null; readonly findings: readonly ReportFinding[] }
  | Failure;

export async function preflightEdition(job: PreflightEditionJob): Promise<PreflightEditionOutcome> {
  const known = await readPast(job.past);
  if (!known.ok) return known;
  const opened = await openPages(job);
  if (!opened.ok) return opened;
  const workers = openWorkers(opened.layouts.length, null);
  try {
    const { findings, made } = await makeChecked({ ...job, despiteErrors: true, delivers: true }, opened, known.past, 1, workers);
    return { ok: true, delivery: made?.delivery ?? null, findings };
  } finally {
    await workers.close();
  }
}
