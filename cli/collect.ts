import { collectEdition } from "../host/services/index.js";
import { say } from "../messages/index.js";
import { tell } from "./compose.js";
import { type EditionOptions, makingJobOf } from "./editionOptions.js";
import { EXIT } from "./exit.js";
import { type PressOptions, pressWishesOf } from "./pressOptions.js";
import { print } from "./print.js";
import { printFindings } from "./summary.js";

interface CollectOptions extends EditionOptions, PressOptions {
  readonly out: string;
  readonly fonts: boolean;
  readonly withPdf: boolean;
  readonly json: boolean;
}

/** Collects an edition into an archive and says what was left out. */
export async function collectCommand(copy: readonly string[], options: CollectOptions): Promise<number> {
  const asked = makingJobOf(copy, options);
  if (!asked.ok) return tell(asked, options.lang);
  const { out, fonts: withFonts, withPdf, lang } = options;
  const outcome = await collectEdition({ ...asked.job, out, withFonts, withPdf, press: pressWishesOf(options) });
  if (!outcome.ok) return tell(outcome, lang);
  const { files, leftOut, findings, bytes } = outcome;
  if (options.json) print.line(JSON.stringify({ archive: out, bytes, files, leftOut, findings }, null, 1));
  else {
    printFindings(findings, lang);
    for (const { message } of leftOut) print.line(message);
    print.line(say(lang, "collect-made", { count: files.length, path: out, size: (bytes / 1e6).toFixed(1) }));
  }
  return findings.some(({ level }) => level === "error") ? EXIT.findings : EXIT.fine;
}
