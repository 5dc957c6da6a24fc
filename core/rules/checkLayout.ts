/** Holds an edition against the rules of layout, at the levels of its house. */
import type { Doc, Finding, FindingLevel } from "../model/index.js";
import type { PageLayout } from "../page/index.js";
import { RULES } from "./allRules.js";
import type { Fault, LayoutRule, RuleLevel } from "./rule.js";
import { type Severities, severityProblem } from "./severities.js";
import { soundMend } from "./soundMend.js";

/** All findings of layout rules, rule by rule; throws when `severities` name no rule or no level, or lower a fixed rule. */
export function checkLayout(doc: Doc, layouts: readonly PageLayout[], severities: Severities = {}): readonly Finding[] {
  const problem = severityProblem(severities);
  if (problem) throw new Error(`${problem.code}: ${JSON.stringify(problem.params)}`);
  return RULES.flatMap((rule) => {
    const own = severities[rule.id] ?? rule.level;
    if (own === "off") return [];
    return rule.check(doc, layouts).map((fault) => findingOf(rule, fault, levelOf(fault, own, severities[rule.id]), doc, layouts));
  });
}

/** A house that names a rule means all its breaches, the milder ones too. */
function levelOf(fault: Fault, own: FindingLevel, ofHouse: RuleLevel | undefined): FindingLevel {
  return ofHouse === undefined ? (fault.level ?? own) : own;
}

function findingOf(rule: LayoutRule, fault: Fault, level: FindingLevel, doc: Doc, layouts: readonly PageLayout[]): Finding {
  const mend = soundMend(rule, fault, doc, layouts);
  return {
    rule: rule.id,
    level,
    place: fault.place,
    params: fault.params,
    ...(fault.frames.length > 0 ? { frames: fault.frames } : {}),
    ...(mend ? { mend } : {}),
  };
}
