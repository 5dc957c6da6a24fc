/** What a format of `duikai publish` is given and gives back. */
import type { PrintFaceSet } from "../../../core/face/index.js";
import { type Doc, type Finding, recordOf } from "../../../core/model/index.js";
import type { PageLayout } from "../../../core/page/index.js";
import { pageFileName } from "../fileNames.js";
import type { OutputFile } from "../files.js";

/** How a person wants what is published. */
export interface PublishWishes {
  /** Pixels an inch of page images. */
  readonly ppi: number;
  /** Quality of JPEG images, 1 to 100. */
  readonly quality: number;
  /** Whether page images show the bleed. */
  readonly bleed: boolean;
}

/** An edition as it is laid out, of the pages chosen. */
export interface Published {
  readonly doc: Doc;
  readonly layouts: readonly PageLayout[];
  readonly faces: PrintFaceSet;
  /** Path or bytes of each picture, by the name that picture records carry as `file`. */
  readonly originals: ReadonlyMap<string, string | Uint8Array>;
  /** Pattern of the names of pages' files. */
  readonly fileName: string;
  readonly wishes: PublishWishes;
}

/** What a format makes: files whose paths begin at the folder of the output, and what there is to say of them. */
export interface Publication {
  readonly files: readonly OutputFile[];
  readonly findings: readonly Finding[];
  /** A folder of the output that is to hold these files and no others. */
  readonly folder?: string;
}

export type Publish = (published: Published) => Promise<Publication>;

/** The name of a page's file in an edition, without its ending. */
export function nameOfPage({ doc, fileName }: Published, layout: PageLayout): string {
  const { paper, date } = recordOf(doc, "edition", "edition");
  const { section } = recordOf(doc, layout.page, "page");
  return pageFileName(fileName, { paper, date, section, page: layout.number });
}
