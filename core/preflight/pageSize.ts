/** The press takes pages of some sizes only. */
import { pagesIn, recordOf, styleOf } from "../model/index.js";
import { mmFromPt } from "../units/index.js";
import type { PreflightRule } from "./rule.js";
import { tenth } from "./worst.js";

/** By how much a page may differ from the size that the press takes, in millimetres. */
const TOLERANCE = 0.5;

export const pageSize: PreflightRule = {
  id: "page-size",
  name: { zh: "开本不符", en: "Wrong page size" },
  definition: {
    zh: "版面成品尺寸不在印厂所收的开本（formats）之列；跨版按两个版算。",
    en: "The trimmed size of a page is none that the press takes (formats); a spread is two pages side by side.",
  },
  why: {
    zh: "尺寸不对，印厂拼不上版，或者被缩放、裁切。",
    en: "A page of another size cannot be imposed, or is scaled or cut without a word.",
  },
  section: "newsroom.md §5",
  level: "warning",
  isFixed: false,
  check: ({ doc, pages, limits: { formats } }) =>
    pages.flatMap(({ layout }) => {
      const count = pagesIn(styleOf(doc, recordOf(doc, layout.page, "page").style));
      const [width, height] = [mmFromPt(layout.display.width) / count, mmFromPt(layout.display.height)];
      const isTaken = formats.some(
        (format) => Math.abs(format.width - width) <= TOLERANCE && Math.abs(format.height - height) <= TOLERANCE,
      );
      if (isTaken) return [];
      const known = formats.map((format) => `${format.width}×${format.height}`).join(" ");
      const params = { page: layout.number, size: `${tenth(width)}×${tenth(height)}`, known };
      return [{ place: { page: layout.number }, params, frames: [] }];
    }),
};
