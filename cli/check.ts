import { checkEdition } from "../host/services/index.js";
import type { Language } from "../messages/index.js";
import { tell, today } from "./compose.js";
import { EXIT } from "./exit.js";
import { print } from "./print.js";
import { printFindings, printVariants, printWhite } from "./summary.js";

interface CheckOptions {
  readonly template?: string;
  readonly templates?: string;
  readonly frames?: string;
  readonly variant?: string;
  readonly rule: readonly string[];
  readonly seed: number;
  readonly steps: number;
  readonly json: boolean;
  readonly lang: Language;
}

/** Prints what is wrong with an edition, all of it; an error among the findings shows in the exit code. */
export async function checkCommand(copy: readonly string[], options: CheckOptions): Promise<number> {
  const outcome = await checkEdition({
    copy,
    pictures: [],
    edition: {
      paper: "",
      date: today(),
      section: "综合",
      template: options.template ?? null,
      profile: null,
      settings: [],
      ads: null,
      variant: options.variant ?? null,
    },
    templates: options.templates ?? null,
    frames: options.frames ?? null,
    keep: null,
    seed: options.seed,
    steps: options.steps,
    proposals: 1,
    rules: options.rule,
    language: options.lang,
  });
  if (!outcome.ok) return tell(outcome, options.lang);
  const { variants, pages, findings } = outcome;
  if (options.json) print.line(JSON.stringify({ variants, pages, findings }, null, 1));
  else {
    printVariants(variants, options.variant ?? null, options.lang);
    printFindings(findings, options.lang, Number.POSITIVE_INFINITY);
    for (const page of pages) printWhite(page, options.lang);
  }
  return findings.some(({ level }) => level === "error") ? EXIT.findings : EXIT.fine;
}
