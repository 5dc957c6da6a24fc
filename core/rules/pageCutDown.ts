/** 通线: a straight gap runs from the head of a page to its foot and cuts it in two (newsroom.md §3). */
import { styleOf } from "../model/index.js";
import { columnLeft } from "../page/index.js";
import { cutsOf } from "./cuts.js";
import { onPages, ROUNDING } from "./frames.js";
import type { Fault, LayoutRule } from "./rule.js";

/** Each gap down a page that no block bridges; one between matter and advertisements aside. */
export const pageCutDown: LayoutRule = {
  id: "page-cut-down",
  name: { zh: "断版（竖断、通线）", en: "Page cut down" },
  definition: {
    zh: "一道平直的空隙或线从版心上端通到下端，没有版块跨过，把版面切成左右两半；广告旁的除外；不足五个版块的版面只作警告。",
    en: "A straight gap or rule runs from the head of the type area to its foot and no block bridges it, except at advertisements; on a page of fewer than five blocks a warning.",
  },
  section: "newsroom.md §3",
  level: "error",
  isFixed: true,
  check: (doc) =>
    onPages(doc, (page) => {
      const { grid } = styleOf(doc, page.style);
      const { cuts, level } = cutsOf(doc, page, "down");
      return cuts.map(({ at: x, frames }): Fault => {
        const column = Array.from({ length: grid.columns }).filter((_, col) => columnLeft(grid, col) <= x + ROUNDING).length;
        return { place: { page: page.number, column }, params: { page: page.number, column }, frames, level };
      });
    }),
};
