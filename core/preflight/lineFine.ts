/** Lines that need more weight than others: white ones in a ground, and those of several inks (newsroom.md §5). */
import { isReversed, platesOf } from "./inks.js";
import type { PreflightRule } from "./rule.js";
import { hundredth, worstOnPages } from "./worst.js";

export const lineFine: PreflightRule = {
  id: "line-fine",
  name: { zh: "反白线或多色线太细", en: "Thin reversed or multi-ink line" },
  definition: {
    zh: "反白的线，或用两种以上油墨印的线，比印刷条件的最小值（least.fineLine）细。",
    en: "A line that is left white in a ground, or that prints in more than one ink, is thinner than the condition allows (least.fineLine).",
  },
  why: {
    zh: "网点扩大会把反白的细线糊住；多色细线稍有套印不准就成了两条。",
    en: "Ink spreads and closes a thin white line; a line of several inks falls apart into two when plates are off register.",
  },
  section: "newsroom.md §5",
  level: "warning",
  isFixed: false,
  check: ({ pages, limits }) =>
    worstOnPages(pages, ({ layout, grounded }) =>
      grounded.flatMap((placed) => {
        const { frame, item } = placed;
        if (item.kind !== "rule" || item.weight >= limits.least.fineLine) return [];
        if (!isReversed(placed) && platesOf(layout.display.inks, item.ink) < 2) return [];
        return [{ frame, measure: item.weight, params: { weight: hundredth(item.weight), least: limits.least.fineLine } }];
      }),
    ),
};
