/** 报头: a front page bears the nameplate of the paper (newsroom.md §3, §6: a missing nameplate counts four errors). */
import { styleOf } from "../model/index.js";
import { framesOf, onPages } from "./frames.js";
import type { LayoutRule } from "./rule.js";

/** Each front page without a nameplate. An inside page that is composed alone, as page 1, is none. */
export const nameplateMissing: LayoutRule = {
  id: "nameplate-missing",
  name: { zh: "缺报头", en: "No nameplate" },
  definition: { zh: "头版（要闻版式）上没有报头。", en: "A page in the style of a front page has no nameplate." },
  section: "newsroom.md §3, §6",
  level: "error",
  isFixed: true,
  check: (doc) =>
    onPages(doc, (page) => {
      if (styleOf(doc, page.style).furniture.kind !== "nameplate") return [];
      const hasPlate = framesOf(doc, page).some(({ content }) => content.kind === "nameplate");
      return hasPlate ? [] : [{ place: { page: page.number }, params: { page: page.number }, frames: [] }];
    }),
};
