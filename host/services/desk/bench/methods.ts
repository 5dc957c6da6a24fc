/** The methods of the desk that a bench answers, in a thread of its own. */
import type { HostApi, HostFailure, Outcome } from "../../../api/index.js";
import { failure } from "../../failure.js";
import type { WithEdition } from "../editing.js";
import { benchEdition } from "../opened.js";
import { BenchCleared } from "./bench.js";
import type { BenchArguments, BenchMethod, BenchResults } from "./messages.js";

export function benchMethods(withEdition: WithEdition): Pick<HostApi, BenchMethod | "stopProposing"> {
  /** Asks about an edition as it stands in a variant. */
  function asked<Method extends BenchMethod>(method: Method, on: "bench" | "planner") {
    return (named: BenchArguments[Method]): Promise<Outcome<BenchResults[Method]>> =>
      withEdition(named.edition, (open) => settled(open[on].ask(benchEdition(open.session, named.variant ?? null), method, named)));
  }
  return {
    findings: asked("findings", "bench"),
    mend: asked("mend", "bench"),
    fitWays: asked("fitWays", "bench"),
    justify: asked("justify", "bench"),
    headlineWays: asked("headlineWays", "bench"),
    propose: asked("propose", "planner"),
    bringIn: asked("bringIn", "planner"),
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
