/** Stories whose text stands somewhere without a headline over it. */
import type { Doc, FrameRecord, PageRecord, StoryRecord } from "../model/index.js";
import { HEADLINE_ROLES, recordOf } from "../model/index.js";
import { framesOf, headlinesOf, pagesOf } from "./frames.js";

/** The frames in which such stories begin. */
export function unheadedTexts(
  doc: Doc,
): readonly { readonly frame: FrameRecord; readonly page: PageRecord; readonly story: StoryRecord }[] {
  const pages = pagesOf(doc);
  const headed = new Set(pages.flatMap((page) => headlinesOf(doc, page).map((headline) => headline.story)));
  return pages.flatMap((page) =>
    framesOf(doc, page).flatMap((frame) => {
      const { content } = frame;
      if (content.kind !== "text" || content.part > 0 || headed.has(content.story)) return [];
      return [{ frame, page, story: recordOf(doc, content.story, "story") }];
    }),
  );
}

/** Whether the copy of a story has a headline of any kind. */
export function hasHeadline(story: StoryRecord): boolean {
  return story.blocks.some((block) => HEADLINE_ROLES.has(block.role) && block.to > block.from);
}
