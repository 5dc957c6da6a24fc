/** The text of a story stands on a page, and its headline on none (newsroom.md §3). */
import type { LayoutRule } from "./rule.js";
import { hasHeadline, unheadedTexts } from "./unheadedTexts.js";

/** Each story that has a headline which stands nowhere. */
export const headlineUnplaced: LayoutRule = {
  id: "headline-unplaced",
  name: { zh: "漏题", en: "Headline left out" },
  definition: {
    zh: "稿件的正文上了版，标题却没有上版。",
    en: "The text of a story stands on a page and its headline on none.",
  },
  section: "newsroom.md §3",
  level: "error",
  isFixed: true,
  check: (doc) =>
    unheadedTexts(doc)
      .filter(({ story }) => hasHeadline(story))
      .map(({ frame, page, story }) => ({
        place: { page: page.number, frame: frame.id, story: story.id },
        params: { story: story.id },
        frames: [frame.id],
      })),
};
