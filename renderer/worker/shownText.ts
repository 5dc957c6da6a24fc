/** What is chosen in a text, as it is seen on the pages that are laid out. */
import { wordsAt } from "../../core/commands/index.js";
import type { Doc } from "../../core/model/index.js";
import { caretAt, type PageLayout, rangeRects, type SourceRange, type TextPlace, type TextSelection } from "../../core/page/index.js";
import { isHeadlineRole } from "../../core/story/index.js";
import type { ShownText } from "./messages.js";

export function shownText(
  doc: Doc,
  layouts: readonly PageLayout[],
  selection: TextSelection | null,
  composed: SourceRange | null = null,
): ShownText | null {
  const words = selection && wordsAt(doc, selection.head);
  if (selection === null || words === null) return null;
  const { anchor, head } = selection;
  const { kind, id } = head;
  const range = { kind, id, from: Math.min(anchor.at, head.at), to: Math.max(anchor.at, head.at) };
  return {
    head,
    caret: caretAt(layouts, words, head, framesMeant(doc, head)),
    rects: rangeRects(layouts, range),
    composed: composed === null ? [] : rangeRects(layouts, composed),
  };
}

/** The frames that would show a paragraph of a story: a headline those of headlines. */
function framesMeant(doc: Doc, { kind, id, at }: TextPlace): (frame: string) => boolean {
  const story = kind === "story" ? doc.records.get(id) : undefined;
  const role = story?.type === "story" ? story.blocks.find(({ to }) => to >= at)?.role : undefined;
  return (frame) => {
    const record = doc.records.get(frame);
    if (role === undefined || record?.type !== "frame") return true;
    const { content } = record;
    if (content.kind !== "headline") return content.kind === "briefs" || !isHeadlineRole(role);
    return content.setting.role === undefined ? isHeadlineRole(role) : content.setting.role === role;
  };
}
