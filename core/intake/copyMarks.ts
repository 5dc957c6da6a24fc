/** How the author of copy set it (bold, raised, lowered), found again in the text of stories through the place of each unit. */
import type { CopyMark, PlainMark } from "../model/index.js";
import type { Copy } from "./copy.js";
import type { Run } from "./run.js";
import type { Extent } from "./wording.js";

const KINDS: readonly CopyMark["kind"][] = ["strong", "superscript", "subscript"];

/** The marks of some runs of one story, offsets in each run. */
export function copyMarksOf(runs: readonly Run[], { marks }: Copy): readonly (readonly PlainMark[])[] {
  if (marks.length === 0) return runs.map(() => []);
  const found = KINDS.map((kind) => {
    const ranges = joined(marks.filter((mark) => mark.kind === kind));
    const ofRuns = runs.map((run) => stretches(run, ranges, kind));
    return kind === "strong" && isMostOf(runs, ofRuns) ? runs.map(() => []) : ofRuns;
  });
  return runs.map((_, index) => found.flatMap((ofRuns) => ofRuns[index] ?? []));
}

/** Ranges in order, those that touch or overlap as one. */
function joined(ranges: readonly Extent[]): readonly Extent[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

/** Bold that holds for more than this share of a story is how the file was typed, and says nothing. */
const MOST_STRONG = 0.5;

function isMostOf(runs: readonly Run[], marks: readonly (readonly PlainMark[])[]): boolean {
  const all = runs.reduce((sum, { text }) => sum + text.length, 0);
  return marks.flat().reduce((sum, { from, to }) => sum + to - from, 0) > MOST_STRONG * all;
}

/** Stretches of units that stood in one of the ranges; those without a visible character are left out. */
function stretches(run: Run, ranges: readonly Extent[], kind: CopyMark["kind"]): readonly PlainMark[] {
  const found: { from: number; to: number; kind: CopyMark["kind"] }[] = [];
  run.at.forEach((place, unit) => {
    if (!isWithin(place, ranges)) return;
    const last = found.at(-1);
    if (last?.to === unit) last.to = unit + 1;
    else found.push({ from: unit, to: unit + 1, kind });
  });
  return found.filter(({ from, to }) => run.text.slice(from, to).trim() !== "");
}

/** Whether a place lies in one of the ranges, which are in order; by halves. */
function isWithin(place: number, ranges: readonly Extent[]): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.from ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return place < (ranges[low - 1]?.to ?? 0);
}
