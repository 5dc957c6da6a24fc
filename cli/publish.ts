import { relative } from "node:path";
import { publishEdition } from "../host/services/index.js";
import { say } from "../messages/index.js";
import { tell } from "./compose.js";
import { type EditionOptions, makingJobOf } from "./editionOptions.js";
import { EXIT } from "./exit.js";
import { type PressOptions, pressWishesOf } from "./pressOptions.js";
import { print } from "./print.js";
import { printFindings } from "./summary.js";

interface PublishOptions extends EditionOptions, PressOptions {
  readonly as: readonly string[];
  readonly out: string;
  readonly pages?: string;
  readonly ppi: number;
  readonly quality: number;
  readonly bleed: boolean;
  readonly zip: boolean;
  readonly json: boolean;
}

/** Writes an edition in the forms asked for and says which files there are. */
export async function publishCommand(copy: readonly string[], options: PublishOptions): Promise<number> {
  const asked = makingJobOf(copy, options);
  if (!asked.ok) return tell(asked, options.lang);
  const { as: formats, out, pages = null, ppi, quality, bleed, zip, lang } = options;
  const outcome = await publishEdition({
    ...asked.job,
    formats,
    out,
    pages,
    press: pressWishesOf(options),
    wishes: { ppi, quality, bleed },
    zip,
  });
  if (!outcome.ok) return tell(outcome, lang);
  const { written, findings } = outcome;
  const files = written.map((path) => relative(out, path));
  if (options.json) print.line(JSON.stringify({ folder: out, files, findings }, null, 1));
  else {
    printFindings(findings, lang);
    print.line(say(lang, "publish-made", { count: files.length, folder: out }));
    for (const file of files) print.line(`  ${file}`);
  }
  return findings.some(({ level }) => level === "error") ? EXIT.findings : EXIT.fine;
}
