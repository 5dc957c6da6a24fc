/** Rule: nothing is fetched from anywhere but the app itself, whatever a page asks for. */
import type { Session } from "electron";
import { APP_SCHEME, isAppUrl } from "../page/scheme.js";

/** What pages hold in their own memory, and the pages of the developer tools, which come with Electron. */
const WITHIN = [`blob:${APP_SCHEME}://`, "devtools://"];

export function refuseRequests(session: { readonly webRequest: Pick<Session["webRequest"], "onBeforeRequest"> }): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isAppUrl(url) && !WITHIN.some((beginning) => url.startsWith(beginning)) });
  });
}
