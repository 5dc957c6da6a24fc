/** Black type is black ink alone (newsroom.md §5). */
import { inkWords } from "../model/index.js";
import { isRichBlack } from "./inks.js";
import type { PreflightRule } from "./rule.js";
import { worstOnPages } from "./worst.js";

export const textRichBlack: PreflightRule = {
  id: "text-rich-black",
  name: { zh: "多色黑字", en: "Rich black type" },
  definition: { zh: "黑字或黑线里除黑墨外还有别的油墨。", en: "Black type, or a black rule, has other inks under its black." },
  why: {
    zh: "黑字用四色印，套印稍有不准就出彩边，墨也太厚，干不了。",
    en: "Black type in four inks shows coloured edges as soon as plates are off register, and so much ink does not dry.",
  },
  section: "newsroom.md §5",
  level: "error",
  isFixed: true,
  check: ({ pages }) =>
    worstOnPages(pages, ({ grounded }) =>
      grounded.flatMap(({ frame, item }) => (isRichBlack(item.ink) ? [{ frame, measure: 0, params: { ink: inkWords(item.ink) } }] : [])),
    ),
};
