/** The host as the page has it: over the bridge of the desktop where there is one, else over HTTP with the key from the page's own address. */
import { BRIDGE_NAME, type DesktopBridge, type HostApi, hostClient } from "../../host/api/index.js";
import { httpTransport } from "./http.js";
import { ipcTransport } from "./ipc.js";

export { httpTransport } from "./http.js";
export { folderChooser, ipcTransport } from "./ipc.js";

const KEPT = "duikai-key";

/** The host that gave out this page, and what the layout worker needs to call it too. */
export interface PageHost {
  readonly api: HostApi;
  /** The worker has no bridge: it calls over HTTP, or over the protocol of the desktop, which answers alike. */
  readonly place: { readonly origin: string; readonly token: string };
  /** The desktop round the page; null in a browser. */
  readonly desktop: DesktopBridge | null;
}

/** The key is taken out of the address, so that nobody reads or copies it there; a reload finds it again. */
export function hostOfPage(): PageHost {
  const given = location.hash.slice(1);
  if (given !== "") {
    sessionStorage.setItem(KEPT, given);
    history.replaceState(null, "", location.pathname);
  }
  const place = { origin: `${location.protocol}//${location.host}`, token: sessionStorage.getItem(KEPT) ?? "" };
  const desktop = bridgeOf(globalThis);
  const send = desktop === null ? httpTransport(place.origin, place.token) : ipcTransport(desktop);
  return { api: hostClient(send), place, desktop };
}

/** The preload script of our own desktop put it there; nothing else can, for pages run no foreign script. */
function bridgeOf(page: object): DesktopBridge | null {
  return BRIDGE_NAME in page ? (page[BRIDGE_NAME] as DesktopBridge) : null;
}
