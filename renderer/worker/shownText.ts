/** What is chosen in a text, as it is seen on the pages that are laid out. */
import { wordsAt } from "../../core/commands/index.js";
import type { Doc } from "../../core/model/index.js";
import { caretAt, type PageLayout, rangeRects, type TextSelection } from "../../core/page/index.js";
import type { ShownText } from "./messages.js";

export function shownText(doc: Doc, layouts: readonly PageLayout[], selection: TextSelection | null): ShownText | null {
  const words = selection && wordsAt(doc, selection.head);
  if (selection === null || words === null) return null;
  const { anchor, head } = selection;
  const { kind, id } = head;
  const range = { kind, id, from: Math.min(anchor.at, head.at), to: Math.max(anchor.at, head.at) };
  return { head, caret: caretAt(layouts, words, head), rects: rangeRects(layouts, range) };
}
