import { type PdfFacts, preflightPdf } from "../host/services/index.js";
import { type Language, say } from "../messages/index.js";
import { tell } from "./compose.js";
import { EXIT } from "./exit.js";
import { type PressOptions, pressWishesOf } from "./pressOptions.js";
import { print } from "./print.js";
import { printFindings, printVerdict } from "./summary.js";

interface PreflightOptions extends PressOptions {
  readonly json: boolean;
  readonly lang: Language;
}

/** Reads a PDF back and says what it is and what is wrong with it for print. */
export async function preflightCommand(path: string, options: PreflightOptions): Promise<number> {
  const { json, lang } = options;
  const outcome = await preflightPdf({ path, press: pressWishesOf(options), language: lang });
  if (!outcome.ok) return tell(outcome, lang);
  const { findings, facts } = outcome;
  if (json) print.line(JSON.stringify({ file: path, facts, findings }, null, 1));
  else {
    printFacts(path, facts, lang);
    printFindings(findings, lang);
    printVerdict(findings, lang);
  }
  return findings.some(({ level }) => level === "error") ? EXIT.findings : EXIT.fine;
}

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
