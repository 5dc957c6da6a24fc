/** Who may ask: the page that this server gave out, in a browser of this machine. */
import type { IncomingHttpHeaders } from "node:http";

export const LOOPBACK = "127.0.0.1";

/**
 * Whether a request comes from our own page. A foreign page can send requests here, and a foreign name can be made to lead
 * here (DNS rebinding): the first shows in Origin and Sec-Fetch-Site, the second in Host.
 */
export function isFromOurPage(headers: IncomingHttpHeaders, port: number): boolean {
  const here = `${LOOPBACK}:${port}`;
  if (headers.host !== here) return false;
  if (headers.origin !== undefined && headers.origin !== `http://${here}`) return false;
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
}

/**
 * What every answer says of itself. The page runs its own scripts and nothing else, is shown in no frame, and may speak to nobody
 * but this server. Styles that it makes itself count only with the mark that its own answer bore (`nonce`).
 */
export function safeHeaders(nonce?: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return { "Content-Security-Policy": policy.join("; "), ...OTHER_HEADERS };
}

const OTHER_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
};
