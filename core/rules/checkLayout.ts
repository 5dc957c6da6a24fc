/** Holds an edition against the rules of layout, at the levels of its house. */
import type { Doc, Finding, FindingLevel, Mend } from "../model/index.js";
import { recordsOf } from "../model/index.js";
import type { PageLayout } from "../page/index.js";
import { RULES } from "./allRules.js";
import type { Fault, RuleDescription, RuleLevel } from "./rule.js";
import type { Severities } from "./severities.js";
import { soundMend } from "./soundMend.js";

/**
 * How many frames may be looked at again to find mends: each mend is held against all fixed rules on the whole edition.
 * An edition with so many faults is to be made up anew, not mended; a usual one of 150 frames has 80 of its faults mended.
 */
const MOST_FRAMES_AGAIN = 12_000;

/** All findings of layout rules, rule by rule. */
export function checkLayout(doc: Doc, layouts: readonly PageLayout[], severities: Severities = {}): readonly Finding[] {
  let left = Math.floor(MOST_FRAMES_AGAIN / Math.max(1, recordsOf(doc, "frame").length));
  return RULES.flatMap((rule) => {
    return findingsOfRule(
      rule,
      severities[rule.id],
      () => rule.check(doc, layouts),
      (fault) => (left-- > 0 ? soundMend(rule, fault, doc, layouts) : null),
    );
  });
}

/**
 * What a rule finds, at the level of the house. `mendOf` chooses among the mends of a fault that has some: the first one
 * when absent. A fixed rule stays at its own level whatever a house says of it.
 */
export function findingsOfRule(
  rule: RuleDescription,
  ofHouse: RuleLevel | undefined,
  check: () => readonly Fault[],
  mendOf: (fault: Fault) => Mend | null = ({ mends }) => mends?.[0] ?? null,
): readonly Finding[] {
  const asked = rule.isFixed ? undefined : ofHouse;
  const own = asked ?? rule.level;
  if (own === "off") return [];
  return check().map((fault) => {
    const mend = (fault.mends ?? []).length > 0 ? mendOf(fault) : null;
    return findingOf(rule, fault, levelOf(fault, own, asked), mend);
  });
}

/** A house that names a rule means all its breaches, the milder ones too. */
function levelOf(fault: Fault, own: FindingLevel, ofHouse: RuleLevel | undefined): FindingLevel {
  return ofHouse === undefined ? (fault.level ?? own) : own;
}

function findingOf(rule: RuleDescription, fault: Fault, level: FindingLevel, mend: Mend | null): Finding {
  return {
    rule: rule.id,
    level,
    place: fault.place,
    params: fault.params,
    ...(fault.frames.length > 0 ? { frames: fault.frames } : {}),
    ...(mend ? { mend } : {}),
  };
}
