/** What the desktop keeps between two starts, in small files of its own: where the window was, which editions were opened. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The JSON of a file; null where there is none that can be read, which is no fault: it is kept anew. */
export function readKept(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** Writes at once, for it is called when the app ends; a disk that refuses keeps nobody from ending it. */
export function writeKept(path: string, value: unknown): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(value));
    renameSync(`${path}.new`, path);
  } catch {
    // The next start opens as the first did.
  }
}
