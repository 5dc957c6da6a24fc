/** Indexes of pages that the edition fills, as far as that is known before the pages are planned. */
import type { BoxRecord, PagesRow, StoryRecord } from "../../../core/model/index.js";
import { textsOf } from "../../../core/model/index.js";

/** A section of an edition with its stories. */
interface SectionStories {
  readonly section: string;
  readonly stories: readonly StoryRecord[];
}

/**
 * A box with the rows that it will about have, so that a page is planned with room for them: each other section with the
 * headline of its first story. What is printed is taken from the pages as they are made up.
 */
export function withExpectedRows(box: BoxRecord, own: number, sections: readonly SectionStories[]): BoxRecord {
  if (box.data.kind !== "pages" || box.data.filled !== "edition") return box;
  const rows = sections.map(({ section, stories }, index): PagesRow => {
    const [first] = [...stories].sort((a, b) => a.rank - b.rank);
    const headline = first === undefined ? "" : textsOf(first, "headline").join("　");
    return { page: index + 1, section: section || null, headline: headline || null };
  });
  return { ...box, data: { ...box.data, rows: rows.filter((_, index) => index !== own) } };
}
