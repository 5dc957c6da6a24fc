/** A page once more, right behind itself. */
import type { Doc, PageRecord } from "../../model/index.js";
import { copyFrames, pastedRecords } from "../frames/clip.js";
import { freeIds } from "../ids.js";
import type { Outcome } from "../outcome.js";
import { changingPages } from "../settled.js";
import { pagesInOrder, variantsFollowing, withPageAt } from "./numbers.js";

/** Puts a page of the same frames behind a page. Its stories, pictures and boxes are others of the same words. */
export function duplicatePage(doc: Doc, page: string, id: string): Outcome {
  const at = pagesInOrder(doc).findIndex((each) => each.id === page) + 1;
  const source = doc.records.get(page);
  if (at === 0 || source?.type !== "page") return null;
  const pages = withPageAt(doc, { ...source, id: freeIds(doc, "page")(0), frames: [] }, at);
  const made = pages[at];
  if (made === undefined) return null;
  const clip = copyFrames(doc, source.frames);
  const pasted = clip === null ? [made] : pastedRecords(doc, made, clip.frames, clip);
  const others = pages.filter((each): each is PageRecord => each !== made);
  const put = [...others, ...pasted, ...variantsFollowing(doc, pages)];
  return changingPages(doc, id, "did-duplicate-page", { put }, { page: source.number });
}
