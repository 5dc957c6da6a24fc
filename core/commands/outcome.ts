/** What comes of asking for a command. */
import type { Transaction } from "../edit/index.js";

type Params = NonNullable<Transaction["params"]>;

/** Why a command does nothing: a message id that says it to a person, and what its words name. */
export interface Refusal {
  readonly refused: string;
  readonly params: Params;
}

/** A transaction; a refusal where a person should be told why not; null where nothing would change. */
export type Outcome = Transaction | Refusal | null;

export function refusal(refused: string, params: Params = {}): Refusal {
  return { refused, params };
}

export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === "object" && outcome !== null && "refused" in outcome;
}
