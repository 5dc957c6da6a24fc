/** A story for which the copy has no headline: the desk has to write one. */
import type { LayoutRule } from "./rule.js";
import { hasHeadline, unheadedTexts } from "./unheadedTexts.js";

/** Characters by which a story without a headline is known. */
const EXCERPT = 16;

/** Each story on a page that never had a headline. */
export const headlineMissing: LayoutRule = {
  id: "headline-missing",
  name: { zh: "无题", en: "No headline" },
  definition: { zh: "来稿没有标题。", en: "The copy of a story has no headline." },
  section: "newsroom.md §3",
  level: "warning",
  isFixed: false,
  check: (doc) =>
    unheadedTexts(doc)
      .filter(({ story }) => !hasHeadline(story))
      .map(({ frame, page, story }) => ({
        place: { page: page.number, frame: frame.id, story: story.id },
        params: { text: story.text.slice(0, EXCERPT).replace(/\s/g, "") },
        frames: [frame.id],
      })),
};
