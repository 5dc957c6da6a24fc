import { proofEdition } from "../host/services/index.js";
import { say } from "../messages/index.js";
import { tell } from "./compose.js";
import { type EditionOptions, makingJobOf } from "./editionOptions.js";
import { EXIT } from "./exit.js";
import { type PressOptions, pressWishesOf } from "./pressOptions.js";
import { print } from "./print.js";
import { printFindings } from "./summary.js";

interface ProofOptions extends EditionOptions, PressOptions {
  readonly out?: string;
  readonly pages?: string;
  readonly sheet: string;
  readonly tile: boolean;
  readonly round?: string;
  readonly json: boolean;
}

/** Writes a proof to print in the office; pages with errors are what proofs are for. */
export async function proofCommand(copy: readonly string[], options: ProofOptions): Promise<number> {
  const asked = makingJobOf(copy, options);
  if (!asked.ok) return tell(asked, options.lang);
  const { out = null, pages = null, sheet, tile, round = null, lang } = options;
  const outcome = await proofEdition({ ...asked.job, out, pages, sheet, tile, round, press: pressWishesOf(options) });
  if (!outcome.ok) return tell(outcome, lang);
  const { path, sheets, findings } = outcome;
  if (options.json) print.line(JSON.stringify({ path, sheets, findings }, null, 1));
  else {
    printFindings(findings, lang);
    print.line(say(lang, "proof-made", { path, sheets }));
  }
  return findings.some(({ level }) => level === "error") ? EXIT.findings : EXIT.fine;
}
