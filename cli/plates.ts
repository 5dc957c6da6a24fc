import { relative } from "node:path";
import { makePlates } from "../host/services/index.js";
import { say } from "../messages/index.js";
import { tell } from "./compose.js";
import { type EditionOptions, makingJobOf } from "./editionOptions.js";
import { EXIT } from "./exit.js";
import { type PressOptions, pressWishesOf } from "./pressOptions.js";
import { print } from "./print.js";
import { printFindings } from "./summary.js";

interface PlatesOptions extends EditionOptions, PressOptions {
  readonly out: string;
  readonly pages?: string;
  readonly ppi: number;
  readonly json: boolean;
}

/** Writes the plates of an edition or a PDF and says what ink each page brings. */
export async function platesCommand(copy: readonly string[], options: PlatesOptions): Promise<number> {
  const asked = makingJobOf(copy, options);
  if (!asked.ok) return tell(asked, options.lang);
  const { out, pages = null, ppi, lang } = options;
  const outcome = await makePlates({ ...asked.job, out, pages, ppi, press: pressWishesOf(options) });
  if (!outcome.ok) return tell(outcome, lang);
  const { written, findings, inkLimit } = outcome;
  if (options.json) {
    const files = written.map((path) => relative(out, path));
    print.line(JSON.stringify({ folder: out, files, inkLimit, pages: outcome.pages, findings }, null, 1));
  } else {
    printFindings(findings, lang);
    print.line(say(lang, "plates-made", { count: written.length, folder: out }));
    for (const { page, inks, mostInk, aboveLimit } of outcome.pages) {
      const plates = inks.map(({ name, coverage }) => `${name} ${coverage} %`).join("  ");
      print.line(say(lang, "plates-page", { page, plates, most: mostInk, limit: inkLimit, above: aboveLimit }));
    }
  }
  return findings.some(({ level }) => level === "error") ? EXIT.findings : EXIT.fine;
}
