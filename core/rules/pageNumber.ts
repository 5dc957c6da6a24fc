/** Every page says who it is: a nameplate on the front page, a folio with its number on the others (newsroom.md §3). */
import type { Doc, Finding } from "../model/index.js";
import { recordOf } from "../model/index.js";
import { pagesOf } from "./frames.js";

/** An error for each page with neither nameplate nor folio. */
export function pageNumberMissing(doc: Doc): readonly Finding[] {
  return pagesOf(doc)
    .filter((page) => !page.frames.some((id) => isFurniture(recordOf(doc, id, "frame").content.kind)))
    .map((page) => ({ rule: "page-number-missing", level: "error", place: { page: page.number }, params: { page: page.number } }));
}

function isFurniture(kind: string): boolean {
  return kind === "nameplate" || kind === "folio";
}
