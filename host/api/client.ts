/** The client's end of a transport: a `HostApi` whose methods send their calls over it. */
import { HOST_METHODS, type HostApi } from "./contract.js";
import { type Answer, dispatch } from "./dispatch.js";

/** Carries one call to a host and its answer back. It never throws: a host that is away is an outcome too. */
export type Transport = (method: string, named: unknown) => Promise<Answer>;

export function hostClient(send: Transport): HostApi {
  const methods = Object.keys(HOST_METHODS).map((method) => [method, (named: unknown) => send(method, named)] as const);
  // One function for each method of the contract, by its name.
  return Object.fromEntries(methods) as unknown as HostApi;
}

/** Two ends in one memory, for a host and a client on the same machine: all that passes is copied, as it is over a wire. */
export function memoryTransport(api: HostApi, onFault: (error: unknown) => void): Transport {
  return async (method, named) => structuredClone(await dispatch(api, method, structuredClone(named), onFault));
}
