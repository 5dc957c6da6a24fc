import { closeSync, openSync, readSync } from "node:fs";
import { type PdfFacts, preflightEdition, preflightPdf } from "../host/services/index.js";
import { type Language, say } from "../messages/index.js";
import { tell } from "./compose.js";
import { type EditionOptions, makingJobOf } from "./editionOptions.js";
import { EXIT } from "./exit.js";
import { type PastOption, type PressOptions, pressWishesOf } from "./pressOptions.js";
import { print } from "./print.js";
import { printFindings, printVerdict, printWhy } from "./summary.js";

interface PreflightOptions extends EditionOptions, PressOptions, PastOption {
  readonly pages?: string;
  readonly json: boolean;
}

/** Says what is wrong for print with an edition, or with a PDF, ours or anybody's. */
export function preflightCommand(what: readonly string[], options: PreflightOptions): Promise<number> {
  const [only] = what;
  return only !== undefined && what.length === 1 && isPdf(only) ? preflightFile(only, options) : preflightPages(what, options);
}

async function preflightPages(copy: readonly string[], options: PreflightOptions): Promise<number> {
  const asked = makingJobOf(copy, options);
  if (!asked.ok) return tell(asked, options.lang);
  const { pages = null, past, json, lang } = options;
  const outcome = await preflightEdition({ ...asked.job, pages, press: pressWishesOf(options), past });
  if (!outcome.ok) return tell(outcome, lang);
  const { findings, delivery } = outcome;
  if (json) print.line(JSON.stringify({ findings, delivery }, null, 1));
  else {
    printFindings(findings, lang, Number.POSITIVE_INFINITY);
    printWhy(findings, lang);
    printVerdict(findings, lang);
  }
  return findings.some(({ level }) => level === "error") ? EXIT.findings : EXIT.fine;
}

async function preflightFile(path: string, { json, lang, ...press }: PreflightOptions): Promise<number> {
  const outcome = await preflightPdf({ path, press: pressWishesOf(press), language: lang });
  if (!outcome.ok) return tell(outcome, lang);
  const { findings, facts } = outcome;
  if (json) print.line(JSON.stringify({ file: path, facts, findings }, null, 1));
  else {
    printFacts(path, facts, lang);
    printFindings(findings, lang);
    printWhy(findings, lang);
    printVerdict(findings, lang);
  }
  return findings.some(({ level }) => level === "error") ? EXIT.findings : EXIT.fine;
}

/** A file that is called a PDF, or begins as one does. */
function isPdf(path: string): boolean {
  if (/\.pdf$/i.test(path)) return true;
  try {
    const file = openSync(path, "r");
    const start = Buffer.alloc(SIGNATURE.length);
    readSync(file, start);
    closeSync(file);
    return start.toString("latin1") === SIGNATURE;
  } catch {
    return false;
  }
}

const SIGNATURE = "%PDF-";

function printFacts(path: string, { version, standard, intent, pages, fonts, pictures }: PdfFacts, language: Language): void {
  const none = say(language, "preflight-none");
  const params = { path, version: version.toFixed(1), standard: standard ?? none, intent: intent?.identifier || none };
  print.line(say(language, "preflight-file", params));
  for (const { page, boxes, inks, characters } of pages) {
    const { width, height } = boxes.trim ?? boxes.art ?? boxes.media ?? { width: 0, height: 0 };
    const count = pictures.filter((picture) => picture.page === page).length;
    print.line(say(language, "preflight-page", { page, width, height, inks: inks.join(" ") || none, characters, pictures: count }));
  }
  for (const { name, type, embedded, subset } of fonts) {
    const state = say(language, `preflight-font-${embedded ? (subset ? "subset" : "whole") : "absent"}`);
    print.line(say(language, "preflight-font", { name, type, state }));
  }
}
