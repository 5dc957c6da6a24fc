/** Bookmarks by page and story, and the numbers of pages as labels (ISO 32000-1 §12.3.3, §12.4.2). */
import type { DisplayGroup, DisplayPage } from "../../core/page/index.js";
import { titleWith } from "./headlineTitle.js";
import { endWith, type ObjectMaker, type ObjectReference, textString } from "./objects.js";
import { sheetOf } from "./sheet.js";

/** A page as it stands in the file. */
export interface PlacedPage {
  readonly page: DisplayPage;
  readonly reference: unknown;
}

interface Bookmark {
  readonly title: string;
  /** Where it leads: a page and the upper left corner of the view on it. */
  readonly target: readonly unknown[];
  readonly under: readonly Bookmark[];
}

/** Entries for the catalog; the bookmarks and labels are written into the document. */
export function writeBookmarks(document: ObjectMaker, pages: readonly PlacedPage[]): object {
  const root = document.ref({});
  const shown = new Set<string>();
  writeLevel(
    document,
    root,
    pages.map((each) => bookmarkOf(each, shown)),
    { Type: "Outlines" },
  );
  return { Outlines: root, PageLabels: { Nums: pages.flatMap(({ page }, index) => [index, { S: "D", St: page.number }]) } };
}

function bookmarkOf({ page, reference }: PlacedPage, shown: Set<string>): Bookmark {
  const view = (top: number, left: number) => [reference, "XYZ", left, top, null];
  const { height, trim } = sheetOf(page);
  const under: Bookmark[] = [];
  for (const group of page.groups) {
    const title = headlineOf(group);
    if (group.story === undefined || title === "" || shown.has(group.story)) continue;
    shown.add(group.story);
    under.push({ title, target: view(Math.round(height - trim.y - group.y), Math.round(trim.x + group.x)), under: [] });
  }
  return { title: `第 ${page.number} 版`, target: view(Math.round(height), 0), under };
}

function headlineOf({ items }: DisplayGroup): string {
  return items.reduce((title, item) => (item.kind === "glyphs" && item.role === "headline" ? titleWith(title, item) : title), "");
}

/** Bookmarks of one level know their neighbours, and what is above knows the first and the last. */
function writeLevel(document: ObjectMaker, parent: ObjectReference, level: readonly Bookmark[], entries: object): void {
  const references = level.map(() => document.ref({}));
  for (const [index, { title, target, under }] of level.entries()) {
    const reference = references[index];
    if (!reference) continue;
    writeLevel(document, reference, under, {
      Title: textString(title),
      Parent: parent,
      Dest: target,
      ...(index > 0 ? { Prev: references[index - 1] } : {}),
      ...(index + 1 < level.length ? { Next: references[index + 1] } : {}),
    });
  }
  const within = level.length === 0 ? {} : { First: references[0], Last: references.at(-1), Count: level.length };
  endWith(parent, { ...entries, ...within });
}
