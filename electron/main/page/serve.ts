/** Serves the page of the app over its own protocol, as the loopback host does over HTTP. */
import { answerPage, BODY_LIMIT, type House, type JsonBody, outcomeTold, type Told } from "../../../host/loopback/index.js";
import { APP_ORIGIN, isAppUrl } from "./scheme.js";

/** The answer to a request for an address of the app. A page of another origin is told nothing, whatever key it bears. */
export async function serveApp(house: House, request: Request): Promise<Response> {
  const origin = request.headers.get("origin");
  const ours = isAppUrl(request.url) && (origin === null || origin === APP_ORIGIN);
  if (!ours) return responseOf(request, outcomeTold(403, { ok: false, code: "host-refused", params: {} }));
  const { method, headers } = request;
  const asked = {
    method,
    address: new URL(request.url).pathname,
    authorization: headers.get("authorization") ?? undefined,
    contentType: headers.get("content-type") ?? undefined,
    readBody: () => jsonOf(request),
  };
  return responseOf(request, await answerPage(house, asked));
}

function responseOf(request: Request, { status, headers, bytes }: Told): Response {
  const body = request.method === "HEAD" ? null : new Uint8Array(bytes);
  return new Response(body, { status, headers: { ...headers } });
}

/** The page is our own and runs on this machine: what it sends is read whole, and then measured. */
async function jsonOf(request: Request): Promise<JsonBody> {
  try {
    const bytes = Buffer.from(await request.arrayBuffer());
    return bytes.length > BODY_LIMIT ? "large" : { value: JSON.parse(bytes.toString("utf8")) };
  } catch {
    return "unreadable";
  }
}
