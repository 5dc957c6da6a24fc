/** 背题: a headline or a subhead at the foot, with no text or hardly any under it (newsroom.md §3). */
import type { Doc, Mend, PageRecord } from "../model/index.js";
import { bodyBlocks, recordOf, styleOf } from "../model/index.js";
import type { PageLayout } from "../page/index.js";
import type { Rect } from "../units/index.js";
import { firstTextOf } from "./blocks.js";
import { headlinesOf, onPages, type PlacedHeadline, placeOf, ROUNDING, sharedHeight, sharedWidth } from "./frames.js";
import { swapped } from "./mends.js";
import type { Fault, LayoutRule } from "./rule.js";
import { type TextColumn, textColumnsOf } from "./textColumns.js";

/** Lines of text that must stand below a headline or a subhead. */
const LEAST_LINES_BELOW = 2;

/** Each headline that no text of its story follows, and each subhead that ends a column. */
export const headlineStranded: LayoutRule = {
  id: "headline-stranded",
  name: { zh: "背题", en: "Stranded headline" },
  definition: {
    zh: "标题或小标题落在栏尾或版块末尾，下面不足两行正文。",
    en: "A headline or a subhead is last in its column or area, with fewer than two lines of text below.",
  },
  section: "newsroom.md §3",
  level: "error",
  isFixed: true,
  check: (doc, layouts) => [
    ...onPages(doc, (page) => strandedHeadlines(doc, page)),
    ...layouts.flatMap((layout) => textColumnsOf(doc, layout).flatMap((column) => strandedSubhead(layout, column))),
  ],
};

function strandedHeadlines(doc: Doc, page: PageRecord): readonly Fault[] {
  const { pitch } = styleOf(doc, page.style).grid;
  return headlinesOf(doc, page)
    .filter((headline) => {
      const rects = firstTextOf(doc, page, headline.story)?.rects ?? [];
      const least = Math.min(LEAST_LINES_BELOW, linesOfBody(doc, page, headline.story));
      return rects.length > 0 && !rects.some((rect) => hasTextBy(headline, rect, least * pitch));
    })
    .map((headline) => ({
      place: placeOf(headline, headline.story),
      params: { headline: headline.words },
      frames: [headline.frame.id],
      mends: textFirst(doc, page, headline),
    }));
}

/** About how many lines a story's body has in one base column: one that is all in a line has no second to stand below. */
function linesOfBody(doc: Doc, page: PageRecord, story: string): number {
  const { characters } = styleOf(doc, page.style).grid;
  const blocks = bodyBlocks(recordOf(doc, story, "story")).filter((block) => block.to > block.from);
  return blocks.reduce((sum, block) => sum + Math.ceil((block.to - block.from) / characters), 0);
}

/** Whether text reaches far enough below a headline, or stands beside a vertical one, or level with a horizontal one at its side. */
function hasTextBy(headline: PlacedHeadline, text: Rect, length: number): boolean {
  const below = text.y + text.height - headline.rect.y - headline.rect.height;
  const isLevel = text.y >= headline.rect.y - ROUNDING && sharedWidth(headline.rect, text) <= ROUNDING;
  const beside = headline.isVertical || isLevel ? sharedHeight(headline.rect, text) : 0;
  return Math.max(below, beside) >= length - ROUNDING;
}

/** The headline over the text under which it stood. */
function textFirst(doc: Doc, page: PageRecord, headline: PlacedHeadline): readonly Mend[] {
  const text = firstTextOf(doc, page, headline.story);
  return text ? swapped(text.frame, headline.frame) : [];
}

/** A subhead that is last in a column, or that too few lines follow there, although the text goes on. */
function strandedSubhead(layout: PageLayout, column: TextColumn): readonly Fault[] {
  const { rows, frame, story } = column;
  const last = rows.findLastIndex((row) => row.kind === "text" || row.kind === "head");
  const head = rows.findLastIndex((row) => row.kind === "head");
  if (head < 0 || last - head >= LEAST_LINES_BELOW || !column.goesOn) return [];
  const words = rows[head]?.text ?? "";
  const place = { page: layout.number, frame, column: column.col + 1, line: (rows[head]?.line ?? 0) + 1 };
  return [{ place: story === null ? place : { ...place, story }, params: { headline: words }, frames: [frame] }];
}
