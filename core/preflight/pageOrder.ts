/** 版序: pages follow each other without a gap (newsroom.md §4, §6). */
import { pagesIn, recordOf, styleOf } from "../model/index.js";
import type { PreflightRule } from "./rule.js";

export const pageOrder: PreflightRule = {
  id: "form-page-order",
  name: { zh: "版序不连", en: "Pages out of order" },
  definition: { zh: "版序有缺号或重号；跨版占两个号。", en: "A page number is left out or comes twice; a spread takes two." },
  why: { zh: "版序缺号、重号是出版形式差错，拼版时也会拼错。", en: "It is an error of form, and pages are imposed in the wrong place." },
  section: "newsroom.md §4, §6",
  level: "warning",
  isFixed: false,
  check: ({ doc, pages }) =>
    pages.flatMap(({ layout }, index) => {
      const before = pages[index - 1]?.layout;
      if (before === undefined) return [];
      const expected = before.number + pagesIn(styleOf(doc, recordOf(doc, before.page, "page").style));
      if (layout.number === expected) return [];
      return [{ place: { page: layout.number }, params: { page: layout.number, before: before.number, expected }, frames: [] }];
    }),
};
