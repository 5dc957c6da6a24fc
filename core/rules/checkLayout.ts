/** Holds an edition against the rules of layout, at the levels of its house. */
import type { Doc, Finding, FindingLevel, Mend } from "../model/index.js";
import { recordsOf } from "../model/index.js";
import type { PageLayout } from "../page/index.js";
import { RULES } from "./allRules.js";
import type { Fault, LayoutRule, RuleLevel } from "./rule.js";
import { type Severities, severityProblem } from "./severities.js";
import { soundMend } from "./soundMend.js";

/**
 * How many frames may be looked at again to find mends: each mend is held against all fixed rules on the whole edition.
 * An edition with so many faults is to be made up anew, not mended; a usual one of 150 frames has 80 of its faults mended.
 */
const MOST_FRAMES_AGAIN = 12_000;

/** All findings of layout rules, rule by rule; throws when `severities` name no rule or no level, or lower a fixed rule. */
export function checkLayout(doc: Doc, layouts: readonly PageLayout[], severities: Severities = {}): readonly Finding[] {
  const problem = severityProblem(severities);
  if (problem) throw new Error(`${problem.code}: ${JSON.stringify(problem.params)}`);
  let left = Math.floor(MOST_FRAMES_AGAIN / Math.max(1, recordsOf(doc, "frame").length));
  return RULES.flatMap((rule) => {
    const own = severities[rule.id] ?? rule.level;
    if (own === "off") return [];
    return rule.check(doc, layouts).map((fault) => {
      const isMendable = (fault.mends ?? []).length > 0 && left-- > 0;
      const mend = isMendable ? soundMend(rule, fault, doc, layouts) : null;
      return findingOf(rule, fault, levelOf(fault, own, severities[rule.id]), mend);
    });
  });
}

/** A house that names a rule means all its breaches, the milder ones too. */
function levelOf(fault: Fault, own: FindingLevel, ofHouse: RuleLevel | undefined): FindingLevel {
  return ofHouse === undefined ? (fault.level ?? own) : own;
}

function findingOf(rule: LayoutRule, fault: Fault, level: FindingLevel, mend: Mend | null): Finding {
  return {
    rule: rule.id,
    level,
    place: fault.place,
    params: fault.params,
    ...(fault.frames.length > 0 ? { frames: fault.frames } : {}),
    ...(mend ? { mend } : {}),
  };
}
