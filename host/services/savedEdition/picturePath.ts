/** Where a picture lies in the folder of an edition: by the hash of its bytes, so that no two pictures can have one name. */
import { createHash } from "node:crypto";
import { extname } from "node:path";

export function picturePath(bytes: Uint8Array, name: string): string {
  return `pictures/${createHash("sha256").update(bytes).digest("hex")}.${endingOf(name)}`;
}

function endingOf(name: string): string {
  const ending = extname(name).slice(1).toLowerCase();
  return /^[a-z0-9]+$/.test(ending) ? ending : "bin";
}
