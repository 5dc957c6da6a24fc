/** The host as the page has it: over HTTP, with the key from the page's own address. */
import { type HostApi, hostClient } from "../../host/api/index.js";
import { httpTransport } from "./http.js";

export { httpTransport } from "./http.js";

const KEPT = "duikai-key";

/** The host that gave out this page. The key is taken out of the address, so that nobody reads or copies it there; a reload finds it again. */
export function hostOfPage(): HostApi {
  const given = location.hash.slice(1);
  if (given !== "") {
    sessionStorage.setItem(KEPT, given);
    history.replaceState(null, "", location.pathname);
  }
  return hostClient(httpTransport(location.origin, sessionStorage.getItem(KEPT) ?? ""));
}
