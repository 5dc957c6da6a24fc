/** Who may ask: the page that this server gave out, in a browser of this machine, with the key. */
import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** Where the server listens, and the key without which it says nothing. */
export interface Door {
  readonly port: number;
  readonly token: string;
}

export const LOOPBACK = "127.0.0.1";

/**
 * Whether a request comes from our own page. A foreign page can send requests here, and a foreign name can be made to lead
 * here (DNS rebinding): the first shows in Origin and Sec-Fetch-Site, the second in Host.
 */
export function isFromOurPage(headers: IncomingHttpHeaders, { port }: Door): boolean {
  const here = `${LOOPBACK}:${port}`;
  if (headers.host !== here) return false;
  if (headers.origin !== undefined && headers.origin !== `http://${here}`) return false;
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
}

/** Whether a request bears the key, told without saying by the time it takes how much of it was right. */
export function hasKey(headers: IncomingHttpHeaders, { token }: Door): boolean {
  const given = Buffer.from(headers.authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/**
 * What every answer says of itself. The page runs its own scripts and nothing else, is shown in no frame, and may speak to nobody
 * but this server.
 */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
};
