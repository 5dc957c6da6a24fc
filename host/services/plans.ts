/**
 * The frames of an edition as plain data: kept in the report, so that an edition can be composed
 * again with the same frames (`--frames`).
 */
import type { PlannedPage } from "../../core/makeup/index.js";
import {
  copyIn,
  type Doc,
  type DocRecord,
  type Finding,
  type PageInks,
  type PageRecord,
  type PasteboardRecord,
  pasteboardRecord,
  recordOf,
  recordsOf,
} from "../../core/model/index.js";
import { type Failure, failure } from "./failure.js";
import type { KnownPicture } from "./originals.js";
import { readChecked } from "./schema.js";

/** A planned page and whose copy it holds. */
export interface SectionPage extends PlannedPage {
  readonly section: string;
  readonly editor: string | null;
  readonly layoutEditor?: string | null;
  readonly proofreader?: string | null;
  readonly inks?: PageInks;
}

export interface EditionPages {
  readonly pages: readonly SectionPage[];
  readonly findings: readonly Finding[];
  /** Ids of copy that stands on none of them; none when absent. */
  readonly pasteboard?: readonly string[];
  /** What counts against the plan, of proposals for the same copy; absent when a person gave the frames. */
  readonly cost?: number;
}

/** The frames that an earlier report holds, and the pictures with which they were set. */
export function planOfReport(
  path: string,
): { readonly ok: true; readonly plan: EditionPages; readonly pictures: readonly KnownPicture[] } | Failure {
  const read = readChecked<{ readonly plan: EditionPages; readonly pictures?: readonly KnownPicture[] }>(path, "report");
  return read.ok ? { ok: true, plan: { ...planOf(read.value.plan), findings: [] }, pictures: read.value.pictures ?? [] } : read;
}

/** What a person takes over of a plan: its pages and its pasteboard. */
function planOf({ pages, pasteboard }: EditionPages): Pick<EditionPages, "pages" | "pasteboard"> {
  return pasteboard === undefined ? { pages } : { pages, pasteboard };
}

/** The pages of a document that is made up already. */
export function pagesOfDoc(doc: Doc): readonly SectionPage[] {
  const pages = [...recordsOf(doc, "page")].sort((a, b) => a.number - b.number);
  return pages.map(({ id: _, type: __, frames, ...page }) => ({ ...page, frames: frames.map((id) => recordOf(doc, id, "frame")) }));
}

/** A planned page as a record of the document. */
export function pageRecord({ frames, ...page }: SectionPage): PageRecord {
  return { ...page, id: `page${page.number}`, type: "page", frames: frames.map((frame) => frame.id) };
}

/** The pasteboard that a plan leaves, as records of the document: one, or none when all copy is placed. */
export function pasteboardRecords({ pasteboard = [] }: EditionPages): readonly PasteboardRecord[] {
  return pasteboard.length === 0 ? [] : [pasteboardRecord(pasteboard)];
}

/**
 * Why a plan made for other copy does not fit this document: a style, story, picture or box that it
 * speaks of is not there, or a story of the copy stands neither on a page nor on the pasteboard. Null when it fits.
 */
export function misfitOf(plan: EditionPages, doc: Doc): Failure | null {
  const placed = new Set<string>();
  for (const id of plan.pasteboard ?? []) {
    if (!doc.records.has(id)) return failure("frames-misfit", { id });
    placed.add(id);
  }
  for (const page of plan.pages) {
    if (!doc.styles.has(page.style)) return failure("frames-misfit", { id: page.style });
    for (const id of page.frames.flatMap((frame) => copyIn(frame.content))) {
      if (!doc.records.has(id)) return failure("frames-misfit", { id });
      placed.add(id);
    }
  }
  for (const record of doc.records.values()) {
    if (record.type === "story" && !placed.has(record.id)) return failure("frames-misfit", { id: record.id });
  }
  return null;
}

/** Why locked frames cannot stay in other copy: what one of them shows is not there. Null when they can. */
export function lockedMisfit(pages: readonly SectionPage[], copy: readonly DocRecord[]): Failure | null {
  const known = new Set(copy.map((record) => record.id));
  const locked = pages.flatMap(({ frames }) => frames.filter((frame) => frame.locked));
  const lost = locked.flatMap((frame) => copyIn(frame.content)).find((id) => !known.has(id));
  return lost === undefined ? null : failure("frames-misfit", { id: lost });
}
