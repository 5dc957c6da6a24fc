/** A headline has its text right under it: 背题, 题不盖文, a story without its headline (newsroom.md §3). */
import type { Doc, Finding, PageRecord } from "../model/index.js";
import { HEADLINE_ROLES, recordOf, styleOf } from "../model/index.js";
import type { Rect } from "../units/index.js";
import { headlinesOf, type PlacedFrame, type PlacedHeadline, pagesOf, placedFrames } from "./frames.js";

/** Lines of text that must stand below a headline. */
const LEAST_LINES_BELOW = 2;
/** Characters by which a story without a headline is known. */
const EXCERPT = 16;

/** An error for each headline that no text of its story follows below, on its page. */
export function headlineStranded(doc: Doc): readonly Finding[] {
  return onTextOfHeadlines(doc, (headline, texts, pitch) => {
    if (texts.length === 0) return null;
    const foot = headline.rect.y + headline.rect.height;
    const below = texts.some((rect) => rect.y + rect.height >= foot + LEAST_LINES_BELOW * pitch - 0.01);
    return below ? null : "headline-stranded";
  });
}

/** An error for each headline whose text has columns that it does not cover. */
export function headlineOffText(doc: Doc): readonly Finding[] {
  return onTextOfHeadlines(doc, (headline, texts) => {
    const { x, width } = headline.rect;
    const covered = texts.every((rect) => rect.x >= x - 0.01 && rect.x + rect.width <= x + width + 0.01);
    return covered ? null : "headline-off-text";
  });
}

/** An error for each story whose text stands somewhere and whose headline nowhere; a warning when the copy has no headline. */
export function headlineMissing(doc: Doc): readonly Finding[] {
  const pages = pagesOf(doc);
  const headed = new Set(pages.flatMap((page) => headlinesOf(doc, page).map((headline) => headline.story)));
  return pages.flatMap((page) =>
    placedFrames(doc, page).flatMap(({ frame }) => {
      const { content } = frame;
      if (content.kind !== "text" || content.part > 0 || headed.has(content.story)) return [];
      const story = recordOf(doc, content.story, "story");
      const hasHeadline = story.blocks.some((block) => HEADLINE_ROLES.has(block.role) && block.to > block.from);
      if (hasHeadline) return [errorAt("headline-unplaced", page, frame.id, content.story, { story: content.story })];
      const text = story.text.slice(0, EXCERPT).replace(/\s/g, "");
      const place = { page: page.number, frame: frame.id, story: content.story };
      return [{ rule: "headline-missing", level: "warning", place, params: { text } }];
    }),
  );
}

type Check = (headline: PlacedHeadline, texts: readonly Rect[], pitch: number) => string | null;

function onTextOfHeadlines(doc: Doc, check: Check): readonly Finding[] {
  return pagesOf(doc).flatMap((page) => {
    const { pitch } = styleOf(doc, page.style).grid;
    const frames = placedFrames(doc, page);
    return headlinesOf(doc, page).flatMap((headline) => {
      const rule = check(headline, firstTextOf(frames, headline.story), pitch);
      return rule === null ? [] : [errorAt(rule, page, headline.frame.id, headline.story, { headline: headline.words })];
    });
  });
}

/** The rectangles of the first frame of a story's text on a page. */
function firstTextOf(frames: readonly PlacedFrame[], story: string): readonly Rect[] {
  return frames.find(({ frame }) => frame.content.kind === "text" && frame.content.story === story)?.rects ?? [];
}

function errorAt(rule: string, page: PageRecord, frame: string, story: string, params: Finding["params"]): Finding {
  return { rule, level: "error", place: { page: page.number, frame, story }, params };
}
