/** Text that remembers where in the copy each of its UTF-16 units stood. */
import type { Copy } from "./copy.js";

export interface Run {
  readonly text: string;
  /** Offset in the copy of each unit; an inserted unit has that of its neighbour. */
  readonly at: readonly number[];
}

const EMPTY_RUN: Run = { text: "", at: [] };

export function runFromCopy(copy: Copy, from: number, to: number): Run {
  return { text: copy.text.slice(from, to), at: Array.from({ length: to - from }, (_, index) => from + index) };
}

export function sliceRun(run: Run, from: number, to: number = run.text.length): Run {
  return from === 0 && to === run.text.length ? run : { text: run.text.slice(from, to), at: run.at.slice(from, to) };
}

/** The run without white at its ends. */
export function trimRun(run: Run): Run {
  const from = run.text.length - run.text.trimStart().length;
  const to = run.text.trimEnd().length;
  return from >= to ? EMPTY_RUN : sliceRun(run, from, to);
}

export function concatRuns(runs: readonly Run[]): Run {
  const only = runs.length === 1 ? runs[0] : undefined;
  if (only) return only;
  return { text: runs.map((run) => run.text).join(""), at: runs.flatMap((run) => run.at) };
}

/** Where the run begins and ends in the copy, when nothing foreign stands in between. */
export function extentOf(run: Run): { readonly from: number; readonly to: number } {
  const from = run.at[0] ?? 0;
  return { from, to: (run.at.at(-1) ?? from - 1) + 1 };
}
