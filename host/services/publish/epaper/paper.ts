/** An electronic paper in memory: its pages and articles with their files. */
import type { OutputFile } from "../../files.js";
import type { ImageFile } from "./articlePictures.js";
import type { Article, PageMatter } from "./articles.js";
import type { PageImages } from "./pageImageSizes.js";

/** A page with the files of its images. */
export interface PaperPage extends PageMatter {
  readonly images: PageImages;
}

/** An article with its files; null for what is none. */
export interface PaperArticle extends Article {
  readonly files: readonly (ImageFile | null)[];
  readonly json: OutputFile | null;
  readonly xml: OutputFile | null;
}
