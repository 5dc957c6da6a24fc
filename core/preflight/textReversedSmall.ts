/** White type that is too small for the ground in which it is left out (newsroom.md §5). */
import { groundPlates, isReadable, isReversed } from "./inks.js";
import type { PreflightRule } from "./rule.js";
import { tenth, worstOnPages } from "./worst.js";

export const textReversedSmall: PreflightRule = {
  id: "text-reversed-small",
  name: { zh: "反白字太小", en: "Small reversed type" },
  definition: {
    zh: "反白字小于印刷条件的最小字号：单色底上 least.reversedText，多色底上 least.reversedTextSeveralInks。",
    en: "White type is smaller than the condition allows: least.reversedText in a ground of one ink, least.reversedTextSeveralInks in one of several.",
  },
  why: {
    zh: "油墨从四周漫进来，细笔画就被填掉；多色底套印不准时，字边还会露出颜色。",
    en: "Ink creeps in from all sides and fills fine strokes; in a ground of several inks plates off register colour their edges.",
  },
  section: "newsroom.md §5",
  level: "warning",
  isFixed: false,
  check: ({ pages, limits: { least } }) =>
    worstOnPages(pages, ({ layout, grounded }) =>
      grounded.flatMap((placed) => {
        const { frame, item } = placed;
        if (!isReadable(item) || !isReversed(placed)) return [];
        const asked = groundPlates(layout.display.inks, placed) > 1 ? least.reversedTextSeveralInks : least.reversedText;
        if (item.size >= asked) return [];
        return [{ frame, measure: item.size - asked, params: { size: tenth(item.size), least: asked, words: item.text.slice(0, 12) } }];
      }),
    ),
};
