/** Taking pages out of an edition. */
import { copyIn, type Doc } from "../../model/index.js";
import { framesOfPage } from "../framesOf.js";
import { type Outcome, refusal } from "../outcome.js";
import { changingPages } from "../settled.js";
import { pagesInOrder, variantsFollowing, withoutPages } from "./numbers.js";

/**
 * Deletes pages; those behind them close up. Copy that stands on no page then lies on the pasteboard. Refused for all pages there are,
 * and where a person has locked a frame on one.
 */
export function deletePages(doc: Doc, ids: readonly string[], id: string): Outcome {
  const pages = pagesInOrder(doc);
  const gone = pages.filter((page) => ids.includes(page.id));
  const [first] = gone;
  if (first === undefined) return null;
  if (gone.length === pages.length) return refusal("refused-last-page");
  const frames = gone.flatMap((page) => framesOfPage(doc, page));
  const locked = frames.find((frame) => frame.locked);
  if (locked) return refusal("refused-locked", { frame: locked.id });
  const names = new Set(gone.map((page) => page.id));
  const left = withoutPages(doc, names);
  const remove = [...names, ...frames.map((frame) => frame.id)];
  return changingPages(
    doc,
    id,
    gone.length === 1 ? "did-delete-page" : "did-delete-pages",
    { put: [...left, ...variantsFollowing(doc, left)], remove },
    { page: first.number, count: gone.length },
  );
}

/** What a page holds beside its head: ids of the copy that is shown there, and how many frames hold words of their own that go with it. */
export interface PageHoldings {
  readonly copy: readonly string[];
  readonly notes: number;
}

export function holdingsOf(doc: Doc, page: string): PageHoldings {
  const record = doc.records.get(page);
  const frames = record?.type === "page" ? framesOfPage(doc, record) : [];
  const notes = frames.filter(
    ({ content }) => content.kind === "rubric" || (content.kind === "note" && content.text.some((words) => words.trim() !== "")),
  );
  return { copy: [...new Set(frames.flatMap(({ content }) => copyIn(content)))], notes: notes.length };
}
