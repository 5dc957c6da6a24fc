/** The room of editing: transactions on records, and their history. */
export { type Edited, type History, NEW_HISTORY, perform, redo, undo } from "./history.js";
export { apply, compose, invert, replacing, type Transaction } from "./transaction.js";
