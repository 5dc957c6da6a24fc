/** How bad each rule is for a house. */
import type { Finding } from "../model/index.js";
import type { RuleDescription, RuleLevel } from "./rule.js";

/** Levels of a house by rule id; rules that it does not name keep their own. */
export type Severities = Readonly<Record<string, RuleLevel>>;

const RULE_LEVELS: readonly RuleLevel[] = ["error", "warning", "info", "off"];

/** Why something given as severities is none: message id and parameters. */
export interface SeverityProblem {
  readonly code: "rule-unknown" | "rule-level-unknown" | "rule-is-fixed";
  readonly params: Readonly<Record<string, string>>;
}

/** What is wrong with levels as a person gave them for the rules that there are; null when they are severities. */
export function severityProblem(given: Readonly<Record<string, string>>, rules: readonly RuleDescription[]): SeverityProblem | null {
  for (const [id, level] of Object.entries(given)) {
    const rule = rules.find((each) => each.id === id);
    if (!rule) return { code: "rule-unknown", params: { rule: id, known: rules.map((each) => each.id).join(" ") } };
    if (!RULE_LEVELS.some((each) => each === level))
      return { code: "rule-level-unknown", params: { rule: id, level, known: RULE_LEVELS.join(" ") } };
    if (rule.isFixed && level !== "error") return { code: "rule-is-fixed", params: { rule: id, level } };
  }
  return null;
}

/** Findings that a layout told of itself, at the levels of a house; those of rules that it has switched off are left out. */
export function atLevelsOf(severities: Severities, findings: readonly Finding[]): readonly Finding[] {
  return findings.flatMap((finding) => {
    const level = severities[finding.rule] ?? finding.level;
    return level === "off" ? [] : [level === finding.level ? finding : { ...finding, level }];
  });
}
