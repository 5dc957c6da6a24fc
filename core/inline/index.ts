/** The room of lines: one paragraph with styles becomes lines of placed glyphs at a measure. */
export { PROFILE_NAMES } from "../model/index.js";
export { type ComposeServices, createCompose } from "./compose.js";
export { englishHyphenator, type PatternLibrary } from "./englishHyphenator.js";
export { createExplain } from "./explain.js";
export { disorderedSpan, PROFILES, rulesWith, styleInProfile } from "./profile.js";
export { changedRun } from "./runs.js";
export { SINGLE_LINE, UNBOUNDED } from "./singleLine.js";
export type * from "./types.js";
