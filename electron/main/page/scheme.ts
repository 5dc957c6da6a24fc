/** The address of the app: a protocol of its own, which has the same-origin rules of the web and none of the powers of `file:`. */
import type { CustomScheme } from "electron";

export const APP_SCHEME = "duikai";
const APP_HOST = "app";
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Declared before the app is ready. It bypasses no policy, and no service worker outlives a window. */
export const APP_PRIVILEGES: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
};

/** Whether an address is one of the app's, told by its parts: `duikai://app.evil.example/` begins alike. */
export function isAppUrl(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && parsed.protocol === `${APP_SCHEME}:` && parsed.host === APP_HOST && parsed.username === "";
}
