/** The history of an edition: what was done and what was taken back, as plain data. */
import type { Doc } from "../model/index.js";
import { apply, invert, type Transaction } from "./transaction.js";

export interface History {
  /** Oldest first; the last one is the next to be taken back. */
  readonly done: readonly Transaction[];
  /** Taken back, the last one the next to be done again. */
  readonly undone: readonly Transaction[];
}

export const NEW_HISTORY: History = { done: [], undone: [] };

/** A document with its history. */
export interface Edited {
  readonly doc: Doc;
  readonly history: History;
}

/** Does a transaction; what had been taken back before can no longer be done again. */
export function perform({ doc, history }: Edited, transaction: Transaction): Edited {
  return { doc: apply(doc, transaction), history: { done: [...history.done, transaction], undone: [] } };
}

/** Takes the last transaction back; null when there is none. */
export function undo({ doc, history: { done, undone } }: Edited): Edited | null {
  const last = done.at(-1);
  return last ? { doc: apply(doc, invert(last)), history: { done: done.slice(0, -1), undone: [...undone, last] } } : null;
}

/** Does again what was taken back last; null when there is nothing. */
export function redo({ doc, history: { done, undone } }: Edited): Edited | null {
  const last = undone.at(-1);
  return last ? { doc: apply(doc, last), history: { done: [...done, last], undone: undone.slice(0, -1) } } : null;
}
