import { compose, type Failure } from "../host/services/index.js";
import { type Language, say } from "../messages/index.js";
import { type EditionOptions, makingJobOf } from "./editionOptions.js";
import { EXIT, exitCodeOf } from "./exit.js";
import { type PastOption, type PressOptions, pressWishesOf } from "./pressOptions.js";
import { print } from "./print.js";
import { printProposals, printSummary } from "./summary.js";

interface ComposeOptions extends EditionOptions, PressOptions, PastOption {
  readonly out: string;
  readonly split: boolean;
  readonly png: boolean;
  readonly report?: string;
  readonly save?: string;
  readonly proposals: number;
}

export async function composeCommand(copy: readonly string[], options: ComposeOptions): Promise<number> {
  const asked = makingJobOf(copy, options);
  if (!asked.ok) return tell(asked, options.lang);
  const { out, split, png, report = null, save = null } = options;
  const proposals = Math.max(1, options.proposals);
  const outcome = await compose(
    { ...asked.job, proposals, out, split, png, press: pressWishesOf(options), past: options.past, report, save },
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
