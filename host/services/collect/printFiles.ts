/** What a collected edition has for print: the condition with its profile, and PDFs of its pages. */
import { createHash } from "node:crypto";
import { basename, parse } from "node:path";
import { type Finding, recordOf } from "../../../core/model/index.js";
import type { PageLayout } from "../../../core/page/index.js";
import type { Language } from "../../../messages/index.js";
import type { Press } from "../conditions.js";
import { pageFileName } from "../fileNames.js";
import type { MadeEdition } from "../making.js";
import { paintPages, pressPages } from "../paintFiles.js";
import { preparePlaced } from "../placed.js";
import type { CollectedFile } from "./contents.js";

/** The condition with every limit in it, so that it says the same in a house of other values; its profile beside it. */
export function conditionFiles({ condition, profile }: Press): readonly CollectedFile[] {
  const { id, name, intent, ...press } = condition;
  const file = basename(profile.path);
  const sha256 = createHash("sha256").update(profile.bytes).digest("hex");
  const { source = `Profile ${file} of a printer's own.` } = profile;
  const json = `${JSON.stringify({ id: plainId(id), name, intent, profile: file, sha256, source, press }, null, 1)}\n`;
  return [
    { path: `condition/${parse(file).name}.json`, kind: "condition", bytes: new TextEncoder().encode(json) },
    { path: `condition/${file}`, kind: "profile", bytes: profile.bytes },
  ];
}

/** An id as conditions have it, of one that was made from a file. */
function plainId(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9-]+/g, "-");
}

interface PageFiles {
  readonly files: readonly CollectedFile[];
  readonly findings: readonly Finding[];
}

/** One PDF a page, named as the house names them. */
export async function pageFiles(
  { doc, faces, originals }: MadeEdition,
  layouts: readonly PageLayout[],
  press: Press,
  language: Language,
): Promise<PageFiles> {
  const { paper, date } = recordOf(doc, "edition", "edition");
  const pictures = await preparePlaced(doc, layouts, originals, { screenPpi: null, press });
  const files: CollectedFile[] = [];
  for (const layout of layouts) {
    const { section } = recordOf(doc, layout.page, "page");
    const file = `${pageFileName(press.fileName, { paper, date, section, page: layout.number })}.pdf`;
    const bytes = await paintPages(doc, pressPages(doc, [layout], faces, { press, file, language }), faces, pictures, press);
    files.push({ path: `pages/${file}`, kind: "page", bytes });
  }
  return { files, findings: pictures.findings };
}
