/** Where plates come from: the pages of an edition, or those of a PDF file. */
import type { Finding } from "../../../core/model/index.js";
import type { PlatedPage } from "./platedPage.js";

export interface PlateSource {
  readonly ok: true;
  /** Files that were read. */
  readonly inputs: readonly string[];
  readonly findings: readonly Finding[];
  /** Makes the plates of one page; page after page, since those of a broadsheet take some fifty megabytes. */
  readonly pages: readonly (() => Promise<PlatedPage>)[];
}
