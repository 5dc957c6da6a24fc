/** Type that is too small for newsprint (newsroom.md §5). */
import { isReadable } from "./inks.js";
import type { PreflightRule } from "./rule.js";
import { tenth, worstOnPages } from "./worst.js";

export const textSmall: PreflightRule = {
  id: "text-small",
  name: { zh: "字太小", en: "Small type" },
  definition: {
    zh: "字号小于印刷条件的最小字号（least.text）；注音和上下标不算。",
    en: "Type is smaller than the least size of the condition (least.text); readings, superiors and inferiors aside.",
  },
  why: { zh: "新闻纸吸墨，小字的笔画会糊在一起。", en: "Newsprint soaks up ink, and the strokes of small characters run together." },
  section: "newsroom.md §5",
  level: "warning",
  isFixed: false,
  check: ({ pages, limits }) =>
    worstOnPages(pages, ({ grounded }) =>
      grounded.flatMap(({ frame, item }) => {
        if (!isReadable(item) || item.size >= limits.least.text) return [];
        return [{ frame, measure: item.size, params: { size: tenth(item.size), least: limits.least.text, words: item.text.slice(0, 12) } }];
      }),
    ),
};
