/** Reads the body of a request, up to a limit. */
import type { IncomingMessage } from "node:http";
import { BODY_LIMIT, type JsonBody } from "./answer.js";

export async function readJson(request: IncomingMessage): Promise<JsonBody> {
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
