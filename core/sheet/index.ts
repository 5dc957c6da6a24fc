/** The door of the sheet room: what stands round pages on paper, marks for the press among it. */

export { MARK_KINDS, type MarkKind, markedPage } from "./printMarks.js";
export { type ProofForm, type ProofWords, proofSheets } from "./proof.js";
export type { SlugWords } from "./slug.js";
