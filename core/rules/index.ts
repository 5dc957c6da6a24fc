/** The room of layout rules: taboos of newspaper make-up, one a file, as findings. */
export { ALL_RULES, RULES } from "./allRules.js";
export { checkLayout, findingsOfRule } from "./checkLayout.js";
export { headlineStranded } from "./headlineStranded.js";
export type { BothLanguages, Fault, RuleDescription } from "./rule.js";
export { atLevelsOf, type Severities, severityProblem } from "./severities.js";
