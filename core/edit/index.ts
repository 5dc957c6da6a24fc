/** The room of editing: transactions on records, and their history. */
export { fitsDoc } from "./fits.js";
export { type Edited, type History, NEW_HISTORY, perform, redo, undo } from "./history.js";
export { apply, changing, compose, invert, replacing, type Wanted } from "./transaction.js";
export type { Transaction } from "./types.js";
