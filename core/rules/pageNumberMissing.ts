/** 版序: every page says which it is, in its nameplate or its folio (newsroom.md §3, §6). */
import { framesOf, onPages } from "./frames.js";
import type { LayoutRule } from "./rule.js";

/** Each page with neither nameplate nor folio. */
export const pageNumberMissing: LayoutRule = {
  id: "page-number-missing",
  name: { zh: "缺版序", en: "No page number" },
  definition: {
    zh: "版面上既没有报头也没有报眉，看不出是第几版。",
    en: "A page has neither nameplate nor folio, so nothing says which page it is.",
  },
  section: "newsroom.md §3, §6",
  level: "error",
  isFixed: true,
  check: (doc) =>
    onPages(doc, (page) => {
      const isNamed = framesOf(doc, page).some(({ content }) => content.kind === "nameplate" || content.kind === "folio");
      return isNamed ? [] : [{ place: { page: page.number }, params: { page: page.number }, frames: [] }];
    }),
};
