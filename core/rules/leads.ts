/** The lead of an edition (头条): the story of the highest rank on its first page. */
import type { Doc, PageRecord } from "../model/index.js";
import { recordOf } from "../model/index.js";
import { headlinesOf, type PlacedHeadline, pagesOf } from "./frames.js";

export interface Lead {
  readonly page: PageRecord;
  readonly lead: PlacedHeadline;
  readonly others: readonly PlacedHeadline[];
}

/** The lead and the other headlines of its page; null when the first page has no headline. */
export function leadOf(doc: Doc): Lead | null {
  const page = pagesOf(doc)[0];
  if (!page) return null;
  const [lead, ...others] = [...headlinesOf(doc, page)].sort((a, b) => rankOf(doc, a) - rankOf(doc, b));
  return lead ? { page, lead, others } : null;
}

function rankOf(doc: Doc, { story }: PlacedHeadline): number {
  return recordOf(doc, story, "story").rank;
}
