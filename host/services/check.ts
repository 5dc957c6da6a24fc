/** Lays an edition out and says what is wrong with it; paints and writes nothing. */
import type { VariantName } from "../../core/model/index.js";
import type { PressWishes } from "./conditions.js";
import type { Failure } from "./failure.js";
import type { ReportFinding } from "./findingWords.js";
import { editionFindings, type MakingJob } from "./making.js";
import { openPages } from "./openPages.js";
import { readPast } from "./past.js";
import { preparePlaced } from "./placed.js";
import { pressFindings } from "./pressFindings.js";
import { type ReportPage, reportOf } from "./report.js";

/** What there is to say of a page that was checked, its findings aside. */
export type CheckedPage = Pick<ReportPage, "number" | "style" | "section" | "white">;

export type CheckOutcome =
  | {
      readonly ok: true;
      readonly variants: readonly VariantName[];
      readonly pages: readonly CheckedPage[];
      readonly findings: readonly ReportFinding[];
    }
  | Failure;

export interface CheckJob extends MakingJob {
  readonly press: PressWishes;
  /** Folders of earlier issues, against which stories are held. */
  readonly past: readonly string[];
}

/** Findings of reading, make-up, layout, layout rules and preflight for what `compose` would set from the same job. */
export async function checkEdition(job: CheckJob): Promise<CheckOutcome> {
  const known = await readPast(job.past);
  if (!known.ok) return known;
  const opened = await openPages({ ...job, pages: null });
  if (!opened.ok) return opened;
  const { edition, layouts, press } = opened;
  const { doc, plan, faces, originals, intakes, variants } = edition;
  const { variant = null } = job.edition;
  const pictures = await preparePlaced(doc, layouts, originals, { screenPpi: null, press });
  const found = pressFindings(doc, layouts, { pictures, press, past: known.past, severities: edition.severities });
  const findings = [...editionFindings(edition, layouts), ...found];
  const report = reportOf({
    doc,
    plan,
    layouts,
    intakes,
    findings,
    faces,
    outputs: [],
    phases: [],
    language: job.language,
    variant,
    variants,
  });
  const checked = report.pages.map(({ number, style, section, white }) => ({ number, style, section, white }));
  return { ok: true, variants, pages: checked, findings: report.findings };
}
