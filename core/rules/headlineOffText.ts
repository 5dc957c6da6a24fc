/**
 * 题不盖文: columns of a story stand beside its headline instead of under it (newsroom.md §3).
 *
 *     +-----------+ +-----+        +--------+ +-----------+
 *     | headline  | | ... |        |headline| | text  ... |
 *     +-----------+ | ... |        |        | | ...   ... |
 *     | text  ... | | ... |        +--------+ | ...   ... |
 *     +-----------+ +-----+        a headline beside all of its
 *      does not cover              text (边题) needs no cover
 */
import type { Doc, Mend, PageRecord } from "../model/index.js";
import type { Rect } from "../units/index.js";
import { firstTextOf } from "./blocks.js";
import { headlinesOf, onPages, type PlacedHeadline, placeOf, ROUNDING, sharedHeight, sharedWidth } from "./frames.js";
import { overColumns } from "./mends.js";
import type { LayoutRule } from "./rule.js";

/** Each headline whose text has columns that it does not cover. */
export const headlineOffText: LayoutRule = {
  id: "headline-off-text",
  name: { zh: "题不盖文", en: "Headline off its text" },
  definition: {
    zh: "横题没有盖住本稿的正文栏，正文也不是整个排在标题旁边或绕着标题。",
    en: "A horizontal headline does not cover the columns of its text, which neither stands wholly beside it nor runs round it.",
  },
  section: "newsroom.md §3",
  level: "error",
  isFixed: true,
  check: (doc) =>
    onPages(doc, (page) =>
      headlinesOf(doc, page)
        .filter((headline) => isOffText(doc, page, headline))
        .map((headline) => ({
          place: placeOf(headline, headline.story),
          params: { headline: headline.words },
          frames: [headline.frame.id],
          mends: wider(doc, page, headline),
        })),
    ),
};

function isOffText(doc: Doc, page: PageRecord, headline: PlacedHeadline): boolean {
  if (headline.isVertical || headline.frame.around) return false;
  const rects = firstTextOf(doc, page, headline.story)?.rects ?? [];
  return !rects.every((rect) => isCovered(headline.rect, rect)) && !rects.every((rect) => isBeside(headline.rect, rect));
}

function isCovered(headline: Rect, text: Rect): boolean {
  return text.x >= headline.x - ROUNDING && text.x + text.width <= headline.x + headline.width + ROUNDING;
}

function isBeside(headline: Rect, text: Rect): boolean {
  return sharedWidth(headline, text) <= ROUNDING && sharedHeight(headline, text) > ROUNDING;
}

/** The headline over all columns of its text. */
function wider(doc: Doc, page: PageRecord, headline: PlacedHeadline): readonly Mend[] {
  const place = firstTextOf(doc, page, headline.story)?.frame.place;
  return place?.kind === "grid" ? overColumns(headline.frame, place.cells) : [];
}
