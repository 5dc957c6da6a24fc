/** What the reader page (templates/epaper/reader.js) is given of an edition. */
import type { EditionRecord } from "../../../../core/model/index.js";
import { keyOf } from "./articles.js";
import type { PaperArticle, PaperPage } from "./paper.js";

export function readerEdition(edition: EditionRecord, pages: readonly PaperPage[], articles: readonly PaperArticle[]): object {
  const places = new Map(articles.map((article, at) => [keyOf(article), at]));
  return {
    format: "duikai-epaper",
    version: 1,
    paper: edition.paper,
    date: edition.date,
    issue: edition.issue,
    pages: pages.map((page) => pageOf(page, places)),
    articles: articles.map(articleOf),
  };
}

function pageOf({ text, images }: PaperPage, places: ReadonlyMap<string, number>): object {
  const { number, section, width, height } = text.page;
  const [image, large, thumbnail] = [images.image, images.large, images.thumbnail].map(({ path, width: across, height: along }) => ({
    path,
    width: across,
    height: along,
  }));
  return {
    number,
    section,
    width,
    height,
    image,
    large,
    thumbnail,
    zones: text.items.map((item) => ({ article: places.get(keyOf(item)), loops: item.zone.map(({ points }) => points) })),
  };
}

function articleOf({ kind, id, title, pages, words, items, pictures, files, json, xml }: PaperArticle): object {
  return {
    kind,
    id,
    title,
    pages,
    words,
    // Of a story all words are in `words`.
    lines:
      words === null ? items.flatMap(({ frames }) => frames.flatMap(({ text }) => text.split("\n"))).filter((line) => line !== "") : [],
    pictures: pictures.map(({ caption, credit }, at) => {
      const file = files[at] ?? null;
      return { path: file?.path ?? null, width: file?.width ?? 0, height: file?.height ?? 0, caption, credit };
    }),
    json: json?.path ?? null,
    xml: xml?.path ?? null,
  };
}
