/** What the reader page (templates/epaper/reader.js) is given of an edition. */
import { type Doc, pagesIn, recordOf, styleOf } from "../../../../core/model/index.js";
import { keyOf } from "./articles.js";
import type { PaperArticle, PaperPage } from "./paper.js";

export function readerEdition(doc: Doc, pages: readonly PaperPage[], articles: readonly PaperArticle[]): object {
  const edition = recordOf(doc, "edition", "edition");
  const places = new Map(articles.map((article, at) => [keyOf(article), at]));
  return {
    format: "duikai-epaper",
    version: 1,
    paper: edition.paper,
    date: edition.date,
    issue: edition.issue,
    pages: pages.map((page) => pageOf(doc, page, places)),
    articles: articles.map(articleOf),
  };
}

function pageOf(doc: Doc, { layout, text, images }: PaperPage, places: ReadonlyMap<string, number>): object {
  const { number, section, width, height } = text.page;
  const [image, large, thumbnail] = [images.image, images.large, images.thumbnail].map(({ path, width: across, height: along }) => ({
    path,
    width: across,
    height: along,
  }));
  const isSpread = pagesIn(styleOf(doc, recordOf(doc, layout.page, "page").style)) > 1;
  return {
    number,
    /** Of a spread both pages. */
    numbers: isSpread ? [number, number + 1] : [number],
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
    lines: linesOf({ kind, title, items }),
    pictures: pictures.map(({ caption, credit }, at) => {
      const file = files[at] ?? null;
      return { path: file?.path ?? null, width: file?.width ?? 0, height: file?.height ?? 0, caption, credit };
    }),
    json: json?.path ?? null,
    xml: xml?.path ?? null,
  };
}

/** What is set in the frames, where no other words say it: those of a story and the captions of pictures do. The title is not said again. */
function linesOf({ kind, title, items }: Pick<PaperArticle, "kind" | "title" | "items">): readonly string[] {
  if (kind === "story" || kind === "picture") return [];
  const lines = items.flatMap(({ frames }) => frames.flatMap(({ text }) => text.split("\n"))).filter((line) => line.trim() !== "");
  return lines[0]?.trim() === title ? lines.slice(1) : lines;
}
