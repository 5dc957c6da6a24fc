/** The methods of the desk that a bench answers, in a thread of its own. */
import type { HostApi, HostFailure, Outcome } from "../../../api/index.js";
import { failure } from "../../failure.js";
import type { WithEdition } from "../editing.js";
import { benchEdition } from "../opened.js";
import { BenchCleared } from "./bench.js";
import type { BenchMethod } from "./messages.js";

export function benchMethods(withEdition: WithEdition): Pick<HostApi, BenchMethod | "stopProposing"> {
  return {
    findings: (named) => withEdition(named.edition, (open) => settled(open.bench.ask(benchEdition(open.session), "findings", named))),
    mend: (named) => withEdition(named.edition, (open) => settled(open.bench.ask(benchEdition(open.session), "mend", named))),
    fitWays: (named) => withEdition(named.edition, (open) => settled(open.bench.ask(benchEdition(open.session), "fitWays", named))),
    justify: (named) => withEdition(named.edition, (open) => settled(open.bench.ask(benchEdition(open.session), "justify", named))),
    headlineWays: (named) =>
      withEdition(named.edition, (open) => settled(open.bench.ask(benchEdition(open.session), "headlineWays", named))),
    propose: (named) => withEdition(named.edition, (open) => settled(open.planner.ask(benchEdition(open.session), "propose", named))),
    bringIn: (named) => withEdition(named.edition, (open) => settled(open.planner.ask(benchEdition(open.session), "bringIn", named))),
    stopProposing: ({ edition }) =>
      withEdition(edition, async ({ planner }) => {
        planner.hurry();
        return { ok: true };
      }),
  };
}

function settled<Value>(answer: Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  return answer.catch(closedMeanwhile);
}

/** An edition that was closed while somebody asked about it. */
function closedMeanwhile(error: unknown): HostFailure {
  if (error instanceof BenchCleared) return failure("edition-handle-unknown");
  throw error;
}
