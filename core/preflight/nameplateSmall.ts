/** The name of the paper is the largest text of its front page (newsroom.md §6). */
import { recordOf, styleOf } from "../model/index.js";
import type { PreflightPage, PreflightRule } from "./rule.js";
import { tenth } from "./worst.js";

export const nameplateSmall: PreflightRule = {
  id: "form-nameplate-small",
  name: { zh: "报名不够大", en: "Name of the paper too small" },
  definition: {
    zh: "头版上有字比报头里的报名还大。",
    en: "Some type of the front page is larger than the name of the paper in its nameplate.",
  },
  why: {
    zh: "报名须在头版显著位置，大于其他文字，这是出版形式的规定。",
    en: "The rules of publishing want the name of the paper larger than all other text of the front page.",
  },
  section: "newsroom.md §6",
  level: "warning",
  isFixed: false,
  check: ({ doc, pages }) =>
    pages.flatMap((page) => {
      const { layout } = page;
      if (styleOf(doc, recordOf(doc, layout.page, "page").style).furniture.kind !== "nameplate") return [];
      const name = largest(page, true);
      const other = largest(page, false);
      if (name === null || other === null || other.size <= name.size) return [];
      const params = { page: layout.number, name: tenth(name.size), size: tenth(other.size), words: other.words };
      return [{ place: { page: layout.number, frame: other.frame }, params, frames: [other.frame, name.frame] }];
    }),
};

interface Sized {
  readonly frame: string;
  readonly size: number;
  readonly words: string;
}

function largest({ items }: PreflightPage, isNameplate: boolean): Sized | null {
  let most: Sized | null = null;
  for (const { frame, item } of items) {
    if (item.kind !== "glyphs" || (item.role === "nameplate") !== isNameplate || item.size <= (most?.size ?? 0)) continue;
    most = { frame, size: item.size, words: item.text.slice(0, 12) };
  }
  return most;
}
