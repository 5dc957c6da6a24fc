/** 断版 (通栏断): a straight gap or a rule runs across the whole width of a page and cuts it in two (newsroom.md §3). */
import { styleOf } from "../model/index.js";
import { cutsOf } from "./cuts.js";
import { onPages } from "./frames.js";
import type { Fault, LayoutRule } from "./rule.js";

/** Each gap across a page that no block bridges; one between matter and advertisements aside. */
export const pageCutAcross: LayoutRule = {
  id: "page-cut-across",
  name: { zh: "断版（横断）", en: "Page cut across" },
  definition: {
    zh: "一道平直的空隙或线横贯版心，没有版块跨过，把版面切成上下两半；报头下、广告上的除外；不足五个版块的版面只作警告。",
    en: "A straight gap or rule runs across the type area and no block bridges it, except under the nameplate and at advertisements; on a page of fewer than five blocks a warning.",
  },
  section: "newsroom.md §3",
  level: "error",
  isFixed: true,
  check: (doc) =>
    onPages(doc, (page) => {
      const { grid } = styleOf(doc, page.style);
      const { cuts, level } = cutsOf(doc, page, "across");
      return cuts.map(({ at: y, frames }): Fault => {
        const line = Math.round((y - grid.top) / grid.pitch) + 1;
        return { place: { page: page.number, line }, params: { page: page.number, line }, frames, level };
      });
    }),
};
