/** What is to be seen whole keeps away from the edge of the page (newsroom.md §5). */
import type { DisplayPage } from "../page/index.js";
import { mm, ptFromMm, type Rect } from "../units/index.js";
import { marginsOf, REACHES } from "./edges.js";
import type { PreflightRule } from "./rule.js";
import { tenth, worstOnPages } from "./worst.js";

export const nearTrim: PreflightRule = {
  id: "near-trim",
  name: { zh: "离裁切边太近", en: "Too near to the trim" },
  definition: {
    zh: "文字、线条或不出血的图离裁切边不足印刷条件的边距（margin，毫米）。",
    en: "Type, a rule or a picture without bleed stands nearer to the trim than the condition allows (margin, in millimetres).",
  },
  why: {
    zh: "裁切和折页都有偏差，太近就可能被裁掉一截。",
    en: "Cutting and folding are never exact: what stands so near may lose a part.",
  },
  section: "newsroom.md §5",
  level: "warning",
  isFixed: false,
  check: ({ pages, limits }) =>
    worstOnPages(pages, ({ layout, items }) =>
      items.flatMap(({ frame, item, rect }) => {
        const least = leastMargin(layout.display, rect, item.kind === "glyphs" || item.kind === "rule");
        if (least >= ptFromMm(mm(limits.margin))) return [];
        return [{ frame, measure: least, params: { margin: tenth(least / ptFromMm(mm(1))), least: limits.margin } }];
      }),
    ),
};

/** How far something stays away from the nearest edge that it does not run over; type and rules may run over none. */
function leastMargin(page: DisplayPage, rect: Rect, mayNotBleed: boolean): number {
  return Math.min(Number.POSITIVE_INFINITY, ...marginsOf(page, rect).filter((margin) => mayNotBleed || margin > REACHES));
}
