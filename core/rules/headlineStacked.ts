/** 叠题: a headline right under another one's, with fewer than three lines of text between (newsroom.md §3). */
import type { Doc, Finding, PageRecord } from "../model/index.js";
import { recordOf, styleOf } from "../model/index.js";
import { headlinesOf, type PlacedHeadline, pagesOf } from "./frames.js";

const LEAST_LINES_BETWEEN = 3;

/** One warning for each pair of headlines that stand right over each other. */
export function headlineStacked(doc: Doc): readonly Finding[] {
  return pagesOf(doc).flatMap((page) => {
    const headlines = headlinesOf(doc, page);
    return headlines.flatMap((upper) =>
      headlines
        .filter((lower) => stacked(doc, page, upper, lower))
        .map(
          (lower): Finding => ({
            rule: "headline-stacked",
            level: "warning",
            place: { page: page.number, frame: lower.frame.id, story: lower.story },
            params: { headline: upper.words, other: lower.words },
          }),
        ),
    );
  });
}

function stacked(doc: Doc, page: PageRecord, upper: PlacedHeadline, lower: PlacedHeadline): boolean {
  const { pitch } = styleOf(doc, page.style).grid;
  const gap = lower.rect.y - (upper.rect.y + upper.rect.height);
  const share = Math.min(upper.rect.x + upper.rect.width, lower.rect.x + lower.rect.width) - Math.max(upper.rect.x, lower.rect.x);
  return upper !== lower && hasText(doc, upper.story) && gap >= -0.01 && gap < LEAST_LINES_BETWEEN * pitch - 0.01 && share > 0.01;
}

/** A headline without any text (a picture's or a notice's) may stand over another one. */
function hasText(doc: Doc, story: string): boolean {
  return recordOf(doc, story, "story").blocks.some((block) => block.role === "paragraph" && block.to > block.from);
}
