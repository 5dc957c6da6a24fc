/** Small type in more than one ink (newsroom.md §5). */
import { isReadable, isRichBlack, platesOf } from "./inks.js";
import type { PreflightRule } from "./rule.js";
import { tenth, worstOnPages } from "./worst.js";

export const textSeveralInks: PreflightRule = {
  id: "text-several-inks",
  name: { zh: "小字用了多种油墨", en: "Small type in several inks" },
  definition: {
    zh: "用两种以上油墨印的字小于印刷条件的最小字号（least.severalInksText）。",
    en: "Type that prints in more than one ink is smaller than the condition allows (least.severalInksText).",
  },
  why: {
    zh: "套印误差可达一毫米，小字的两种颜色对不上，字就花了。",
    en: "Plates may be a millimetre off register; the inks of small type then miss each other, and it blurs.",
  },
  section: "newsroom.md §5",
  level: "warning",
  isFixed: false,
  check: ({ pages, limits }) =>
    worstOnPages(pages, ({ layout, grounded }) =>
      grounded.flatMap(({ frame, item }) => {
        if (!isReadable(item) || item.size >= limits.least.severalInksText || isRichBlack(item.ink)) return [];
        const inks = platesOf(layout.display.inks, item.ink);
        const params = { size: tenth(item.size), least: limits.least.severalInksText, inks, words: item.text.slice(0, 12) };
        return inks > 1 ? [{ frame, measure: item.size, params }] : [];
      }),
    ),
};
