/** Lays an edition out and says what is wrong with it; paints and writes nothing. */
import type { VariantName } from "../../core/model/index.js";
import { layoutEdition } from "../../core/page/index.js";
import { type Failure, failure } from "./failure.js";
import { editionFindings, type MakingJob, makeEditions } from "./making.js";
import { preparePlaced } from "./placed.js";
import { type ReportFinding, type ReportPage, reportOf } from "./report.js";
import { stopwatch } from "./stopwatch.js";

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

/** Findings of reading, make-up, layout and layout rules for what `compose` would set from the same job. */
export async function checkEdition(job: MakingJob): Promise<CheckOutcome> {
  const watch = stopwatch(() => 0);
  const editions = await makeEditions({ ...job, proposals: 1 }, watch);
  if (!editions.ok) return editions;
  const [edition] = editions.all;
  if (edition === undefined) return failure("nothing-to-compose");
  const { doc, plan, faces, hyphenator, originals, intakes, variants } = edition;
  const { variant = null } = job.edition;
  const layouts = layoutEdition(doc, faces, { hyphenator });
  const pictures = await preparePlaced(doc, layouts, originals, { screenPpi: null });
  const findings = [...editionFindings(edition, layouts), ...pictures.findings];
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
