/** One command on several things as one step. */
import { apply, compose, type Transaction } from "../edit/index.js";
import type { Doc } from "../model/index.js";
import { isRefusal, type Outcome } from "./outcome.js";

/** Does to each of some things what `make` gives, one after the other; nothing at all where one of them is refused. */
export function together<Target>(doc: Doc, targets: readonly Target[], make: (doc: Doc, target: Target) => Outcome): Outcome {
  let all: Transaction | null = null;
  let after = doc;
  for (const target of targets) {
    const outcome = make(after, target);
    if (outcome === null) continue;
    if (isRefusal(outcome)) return outcome;
    after = apply(after, outcome);
    all = all === null ? outcome : compose(all, outcome);
  }
  return all;
}
