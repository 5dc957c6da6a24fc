/** The pasteboard (备用稿): copy that belongs to an edition and stands on none of its pages. */
import { copyIn } from "./frameCopy.js";
import type { Doc, DocRecord, FrameContent, PasteboardRecord } from "./records.js";
import { recordOf, recordsOf } from "./records.js";

/** The id of the one pasteboard of an edition. */
export const PASTEBOARD = "pasteboard";

/** Kinds of records that are copy: what stands on a page or is kept for one. */
export type CopyRecord = Extract<DocRecord, { type: "story" | "picture" | "box" | "ad" }>;

export function isCopy(record: DocRecord | undefined): record is CopyRecord {
  return record?.type === "story" || record?.type === "picture" || record?.type === "box" || record?.type === "ad";
}

/** Ids of what lies on the pasteboard, in the order in which it came there. */
export function pasteboardOf(doc: Doc): readonly string[] {
  return recordsOf(doc, "pasteboard").flatMap(({ copy }) => copy);
}

/** The pasteboard with this copy on it. */
export function pasteboardRecord(copy: readonly string[]): PasteboardRecord {
  return { id: PASTEBOARD, type: "pasteboard", copy };
}

/**
 * Ids of copy that some frames do not show, in its own order. A caption, a jump line or a pull quote alone do not place
 * anything; the artwork of an advertisement goes with it.
 */
export function copyNotIn(contents: readonly FrameContent[], copy: readonly CopyRecord[]): readonly string[] {
  const placed = new Set(contents.filter(isPlacing).flatMap(copyIn));
  const artwork = new Set(copy.flatMap((record) => (record.type === "ad" && record.picture !== null ? [record.picture] : [])));
  return copy.filter(({ id }) => !placed.has(id) && !artwork.has(id)).map(({ id }) => id);
}

/** The same for all copy of an edition and all of its pages. */
export function copyOnNoPage(doc: Doc): readonly string[] {
  const contents = recordsOf(doc, "page").flatMap((page) => page.frames.map((id) => recordOf(doc, id, "frame").content));
  return copyNotIn(contents, [...doc.records.values()].filter(isCopy));
}

function isPlacing({ kind }: FrameContent): boolean {
  return kind !== "jump" && kind !== "pullQuote" && kind !== "caption" && kind !== "groupCaption";
}
