/**
 * Reads the files for the print shop back before anything is written. What preflight has said of the page itself is not said
 * again of its file; of placed files, into which preflight cannot look, it is said here first, and is the advertiser's matter.
 */
import type { Finding } from "../../../core/model/index.js";
import type { PageLayout } from "../../../core/page/index.js";
import type { Language } from "../../../messages/index.js";
import type { Failure } from "../failure.js";
import { inWords, type ReportFinding } from "../findingWords.js";
import type { PdfCheck } from "../pdfCheck/index.js";
import type { ReadBack } from "./manifest.js";

/** Rules of reading back that look at what rules of `core/preflight` and the measure of black over its ground look at before. */
const SAID_BEFORE: ReadonlySet<string> = new Set([
  "pdf-area-rich-black",
  "pdf-bleed-missing",
  "pdf-ink-limit",
  "pdf-line-art-coarse",
  "pdf-line-fine",
  "pdf-line-thin",
  "pdf-near-trim",
  "pdf-picture-coarse",
  "pdf-text-almost-black",
  "pdf-text-knockout",
  "pdf-text-reversed",
  "pdf-text-reversed-several",
  "pdf-text-rich-black",
  "pdf-text-several-inks",
  "pdf-text-small",
  "pdf-text-strong-ground",
  "pdf-text-weak-ground",
  "pdf-text-white-on-paper",
]);

/** What was found in a file with the pages given, for the manifest. */
export function readBackOf(checked: PdfCheck | Failure, file: string, layouts: readonly PageLayout[], language: Language): ReadBack {
  const findings = foundIn(checked, file, layouts);
  const count = (level: Finding["level"]): number => findings.filter((each) => each.level === level).length;
  return {
    passed: count("error") === 0,
    errors: count("error"),
    warnings: count("warning"),
    findings: inWords(findings, language),
  };
}

/** What of it is news to who has seen the findings of preflight. */
export function newsOf({ findings }: ReadBack, layouts: readonly PageLayout[]): readonly ReportFinding[] {
  const withPlaced = new Set(layouts.filter(hasPlaced).map(({ number }) => number));
  return findings
    .filter(({ rule, place }) => !SAID_BEFORE.has(rule) || (place.page !== undefined && withPlaced.has(place.page)))
    .map((finding) => (SAID_BEFORE.has(finding.rule) && finding.level === "error" ? { ...finding, level: "warning" as const } : finding));
}

/** Findings with the numbers that pages have in the edition; a file that cannot be read is one. */
function foundIn(checked: PdfCheck | Failure, file: string, layouts: readonly PageLayout[]): readonly Finding[] {
  if (!checked.ok) return [{ rule: checked.code, level: "error", place: {}, params: { ...checked.params, path: file } }];
  return checked.findings.map((finding) => {
    const page = finding.place.page === undefined ? undefined : layouts[finding.place.page - 1]?.number;
    return page === undefined ? finding : { ...finding, place: { page } };
  });
}

function hasPlaced({ display }: PageLayout): boolean {
  return display.groups.some(({ items }) => items.some(({ kind }) => kind === "placed"));
}
