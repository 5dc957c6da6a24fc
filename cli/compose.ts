import { compose, type Failure, failure, isDate } from "../host/services/index.js";
import { type Language, say } from "../messages/index.js";
import { EXIT, exitCodeOf } from "./exit.js";
import { print } from "./print.js";
import { printProposals, printSummary } from "./summary.js";

interface ComposeOptions {
  readonly template?: string;
  readonly templates?: string;
  readonly set: readonly string[];
  readonly picture: readonly string[];
  readonly out: string;
  readonly split: boolean;
  readonly png: boolean;
  readonly report?: string;
  readonly save?: string;
  readonly frames?: string;
  readonly keep?: string;
  readonly ads?: string;
  readonly variant?: string;
  readonly paper: string;
  readonly date?: string;
  readonly profile?: string;
  readonly section: string;
  readonly seed: number;
  readonly steps: number;
  readonly proposals: number;
  readonly rule: readonly string[];
  readonly lang: Language;
}

export async function composeCommand(copy: readonly string[], options: ComposeOptions): Promise<number> {
  const date = options.date ?? today();
  if (!isDate(date)) return tell(failure("date-invalid", { date }), options.lang);
  const outcome = await compose(
    {
      copy,
      pictures: options.picture,
      edition: {
        paper: options.paper,
        date,
        section: options.section,
        template: options.template ?? null,
        profile: options.profile ?? null,
        settings: options.set,
        ads: options.ads ?? null,
        variant: options.variant ?? null,
      },
      templates: options.templates ?? null,
      out: options.out,
      split: options.split,
      png: options.png,
      report: options.report ?? null,
      save: options.save ?? null,
      frames: options.frames ?? null,
      keep: options.keep ?? null,
      rules: options.rule,
      seed: options.seed,
      steps: options.steps,
      proposals: Math.max(1, options.proposals),
      language: options.lang,
    },
    () => performance.now(),
  );
  if (!outcome.ok) return tell(outcome, options.lang);
  const { reports, written } = outcome;
  const [first] = reports;
  if (first) printSummary(first, written, options.lang);
  if (reports.length > 1) printProposals(reports, options.lang);
  return reports.some((report) => report.findings.some((finding) => finding.level === "error")) ? EXIT.findings : EXIT.fine;
}

/** Says in one line what went wrong and gives the exit code for it. */
export function tell(problem: Failure, language: Language): number {
  print.error(say(language, problem.code, problem.params));
  return exitCodeOf(problem.code);
}

/** Today's date where the editor sits. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
