/** What runs to the edge of the page goes on beyond it (newsroom.md §5). */
import type { DisplayPage } from "../page/index.js";
import { mm, ptFromMm, type Rect } from "../units/index.js";
import { marginsOf, REACHES } from "./edges.js";
import type { PlacedItem, PreflightRule } from "./rule.js";
import { tenth, worstOnPages } from "./worst.js";

export const bleedMissing: PreflightRule = {
  id: "bleed-missing",
  name: { zh: "缺出血", en: "No bleed" },
  definition: {
    zh: "图片或底色做到了裁切边，却没有做出血（bleed，毫米）。",
    en: "A picture or a fill runs to the trim but not beyond it as far as the condition asks (bleed, in millimetres).",
  },
  why: { zh: "裁切有偏差，没有出血就露白边。", en: "The knife is never quite on the line: without bleed a white edge shows." },
  section: "newsroom.md §5",
  level: "error",
  isFixed: false,
  check: ({ pages, limits }) =>
    worstOnPages(pages, ({ layout, items }) =>
      items.flatMap((placed) => {
        if (!isArea(placed)) return [];
        const short = shortBleed(layout.display, placed.rect, ptFromMm(mm(limits.bleed)));
        if (short === null) return [];
        return [{ frame: placed.frame, measure: short, params: { bleed: tenth(short / ptFromMm(mm(1))), asked: limits.bleed } }];
      }),
    ),
};

function isArea({ item }: PlacedItem): boolean {
  return item.kind === "image" || item.kind === "placed" || (item.kind === "shape" && item.fill !== null);
}

/** The least bleed at an edge of the page that something reaches; null where it reaches none, or has all that is asked for. */
function shortBleed(page: DisplayPage, rect: Rect, asked: number): number | null {
  const beyond = marginsOf(page, rect).flatMap((margin) => (margin <= REACHES ? [-margin] : []));
  const least = Math.min(Number.POSITIVE_INFINITY, ...beyond);
  return least < asked - REACHES ? Math.max(0, least) : null;
}
