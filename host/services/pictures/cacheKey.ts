/** Names of entries in the cache: the same name only for the same bytes made in the same way by the same programs. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../root.js";

/** One more whenever pixels or readings come out otherwise than before. */
const ALGORITHM = 3;

let made: string | null = null;

/** `parts` say what is made, from which original and with which wishes; all of them can be written as JSON. */
export function cacheKey(...parts: readonly unknown[]): string {
  made ??= programs();
  return createHash("sha256")
    .update(JSON.stringify([made, ALGORITHM, ...parts]))
    .digest("hex");
}

/** Versions of what makes the pixels. */
function programs(): string {
  const { version, dependencies } = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8"));
  return JSON.stringify([version, dependencies.sharp, dependencies["lcms-wasm"], dependencies.exifreader, process.arch]);
}
