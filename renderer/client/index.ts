/** The host as the page has it: over HTTP, with the key from the page's own address. */
import { type HostApi, hostClient } from "../../host/api/index.js";
import { httpTransport } from "./http.js";

export { httpTransport } from "./http.js";

const KEPT = "duikai-key";

/** The host that gave out this page, and what the layout worker needs to call it too. */
export interface PageHost {
  readonly api: HostApi;
  readonly place: { readonly origin: string; readonly token: string };
}

/** The key is taken out of the address, so that nobody reads or copies it there; a reload finds it again. */
export function hostOfPage(): PageHost {
  const given = location.hash.slice(1);
  if (given !== "") {
    sessionStorage.setItem(KEPT, given);
    history.replaceState(null, "", location.pathname);
  }
  const place = { origin: location.origin, token: sessionStorage.getItem(KEPT) ?? "" };
  return { api: hostClient(httpTransport(place.origin, place.token)), place };
}
