/** The host's end of a transport: checks a call from outside, makes it, and turns a fault into an outcome. */
import { isRecord } from "./checks.js";
import { HOST_METHODS, type HostApi, type HostMethod, isHostMethod } from "./contract.js";
import type { HostFailure, HostResults, Outcome } from "./results.js";

/** The answer to any of the methods. */
export type Answer = Outcome<HostResults[HostMethod]>;

/** Calls a method by the name and arguments that came over a transport. `onFault` hears of faults of the host's own, which clients learn nothing of. */
export async function dispatch(api: HostApi, name: string, named: unknown, onFault: (error: unknown) => void): Promise<Answer> {
  if (!isHostMethod(name)) return refusal("host-method-unknown", { method: name });
  const wrong = wrongArgument(HOST_METHODS[name].arguments, named);
  if (wrong !== null) return refusal("host-argument-wrong", { method: name, argument: wrong });
  // The arguments were checked against the contract of this very method.
  const call = api[name] as (checked: unknown) => Promise<Answer>;
  try {
    return await call(named);
  } catch (error) {
    onFault(error);
    return refusal("host-fault", { method: name });
  }
}

function refusal(code: string, params: HostFailure["params"]): HostFailure {
  return { ok: false, code, params };
}

/** Name of the first argument that is missing, wrong or not known; null when all are right. */
export function wrongArgument(wanted: Readonly<Record<string, (value: unknown) => boolean>>, named: unknown): string | null {
  if (!isRecord(named)) return "*";
  const unknown = Object.keys(named).find((name) => !Object.hasOwn(wanted, name));
  return unknown ?? Object.keys(wanted).find((name) => wanted[name]?.(named[name]) !== true) ?? null;
}
