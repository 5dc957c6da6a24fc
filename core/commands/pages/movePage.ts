/** Pages in another order. */
import type { Doc } from "../../model/index.js";
import type { Outcome } from "../outcome.js";
import { changingPages } from "../settled.js";
import { inOrder, pagesInOrder, variantsFollowing } from "./numbers.js";

/** Moves a page to a place among the others, from 0; all are counted anew, and jump lines name the new numbers. */
export function movePage(doc: Doc, page: string, to: number, id: string): Outcome {
  const pages = pagesInOrder(doc);
  const moving = pages.find((each) => each.id === page);
  const others = pages.filter((each) => each.id !== page);
  const at = Math.max(0, Math.min(to, others.length));
  if (moving === undefined || pages[at] === moving) return null;
  const order = inOrder(doc, [...others.slice(0, at), moving, ...others.slice(at)]);
  const number = order[at]?.number ?? 0;
  return changingPages(
    doc,
    id,
    "did-move-page-to",
    { put: [...order, ...variantsFollowing(doc, order)] },
    { from: moving.number, to: number },
  );
}
