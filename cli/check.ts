import { checkEdition } from "../host/services/index.js";
import { tell } from "./compose.js";
import { type EditionOptions, makingJobOf } from "./editionOptions.js";
import { EXIT } from "./exit.js";
import { type PastOption, type PressOptions, pressWishesOf } from "./pressOptions.js";
import { print } from "./print.js";
import { printChecked, printFindings, printVariants, printVerdict } from "./summary.js";

interface CheckOptions extends EditionOptions, PressOptions, PastOption {
  readonly json: boolean;
}

/** Prints what is wrong with an edition, all of it; an error among the findings shows in the exit code. */
export async function checkCommand(copy: readonly string[], options: CheckOptions): Promise<number> {
  const asked = makingJobOf(copy, options);
  if (!asked.ok) return tell(asked, options.lang);
  const outcome = await checkEdition({ ...asked.job, press: pressWishesOf(options), past: options.past });
  if (!outcome.ok) return tell(outcome, options.lang);
  const { variants, pages, findings } = outcome;
  if (options.json) print.line(JSON.stringify({ variants, pages, findings }, null, 1));
  else {
    printVariants(variants, options.variant ?? null, options.lang);
    for (const page of pages) printChecked(page, options.lang);
    printFindings(findings, options.lang, Number.POSITIVE_INFINITY);
    printVerdict(findings, options.lang);
  }
  return findings.some(({ level }) => level === "error") ? EXIT.findings : EXIT.fine;
}
