/** What the other pages of an edition bring: for the guide beside the nameplate, and for an index of pages that fills itself. */
import type { BoxData, BoxRecord, Doc, FrameContent, PageRecord, PagesRow } from "../model/index.js";
import { recordOf, recordsOf, textsOf } from "../model/index.js";
import type { GuideEntry } from "./ear.js";

/** Headlines of the other pages, the most weighty first. */
export function guideOf(doc: Doc, page: PageRecord, pages: readonly PageRecord[]): readonly GuideEntry[] {
  const others = pages.filter((each) => each.id !== page.id).flatMap((each) => headlinesOf(doc, each));
  return others.sort((a, b) => a.rank - b.rank || a.page - b.page);
}

/** The data of a box as it is shown on a page: an index that the edition fills has its rows of what the other pages bring now. */
export function boxOnPage(doc: Doc, page: PageRecord, { data }: BoxRecord): BoxData {
  return data.kind === "pages" && data.filled === "edition" ? { ...data, rows: indexRows(doc, page) } : data;
}

/** A row for each other page in their order, with its first headline. */
function indexRows(doc: Doc, page: PageRecord): readonly PagesRow[] {
  const others = recordsOf(doc, "page").filter((each) => each.id !== page.id);
  return [...others]
    .sort((a, b) => a.number - b.number)
    .map((each) => {
      const [first] = [...headlinesOf(doc, each)].sort((a, b) => a.rank - b.rank);
      return { page: each.number, section: each.section || null, headline: first?.headline ?? firstBrief(doc, each) };
    });
}

function headlinesOf(doc: Doc, page: PageRecord): readonly (GuideEntry & { readonly rank: number })[] {
  return contentsOf(doc, page).flatMap((content) => {
    if (content.kind !== "headline" || content.setting.role) return [];
    const headline = headlineOf(doc, content.story);
    return headline.length > 0 ? [{ page: page.number, headline, rank: recordOf(doc, content.story, "story").rank }] : [];
  });
}

/** The head of the first of a page's briefs; null when there is none. */
function firstBrief(doc: Doc, page: PageRecord): string | null {
  const briefs = contentsOf(doc, page).flatMap((content) => (content.kind === "briefs" ? content.stories : []));
  return briefs.map((story) => headlineOf(doc, story)).find((words) => words !== "") ?? null;
}

function headlineOf(doc: Doc, story: string): string {
  return textsOf(recordOf(doc, story, "story"), "headline").join("　");
}

function contentsOf(doc: Doc, page: PageRecord): readonly FrameContent[] {
  return page.frames.map((id) => recordOf(doc, id, "frame").content);
}
