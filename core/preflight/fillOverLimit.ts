/** A colour that is by itself more ink than the press holds (newsroom.md §5). */
import { inkWords } from "../model/index.js";
import { inkSum } from "./inks.js";
import type { PreflightRule } from "./rule.js";
import { worstOnPages } from "./worst.js";

/** Forgives rounding of shares, in per cent. */
const ROUNDING = 0.5;

export const fillOverLimit: PreflightRule = {
  id: "fill-over-limit",
  name: { zh: "底色超过总墨量", en: "Fill over the ink limit" },
  definition: {
    zh: "底色各墨之和超过印刷条件的总墨量（inkLimit）。",
    en: "The inks of a fill together are over the ink limit of the condition (inkLimit).",
  },
  why: {
    zh: "墨太多干不了：背面透印，折叠蹭脏，严重时断纸。",
    en: "So much ink does not dry: it shows through, sets off when folded, and may tear the web.",
  },
  section: "newsroom.md §5",
  level: "error",
  isFixed: true,
  check: ({ pages, limits }) =>
    worstOnPages(pages, ({ layout, items }) =>
      items.flatMap(({ frame, item }) => {
        if (item.kind !== "shape" || item.fill === null) return [];
        const sum = inkSum(layout.display.inks, item.fill);
        const params = { sum: Math.round(sum), limit: limits.inkLimit, ink: inkWords(item.fill) };
        return sum > limits.inkLimit + ROUNDING ? [{ frame, measure: -sum, params }] : [];
      }),
    ),
};
