/** How bad each rule is for a house. */
import { RULES } from "./allRules.js";
import type { RuleLevel } from "./rule.js";

/** Levels of a house by rule id; rules that it does not name keep their own. */
export type Severities = Readonly<Record<string, RuleLevel>>;

const RULE_LEVELS: readonly RuleLevel[] = ["error", "warning", "info", "off"];

/** Why something given as severities is none: message id and parameters. */
export interface SeverityProblem {
  readonly code: "rule-unknown" | "rule-level-unknown" | "rule-is-fixed";
  readonly params: Readonly<Record<string, string>>;
}

/** What is wrong with levels as a person gave them; null when they are severities. */
export function severityProblem(given: Readonly<Record<string, string>>): SeverityProblem | null {
  for (const [id, level] of Object.entries(given)) {
    const rule = RULES.find((each) => each.id === id);
    if (!rule) return { code: "rule-unknown", params: { rule: id, known: RULES.map((each) => each.id).join(" ") } };
    if (!RULE_LEVELS.some((each) => each === level))
      return { code: "rule-level-unknown", params: { rule: id, level, known: RULE_LEVELS.join(" ") } };
    if (rule.isFixed && level !== "error") return { code: "rule-is-fixed", params: { rule: id, level } };
  }
  return null;
}
