/** What a page says of itself: its section, and who made it. */
import { changing } from "../../edit/index.js";
import type { Doc, PageRecord } from "../../model/index.js";
import type { Outcome } from "../outcome.js";

type PageFields = Partial<Pick<PageRecord, "section" | "editor" | "layoutEditor" | "proofreader">>;

/** Changes what is given of some pages; words without their outer blanks, and names of nobody are none. */
export function changePages(doc: Doc, ids: readonly string[], fields: PageFields, id: string): Outcome {
  const said = Object.fromEntries(
    Object.entries(fields).map(([name, words]) => {
      const trimmed = words?.trim() ?? "";
      return [name, name === "section" ? trimmed : trimmed || null];
    }),
  );
  const put = ids.flatMap((each) => {
    const page = doc.records.get(each);
    if (page?.type !== "page") return [];
    const after: PageRecord = { ...page, ...said };
    return JSON.stringify(after) === JSON.stringify(page) ? [] : [after];
  });
  return changing(doc, id, "section" in fields ? "did-section" : "did-page-facts", { put });
}
