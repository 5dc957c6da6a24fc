/** What is chosen in a text, as it is seen on the pages that are laid out. */
import { caretAt, type PageLayout, rangeRects, type TextSelection } from "../../core/page/index.js";
import type { ShownText } from "./messages.js";

export function shownText(layouts: readonly PageLayout[], selection: TextSelection | null): ShownText | null {
  if (selection === null) return null;
  const { anchor, head } = selection;
  const { kind, id } = head;
  const range = { kind, id, from: Math.min(anchor.at, head.at), to: Math.max(anchor.at, head.at) };
  return { head, caret: caretAt(layouts, head), rects: rangeRects(layouts, range) };
}
