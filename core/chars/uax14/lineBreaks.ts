/**
 * Where a line may break by the Unicode line breaking algorithm, untailored: UAX #14 of Unicode 17. Chinese
 * setting has its own, tailored classes (`classOf`); this is what they are measured against.
 */
import { LineBreak, type LineBreakRule, RULES_OF_16, RULES_OF_17 } from "./rules.js";
import { lineBreakUnits } from "./units.js";

/** The breaks of a text, and the rules that decided. */
export interface LineBreaks {
  /** For every UTF-16 offset from 0 to the length of the text, a `LineBreak`: whether a line may end before it. */
  readonly breaks: Uint8Array;
  /** For every such offset the number of the rule in UAX #14, as in "LB15a". */
  ruleAt(offset: number): string;
  /** How many times a rule was asked: the cost in steps that no machine changes. */
  readonly steps: number;
}

/** The editions of Unicode whose rules are known; the properties are those of 17 in both. */
export type LineBreakEdition = 16 | 17;

/** Index of a place that no rule in the list decided. */
const INSIDE_UNIT = 0;
const TEXT_START = 1;
const TEXT_END = 2;
const ELSEWHERE = 3;
const FIRST_RULE = 4;
const FIXED_NAMES = ["LB9", "LB2", "LB3", "LB31"];

/**
 * Finds the break opportunities of a text by UAX #14. Total: lone surrogates and controls are characters
 * like others. Takes at most one question a rule and character, so the time is linear in the text.
 */
export function lineBreaks(text: string, edition: LineBreakEdition = 17): LineBreaks {
  const rules = edition === 16 ? RULES_OF_16 : RULES_OF_17;
  const breaks = new Uint8Array(text.length + 1);
  const deciders = new Uint8Array(text.length + 1);
  const units = lineBreakUnits(text);
  let steps = 0;
  for (let at = 1; at < units.count; at++) {
    const offset = units.offsets[at] ?? 0;
    const index = rules.findIndex((rule) => rule.applies(units, at));
    steps += index < 0 ? rules.length : index + 1;
    breaks[offset] = rules[index]?.verdict ?? LineBreak.May;
    deciders[offset] = index < 0 ? ELSEWHERE : index + FIRST_RULE;
  }
  deciders[0] = TEXT_START;
  if (text.length > 0) {
    breaks[text.length] = LineBreak.Must;
    deciders[text.length] = TEXT_END;
  }
  return { breaks, steps, ruleAt: (offset) => ruleName(rules, deciders[offset] ?? INSIDE_UNIT) };
}

function ruleName(rules: readonly LineBreakRule[], decider: number): string {
  return FIXED_NAMES[decider] ?? rules[decider - FIRST_RULE]?.name ?? "LB31";
}
