/** Findings in words: what is wrong, and of rules of print why it matters. */
import type { Finding } from "../../core/model/index.js";
import { PREFLIGHT_RULES } from "../../core/preflight/index.js";
import { type Language, say } from "../../messages/index.js";

export interface ReportFinding extends Finding {
  readonly message: string;
  /** Why it matters in print. */
  readonly why?: string;
}

export function inWords(findings: readonly Finding[], language: Language): readonly ReportFinding[] {
  return findings.map((finding) => {
    const why = PREFLIGHT_RULES.find(({ id }) => id === finding.rule)?.why[language];
    return { ...finding, message: say(language, finding.rule, finding.params), ...(why === undefined ? {} : { why }) };
  });
}
