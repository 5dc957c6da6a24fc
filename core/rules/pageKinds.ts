/** What kinds of pages rules make an exception for. */
import type { Doc, PageRecord } from "../model/index.js";
import { styleOf } from "../model/index.js";

/** Whether heads of one size in a row are the very form of a page: news in brief, notices. */
export function hasRowsOfHeads(doc: Doc, page: PageRecord): boolean {
  const { kind } = styleOf(doc, page.style);
  return kind === "briefs" || kind === "classified";
}
