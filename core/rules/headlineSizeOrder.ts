/**
 * Size order: down the page headlines of equal weight do not grow (newsroom.md §3). Compared are headlines of one step of the
 * headline ladder, the lead aside, where the lower one stands in the columns of the upper one and is no wider.
 *
 *     +----------+            +----------+
 *     | small    |            |  LARGE   |
 *     | text ... |    not     | text ... |
 *     |  LARGE   |            | small    |
 *     | text ... |            | text ... |
 *     +----------+            +----------+
 */
import type { Doc, PageRecord } from "../model/index.js";
import { styleOf } from "../model/index.js";
import { ladderStep } from "../page/index.js";
import { headlinesOf, onPages, type PlacedHeadline, placeOf, ROUNDING, sharedWidth } from "./frames.js";
import { smallerHeadline } from "./mends.js";
import type { LayoutRule } from "./rule.js";

/** Each headline that is larger than one over it in the same columns, though of no greater weight. */
export const headlineSizeOrder: LayoutRule = {
  id: "headline-size-order",
  name: { zh: "题号倒置", en: "Headlines grow down the page" },
  definition: {
    zh: "同一栏位里，同一档次的标题越往下字号反而越大；头条除外，比上面的标题更宽的除外。",
    en: "In the same columns a headline is larger than the one over it of the same weight; the lead aside, and what is wider than the one over it.",
  },
  section: "newsroom.md §3",
  level: "warning",
  isFixed: false,
  check: (doc) =>
    onPages(doc, (page) => {
      const style = styleOf(doc, page.style);
      const heads = headlinesOf(doc, page).filter(({ rank, isVertical }) => rank > 1 && !isVertical);
      return heads.flatMap((lower) => {
        const upper = nextAbove(heads, lower);
        if (!upper || !isOutOfOrder(doc, page, upper, lower)) return [];
        return [
          {
            place: placeOf(lower, lower.story),
            params: { headline: upper.words, size: upper.size, other: lower.words, otherSize: lower.size },
            frames: [lower.frame.id, upper.frame.id],
            mends: smallerHeadline(style, lower.frame, upper.size + ROUNDING),
          },
        ];
      });
    }),
};

/** The lowest headline that stands over another one in some of its columns. */
function nextAbove(heads: readonly PlacedHeadline[], lower: PlacedHeadline): PlacedHeadline | null {
  let found: PlacedHeadline | null = null;
  for (const each of heads) {
    const isAbove = each.rect.y + each.rect.height <= lower.rect.y + ROUNDING && sharedWidth(each.rect, lower.rect) > ROUNDING;
    if (isAbove && each.story !== lower.story && (found === null || each.rect.y > found.rect.y)) found = each;
  }
  return found;
}

function isOutOfOrder(doc: Doc, page: PageRecord, upper: PlacedHeadline, lower: PlacedHeadline): boolean {
  const style = styleOf(doc, page.style);
  if (ladderStep(style, upper.rank) !== ladderStep(style, lower.rank)) return false;
  return lower.size > upper.size + ROUNDING && lower.rect.width <= upper.rect.width + ROUNDING;
}
