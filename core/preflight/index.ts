/** The door of preflight: what may come out badly in print, or be wrong with an issue as a publication; one rule a file. */
export { PREFLIGHT_RULES } from "./allRules.js";
export { preflight } from "./preflight.js";
export { pastStories } from "./printedStories.js";
export type { PastEdition } from "./rule.js";
