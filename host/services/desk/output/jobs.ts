/** Jobs that put pages out, each in a thread of its own, so that it can be ended at any time but while it writes. */
import type { JobState, Outcome } from "../../../api/index.js";
import { type Failure, failure } from "../../failure.js";
import { BenchCleared, createBench } from "../bench/bench.js";
import type { BenchEdition } from "../bench/messages.js";
import { newHandle } from "../handle.js";
import { createWaiters } from "../waiters.js";
import type { OutputOrder } from "./order.js";

export interface Job {
  readonly folder: string;
  state(): JobState;
  cancel(): Promise<void>;
  /** Once there is news after `count`, or after so many milliseconds. */
  news(count: number, patience: number): Promise<void>;
}

export interface Jobs {
  start(edition: BenchEdition, isSaved: boolean, order: OutputOrder, shownFolder: string): string;
  find(handle: string): Job | null;
  close(): Promise<void>;
}

/** Jobs that are remembered: their files can still be looked at. */
const KEPT = 20;

export function createJobs(onFault: (error: unknown) => void): Jobs {
  const jobs = new Map<string, Job>();
  return {
    start(edition, isSaved, order, shownFolder) {
      const handle = newHandle();
      jobs.set(handle, startJob(edition, isSaved, order, shownFolder, onFault));
      const [oldest] = jobs.keys();
      if (jobs.size > KEPT && oldest !== undefined) jobs.delete(oldest);
      return handle;
    },
    find: (handle) => jobs.get(handle) ?? null,
    async close() {
      await Promise.all([...jobs.values()].map((job) => job.cancel()));
    },
  };
}

function startJob(edition: BenchEdition, isSaved: boolean, order: OutputOrder, folder: string, onFault: (error: unknown) => void): Job {
  const bench = createBench();
  const waiters = createWaiters();
  let state: JobState = {
    state: "running",
    count: 0,
    phase: "open",
    done: 0,
    of: 1,
    revision: edition.revision,
    isSaved,
    folder,
    files: [],
    findings: [],
    failure: null,
  };

  function tell(news: Partial<JobState>): void {
    state = { ...state, ...news, count: state.count + 1 };
    waiters.wakeAll();
  }

  async function run(): Promise<void> {
    try {
      tell(endOf(await bench.ask(edition, "putOut", order, tell)));
    } catch (error) {
      if (error instanceof BenchCleared) return tell({ state: "cancelled" });
      onFault(error);
      tell({ state: "failed", failure: { code: "host-fault", params: { method: "startExport" } } });
    }
    await bench.clear();
  }

  const running = run();
  return {
    folder: order.folder,
    state: () => state,
    async cancel() {
      // Files are written all of them or none: that takes no time, and is not broken off.
      if (state.state === "running" && state.phase !== "write") await bench.clear();
      await running;
    },
    news(count, patience) {
      if (state.count > count || state.state !== "running") return Promise.resolve();
      return waiters.wait(patience);
    },
  };
}

function endOf(outcome: Outcome<{ readonly files: JobState["files"] | null; readonly findings: JobState["findings"] }>): Partial<JobState> {
  if (!outcome.ok) return { state: "failed", failure: withoutFolders(outcome) };
  const { files, findings } = outcome;
  return files === null ? { state: "refused", findings } : { state: "done", files, findings };
}

/** Paths say only their last part to clients. */
function withoutFolders({ code, params }: Failure): { readonly code: string; readonly params: Failure["params"] } {
  const shown = Object.entries(params).map(
    ([name, value]) => [name, typeof value === "string" && /[/\\]/.test(value) ? (value.split(/[/\\]/).at(-1) ?? "") : value] as const,
  );
  return failure(code, Object.fromEntries(shown));
}
