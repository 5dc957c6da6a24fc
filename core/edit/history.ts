/** The history of an edition: what was done and what was taken back, as plain data. */
import type { Doc } from "../model/index.js";
import { apply, compose, invert } from "./transaction.js";
import type { Transaction } from "./types.js";

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

/** Milliseconds between two keystrokes within which they are one step of the history. */
const SAME_STEP = 1500;

/** Does a transaction; what had been taken back before can no longer be done again. One that goes on with the last joins it. */
export function perform({ doc, history }: Edited, transaction: Transaction): Edited {
  const { done, undone } = history;
  const last = done.at(-1);
  const next =
    last !== undefined && undone.length === 0 && goesOn(last, transaction)
      ? [...done.slice(0, -1), compose(last, transaction)]
      : [...done, transaction];
  return { doc: apply(doc, transaction), history: { done: next, undone: [] } };
}

function goesOn(last: Transaction, next: Transaction): boolean {
  if (last.origin === undefined || last.origin !== next.origin || last.at === undefined || next.at === undefined) return false;
  return next.at - last.at <= SAME_STEP;
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
