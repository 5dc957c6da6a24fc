/** 叠题: a headline right under another one's, with fewer than three lines of text between (newsroom.md §3). */
import type { Doc, PageRecord } from "../model/index.js";
import { recordOf, styleOf } from "../model/index.js";
import { alongLines, headlinesOf, onPages, type PlacedHeadline, placeOf, ROUNDING, sharedWidth } from "./frames.js";
import { offTheBand } from "./headlineMends.js";
import type { LayoutRule } from "./rule.js";

const LEAST_LINES_BETWEEN = 3;

/** Each pair of headlines that stand right over each other; of vertical ones, beside each other. */
export const headlineStacked: LayoutRule = {
  id: "headline-stacked",
  name: { zh: "叠题", en: "Stacked headlines" },
  definition: {
    zh: "标题紧压在另一稿的标题下面，同栏之内相距不足 3 行正文。",
    en: "A headline stands right under another story's in the same columns, fewer than 3 body lines off.",
  },
  section: "newsroom.md §3",
  level: "warning",
  isFixed: false,
  check: (doc) =>
    onPages(doc, (page) => {
      const headlines = headlinesOf(doc, page);
      return headlines.flatMap((upper) =>
        headlines
          .filter((lower) => isStacked(doc, page, upper, lower))
          .map((lower) => ({
            place: placeOf(lower, lower.story),
            params: { headline: upper.words, other: lower.words },
            frames: [lower.frame.id, upper.frame.id],
            mends: [...offTheBand(doc, page, lower), ...offTheBand(doc, page, upper)],
          })),
      );
    }),
};

function isStacked(doc: Doc, page: PageRecord, upper: PlacedHeadline, lower: PlacedHeadline): boolean {
  if (upper.story === lower.story || upper.isVertical !== lower.isVertical || !hasText(doc, upper.story)) return false;
  const { pitch } = styleOf(doc, page.style).grid;
  const [first, second] = [alongLines(upper.rect, upper.isVertical), alongLines(lower.rect, lower.isVertical)];
  const gap = second.y - (first.y + first.height);
  return gap >= -ROUNDING && gap < LEAST_LINES_BETWEEN * pitch - ROUNDING && sharedWidth(first, second) > ROUNDING;
}

/** A headline without any text (a picture's or a notice's) may stand over another one. */
function hasText(doc: Doc, story: string): boolean {
  return recordOf(doc, story, "story").blocks.some((block) => block.role === "paragraph" && block.to > block.from);
}
