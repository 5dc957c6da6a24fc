/**
 * Pages as they would be after a step that nobody has done yet: laid out beside the document, which stays as it is. What the step
 * leaves alone is the same object as in the document, so that a draft costs the page it changes and nothing else.
 */
import type { Transaction } from "../../core/edit/index.js";
import type { Draft } from "./messages.js";
import type { Replica } from "./replica.js";

export interface Drafts {
  /** The document after a draft, laid out; at once where it was asked for before. */
  of(draft: Draft): Replica;
  /** Forgets all: the document has changed under them. */
  clear(): void;
}

/** Drafts that a person may look at by turns without any of them being laid out again. */
const KEPT = 12;

export function createDrafts(layOut: (transaction: Transaction) => Replica): Drafts {
  const known = new Map<string, Replica>();
  return {
    of({ id, transaction }) {
      const replica = known.get(id) ?? layOut(transaction);
      known.delete(id);
      known.set(id, replica);
      const [oldest] = known.keys();
      if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
      return replica;
    },
    clear: () => known.clear(),
  };
}
