/**
 * An electronic paper (数字报, docs/epaper.md): page images with the zones of their stories, each story as JSON and XML with its
 * pictures, a reader that any browser opens, from a web server or from a disk, and a manifest of all files.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OutputFile } from "../../files.js";
import { type PlacedPictures, preparePlaced } from "../../placed.js";
import { PACKAGE_ROOT } from "../../root.js";
import type { Publication, Published } from "../format.js";
import { ninjsItem } from "../ninjs.js";
import { jsonBytes, pageText } from "../pageText.js";
import { type ImageFile, pictureFile } from "./articlePictures.js";
import { type Article, articlesOf } from "./articles.js";
import { manifestOf, textPath } from "./manifest.js";
import { nitfDocument } from "./nitf.js";
import { pageImages } from "./pageImageSizes.js";
import type { PaperArticle, PaperPage } from "./paper.js";
import { readerEdition } from "./readerEdition.js";

const FOLDER = "epaper";
/** Files of the reader in templates/epaper, and what they are called in the package. */
const READER = { "reader.html": "index.html", "reader.css": "reader.css", "reader.js": "reader.js", "icon.svg": "icon.svg" } as const;

export async function publishEpaper(published: Published): Promise<Publication> {
  const { doc, layouts, originals, wishes } = published;
  const pictures = await preparePlaced(doc, layouts, originals, { screenPpi: wishes.ppi });
  const pages: PaperPage[] = [];
  for (const layout of layouts)
    pages.push({ layout, text: pageText(doc, layout), images: await pageImages(published, layout, pictures.screen) });
  const articles: PaperArticle[] = [];
  for (const article of articlesOf(pages)) articles.push(await withFiles(published, article, pictures));
  const files = [...(await readerFiles(published, pages, articles)), ...pages.flatMap(pageFiles), ...articles.flatMap(articleFiles)];
  const manifest = jsonBytes(manifestOf(pages, articles, files));
  const all = [...files, { path: "manifest.json", bytes: manifest }];
  return { files: all.map(({ path, bytes }) => ({ path: `${FOLDER}/${path}`, bytes })), findings: pictures.findings, folder: FOLDER };
}

async function withFiles({ doc, wishes }: Published, article: Article, { screen }: PlacedPictures): Promise<PaperArticle> {
  const { stem, words, pictures } = article;
  const files: (ImageFile | null)[] = [];
  for (const [at, picture] of pictures.entries())
    files.push(await pictureFile(`pictures/${stem}-${at + 1}.jpg`, picture, screen, wishes.quality));
  if (words === null) return { ...article, files, json: null, xml: null };
  const story = { ...article, words };
  const paths = pictures.flatMap(({ id }, at): [string, string][] => {
    const path = files[at]?.path;
    return path === undefined ? [] : [[id, path]];
  });
  const inXml = pictures.map(({ caption, credit }, at) => {
    const { path = null, width = 0, height = 0 } = files[at] ?? {};
    return { source: path === null ? null : `../${path}`, width, height, caption, credit };
  });
  const sequence = Number(stem.split("-")[1]);
  return {
    ...article,
    files,
    json: { path: `stories/${stem}.json`, bytes: jsonBytes(ninjsItem(doc, story, new Map(paths))) },
    xml: { path: `stories/${stem}.xml`, bytes: textBytes(nitfDocument(story, { sequence, pages: article.pages }, inXml)) },
  };
}

function pageFiles({ text, images }: PaperPage): readonly OutputFile[] {
  return [...Object.values(images), { path: textPath(text.page.number), bytes: jsonBytes(text) }];
}

function articleFiles({ files, json, xml }: PaperArticle): readonly OutputFile[] {
  return [...files, json, xml].filter((file) => file !== null).map(({ path, bytes }) => ({ path, bytes }));
}

async function readerFiles(
  { doc }: Published,
  pages: readonly PaperPage[],
  articles: readonly PaperArticle[],
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const [name, path] of Object.entries(READER))
    files.push({ path, bytes: await readFile(join(PACKAGE_ROOT, "templates/epaper", name)) });
  const json = JSON.stringify(readerEdition(doc, pages, articles));
  // A script and not JSON, since a page that is opened from a disk may read no other file; old engines take these two characters for ends of lines.
  const script = json.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  return [...files, { path: "edition.js", bytes: textBytes(`window.duikaiEdition = ${script};\n`) }];
}

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
