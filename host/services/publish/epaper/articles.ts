/** What a reader of electronic paper can open: the stories of the pages, and pictures, boxes, notes and advertisements that stand alone. */
import type { PageLayout } from "../../../../core/page/index.js";
import type { NewsStory } from "../ninjs.js";
import type { PageText, TextItem } from "../pageText.js";
import { type StoryWords, titleOf } from "../storyWords.js";
import { type ArticlePicture, picturesOfItem } from "./articlePictures.js";

export interface Article extends Omit<NewsStory, "words"> {
  readonly kind: TextItem["kind"];
  /** `01-03`, page and place in its reading order: names files alike on every system, whatever the id is. */
  readonly stem: string;
  /** Empty where nothing names it. */
  readonly title: string;
  /** Null for what is no story. */
  readonly words: StoryWords | null;
  /** Pages of this output on which it stands. */
  readonly pages: readonly number[];
  readonly pictures: readonly ArticlePicture[];
}

/** A page with its words, in the order of the pages. */
export interface PageMatter {
  readonly layout: PageLayout;
  readonly text: PageText;
}

/** Each article once, in the order in which they begin. */
export function articlesOf(pages: readonly PageMatter[]): readonly Article[] {
  const articles = new Map<string, Article>();
  for (const { layout, text } of pages)
    for (const [at, item] of text.items.entries()) {
      const known = articles.get(keyOf(item)) ?? beginning(text, item, at + 1);
      articles.set(keyOf(item), {
        ...known,
        items: [...known.items, item],
        pages: [...known.pages, text.page.number],
        pictures: withMore(known.pictures, picturesOfItem(layout, item)),
      });
    }
  return [...articles.values()];
}

/** By which zones of several pages are known to be of one article. */
export function keyOf({ kind, id }: Pick<Article, "kind" | "id">): string {
  return `${kind} ${id}`;
}

function beginning({ paper, date, page }: PageText, item: TextItem, ordinal: number): Article {
  return {
    kind: item.kind,
    id: item.id,
    stem: `${twoDigits(page.number)}-${twoDigits(ordinal)}`,
    title: nameOf(item),
    words: item.story,
    place: { paper, date, page: page.number, section: page.section },
    items: [],
    pages: [],
    pictures: [],
  };
}

/** Pictures that are not among the known ones, and those of which only now a part is seen. */
function withMore(known: readonly ArticlePicture[], more: readonly ArticlePicture[]): readonly ArticlePicture[] {
  const seen = known.map((picture) => (picture.image === null ? (more.find(({ id }) => id === picture.id) ?? picture) : picture));
  return [...seen, ...more.filter(({ id }) => !known.some((picture) => picture.id === id))];
}

/** Characters of a name that is taken out of longer words. */
const NAME_LENGTH = 24;

function nameOf(item: TextItem): string {
  if (item.story !== null) return titleOf(item.story);
  const words = item.name ?? (item.kind === "picture" ? item.pictures[0]?.caption : firstLineOf(item)) ?? "";
  return [...words].slice(0, NAME_LENGTH).join("");
}

function firstLineOf({ frames }: TextItem): string {
  const lines = frames.flatMap(({ text }) => text.split("\n"));
  return lines.map((line) => line.trim()).find((line) => line !== "") ?? "";
}

/** A number as it stands in the names of files, so that they sort as pages do. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
