/** Calls of the contract over HTTP, to the loopback host that gave out the page. */
import { type Answer, isRecord, type Transport } from "../../host/api/index.js";

/** `origin` is where the host listens, without a slash at its end; `token` is the key that it gave with its address. */
export function httpTransport(origin: string, token: string): Transport {
  return async (method, named) => {
    try {
      const response = await fetch(`${origin}/api/${method}`, {
        method: "POST",
        headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
        body: JSON.stringify(named),
      });
      return await answerFrom(response);
    } catch {
      return AWAY;
    }
  };
}

const AWAY: Answer = { ok: false, code: "host-away", params: {} };

/** JSON is an outcome; anything else is the bytes of a file. */
async function answerFrom(response: Response): Promise<Answer> {
  const type = response.headers.get("content-type") ?? "";
  if (!type.startsWith("application/json")) {
    return response.ok ? { ok: true, type, bytes: new Uint8Array(await response.arrayBuffer()) } : AWAY;
  }
  const value: unknown = await response.json();
  // The host made it by the contract; what is not even an outcome came from somewhere else.
  return isRecord(value) && typeof value.ok === "boolean" ? (value as unknown as Answer) : AWAY;
}
