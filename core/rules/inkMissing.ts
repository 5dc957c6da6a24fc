/** Every colour on a page is one of its inks, or a tint of one. */
import { hasInk, inksOfPage, inkWords, type PageInks, recordOf, styleOf } from "../model/index.js";
import { inksOfItem } from "../page/index.js";
import type { LayoutRule } from "./rule.js";

/**
 * Each frame with type, a rule or a tint in a colour that the page is not printed in. Pictures are no fault: on such a
 * page they come out in greys.
 */
export const inkMissing: LayoutRule = {
  id: "ink-missing",
  name: { zh: "缺墨", en: "Missing ink" },
  definition: {
    zh: "版块用了这一版不印的颜色：单黑版上的彩色，或套色版上既不是黑也不是专色的颜色。",
    en: "A frame uses a colour in which its page is not printed: any colour on a black page, another one than the spot ink on a page with one.",
  },
  section: "newsroom.md §5",
  level: "error",
  isFixed: false,
  check: (doc, layouts) =>
    layouts.flatMap((layout) => {
      const page = recordOf(doc, layout.page, "page");
      const inks = inksOfPage(page, styleOf(doc, page.style));
      return layout.display.groups.flatMap((group) => {
        const ink = group.items.flatMap(inksOfItem).find((each) => !hasInk(inks, each));
        if (ink === undefined) return [];
        const params = { page: layout.number, frame: group.frame, ink: inkWords(ink), inks: inksWords(inks) };
        return [{ place: { page: layout.number, frame: group.frame }, params, frames: [group.frame] }];
      });
    }),
};

function inksWords(inks: PageInks): string {
  return inks.kind === "k-spot" ? `K + ${inks.name}` : inks.kind.toUpperCase();
}
