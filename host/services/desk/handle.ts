/** Names that clients have for what only the host may touch. */
import { randomBytes } from "node:crypto";

/** So many bytes that nobody guesses one. */
const BYTES = 12;

export function newHandle(): string {
  return randomBytes(BYTES).toString("base64url");
}
