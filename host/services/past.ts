/** Earlier issues, to find copy that was printed before: saved editions, or folders in which they are kept. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Doc, recordOf, recordsOf } from "../../core/model/index.js";
import { type PastEdition, pastStories } from "../../core/preflight/index.js";
import { type Failure, failure } from "./failure.js";
import { isEditionFolder, openEdition } from "./savedEdition/index.js";

/** The issues of some folders. Fails with `past-none` on a folder that is no saved edition and holds none. */
export async function readPast(
  folders: readonly string[],
): Promise<{ readonly ok: true; readonly past: readonly PastEdition[] } | Failure> {
  const past: PastEdition[] = [];
  for (const folder of folders) {
    const editions = isEditionFolder(folder) ? [folder] : editionsIn(folder);
    if (editions.length === 0) return failure("past-none", { path: folder });
    for (const path of editions) {
      const opened = await openEdition(path);
      if (!opened.ok) return opened;
      past.push(pastEdition(opened.doc));
    }
  }
  return { ok: true, past };
}

function editionsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name))
      .filter(isEditionFolder);
  } catch {
    return [];
  }
}

function pastEdition(doc: Doc): PastEdition {
  const { paper, date, issue } = recordOf(doc, "edition", "edition");
  const pages = [...recordsOf(doc, "page")].sort((a, b) => a.number - b.number);
  return { paper, date, issue, stories: pastStories(doc, pages) };
}
