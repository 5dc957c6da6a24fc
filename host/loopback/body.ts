/** Reads the body of a request, up to a limit. */
import type { IncomingMessage } from "node:http";

/** Arguments are a few short texts; pictures and fonts only go the other way. */
export const BODY_LIMIT = 1 << 20;

/** The JSON of a body; "large" when it is over the limit, "unreadable" when it is no JSON or the client went away. */
export async function readJson(request: IncomingMessage): Promise<{ readonly value: unknown } | "large" | "unreadable"> {
  if (Number(request.headers["content-length"] ?? 0) > BODY_LIMIT) return "large";
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      const piece = Buffer.from(chunk);
      length += piece.length;
      if (length > BODY_LIMIT) return "large";
      chunks.push(piece);
    }
    return { value: JSON.parse(Buffer.concat(chunks).toString("utf8")) };
  } catch {
    return "unreadable";
  }
}
