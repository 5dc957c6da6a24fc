/** Areas of black with other inks under it: deeper, and dangerous (newsroom.md §5). */
import { inkWords } from "../model/index.js";
import { isRichBlack } from "./inks.js";
import type { PreflightRule } from "./rule.js";
import { worstOnPages } from "./worst.js";

export const areaRichBlack: PreflightRule = {
  id: "area-rich-black",
  name: { zh: "多色黑底", en: "Rich black area" },
  definition: { zh: "黑底里除黑墨外还有别的油墨。", en: "A black area has other inks under its black." },
  why: {
    zh: "黑底加衬色显得厚实，但墨重、易蹭脏，底上的反白字容易露色边。",
    en: "Colours under black make it deeper, but the ink is heavy and sets off, and white type in it shows coloured edges.",
  },
  section: "newsroom.md §5",
  level: "warning",
  isFixed: false,
  check: ({ pages }) =>
    worstOnPages(pages, ({ items }) =>
      items.flatMap(({ frame, item }) =>
        item.kind === "shape" && item.fill !== null && isRichBlack(item.fill)
          ? [{ frame, measure: 0, params: { ink: inkWords(item.fill) } }]
          : [],
      ),
    ),
};
