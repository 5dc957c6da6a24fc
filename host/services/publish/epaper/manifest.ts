/** The manifest of an electronic paper: its pages and stories with their files, and of every file its size and SHA-256. */
import { createHash } from "node:crypto";
import type { OutputFile } from "../../files.js";
import type { ImageFile } from "./articlePictures.js";
import { twoDigits } from "./articles.js";
import type { PaperArticle, PaperPage } from "./paper.js";

/** What the package holds (docs/epaper.schema.json). */
export function manifestOf(pages: readonly PaperPage[], articles: readonly PaperArticle[], files: readonly OutputFile[]): object {
  const [first] = pages;
  const size = ({ path, width, height }: Omit<ImageFile, "bytes">) => ({ path, width, height });
  return {
    format: "duikai-epaper",
    version: 1,
    paper: first?.text.paper ?? "",
    date: first?.text.date ?? "",
    pages: pages.map(({ text, images }) => ({
      number: text.page.number,
      section: text.page.section,
      text: textPath(text.page.number),
      thumbnail: size(images.thumbnail),
      image: size(images.image),
      large: size(images.large),
    })),
    stories: articles.flatMap(({ id, title, pages: on, json, xml, files: own }) =>
      json === null || xml === null
        ? []
        : [{ id, title, pages: on, json: json.path, xml: xml.path, pictures: own.flatMap((file) => (file === null ? [] : [file.path])) }],
    ),
    files: [...files]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: hashOf(bytes) })),
  };
}

/** Path of the file with the words of a page. */
export function textPath(page: number): string {
  return `pages/${twoDigits(page)}.json`;
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
