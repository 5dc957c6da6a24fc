/** The room of intake: text of copy -> stories, with questions, repairs and an account of every character. */
export { intakeCopy } from "./intake.js";
export type * from "./types.js";
