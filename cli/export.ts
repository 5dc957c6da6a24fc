import { exportEdition } from "../host/services/index.js";
import { say } from "../messages/index.js";
import { tell } from "./compose.js";
import { type EditionOptions, makingJobOf } from "./editionOptions.js";
import { EXIT } from "./exit.js";
import { type PastOption, type PressOptions, pressWishesOf } from "./pressOptions.js";
import { print } from "./print.js";
import { printFindings } from "./summary.js";

interface ExportOptions extends EditionOptions, PressOptions, PastOption {
  readonly out: string;
  readonly deliver?: string;
  readonly pages?: string;
  readonly despiteErrors: boolean;
  readonly threads?: number;
  readonly json: boolean;
}

/** Writes the files for the print shop; pages with errors are delivered only where a person insists. */
export async function exportCommand(copy: readonly string[], options: ExportOptions): Promise<number> {
  const asked = makingJobOf(copy, options);
  if (!asked.ok) return tell(asked, options.lang);
  const { out, deliver, pages = null, lang } = options;
  const folder = deliver ?? out;
  const despiteErrors = options.despiteErrors || deliver === undefined;
  const outcome = await exportEdition({
    ...asked.job,
    folder,
    pages,
    press: pressWishesOf(options),
    past: options.past,
    delivers: deliver !== undefined,
    threads: options.threads ?? null,
    despiteErrors,
  });
  if (!outcome.ok) return tell(outcome, lang);
  const { delivery, findings } = outcome;
  if (options.json) print.line(JSON.stringify({ folder, delivery, findings }, null, 1));
  else {
    printFindings(findings, lang);
    if (delivery === null) print.error(say(lang, "export-refused"));
    else {
      const files = [...delivery.pages, ...(delivery.edition === null ? [] : [delivery.edition])];
      print.line(say(lang, "export-made", { folder, version: delivery.version, count: files.length }));
      for (const { file } of files) print.line(`  ${file}`);
    }
  }
  return findings.some(({ level }) => level === "error") ? EXIT.findings : EXIT.fine;
}
