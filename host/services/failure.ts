/** What the outside did to us: told at the host border, never thrown through it. */
export interface Failure {
  readonly ok: false;
  /** A message id of `messages/`. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export function failure(code: string, params: Failure["params"] = {}): Failure {
  return { ok: false, code, params };
}
