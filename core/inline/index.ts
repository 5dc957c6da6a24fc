/** The room of lines: one paragraph with styles becomes lines of placed glyphs at a measure. */
export { type ComposeServices, createCompose } from "./compose.js";
export { createExplain } from "./explain.js";
export { PROFILE_NAMES, PROFILES, styleInProfile } from "./profile.js";
export type * from "./types.js";
