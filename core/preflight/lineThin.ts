/** Lines that a press cannot hold (newsroom.md §5). */
import type { DisplayItem } from "../page/index.js";
import type { PreflightRule } from "./rule.js";
import { hundredth, worstOnPages } from "./worst.js";

/** Forgives rounding of weights, in points. */
const ROUNDING = 0.005;

/** Rules and drawn lines below the least weight of the press. */
export const lineThin: PreflightRule = {
  id: "line-thin",
  name: { zh: "线太细", en: "Thin line" },
  definition: {
    zh: "线或边框比印刷条件的最小线宽（least.line）还细。",
    en: "A rule or the line of a shape is thinner than the least line of the condition (least.line).",
  },
  why: {
    zh: "制版和印刷时细线会断，或者整条印不出来。",
    en: "On the plate and on the press a thin line breaks up, or does not print at all.",
  },
  section: "newsroom.md §5",
  level: "warning",
  isFixed: false,
  check: ({ pages, limits }) =>
    worstOnPages(pages, ({ items }) =>
      items.flatMap(({ frame, item }) => {
        const weight = weightOf(item);
        if (weight === null || weight >= limits.least.line - ROUNDING) return [];
        return [{ frame, measure: weight, params: { weight: hundredth(weight), least: limits.least.line } }];
      }),
    ),
};

function weightOf(item: DisplayItem): number | null {
  if (item.kind === "rule") return item.weight;
  return item.kind === "shape" && item.stroke !== null ? item.stroke.weight : null;
}
