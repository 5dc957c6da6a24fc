/**
 * Lines that were sent with the copy and are none of it: front matter, words to the desk, page marks of an
 * extraction. They are taken out of the flow before any line is labelled, so that what they part is whole again.
 */
import type { CopyLabel } from "../model/index.js";
import type { Copy } from "./copy.js";
import type { Line } from "./lines.js";
import { type LooseRun, NOT_FOR_PRINT } from "./loose.js";
import { isDeskNote, isPageMark } from "./noteWording.js";
import { runFromCopy } from "./run.js";
import { endsWithStop } from "./wording.js";

interface Flow {
  readonly lines: readonly Line[];
  readonly asides: readonly LooseRun[];
}

/** Parts the asides of every source from its copy; a source of nothing but asides keeps them all. */
export function setAside(copy: Copy, lines: readonly Line[], saidOf: (line: Line) => CopyLabel["role"] | null = () => null): Flow {
  const starts = lines.flatMap((line, index) => (line.opensSource ? [index] : []));
  const flows = starts.map((start, at) => flowOf(copy, lines.slice(start, starts[at + 1]), saidOf));
  return { lines: flows.flatMap((flow) => flow.lines), asides: flows.flatMap((flow) => flow.asides) };
}

function flowOf(copy: Copy, lines: readonly Line[], saidOf: (line: Line) => CopyLabel["role"] | null): Flow {
  const said = lines.map(saidOf);
  const guessed = guessesOf(lines).map((guess, index) => (said[index] === null ? guess : null));
  const rest = guessed.every((guess, index) => guess !== null || said[index] === "unused") ? guessed.map(() => null) : guessed;
  const guesses = rest.map((guess, index) => (said[index] === "unused" ? NOT_FOR_PRINT : guess));
  const asides: LooseRun[] = [];
  lines.forEach((line, index) => {
    const guess = guesses[index] ?? null;
    if (guess === null) return;
    const whole = guess === FRONT_MATTER && guesses[index - 1] === guess ? asides.pop()?.run.at[0] : undefined;
    asides.push({ run: runFromCopy(copy, whole ?? line.from, line.to), guess });
  });
  return { lines: asides.length === 0 ? lines : closedUp(lines, guesses), asides };
}

const FRONT_MATTER = "front matter";
/** Lines at the head and at the foot of a file where a word to the desk may stand. */
const HEAD_LINES = 3;
const FOOT_LINES = 4;

function guessesOf(lines: readonly Line[]): readonly (string | null)[] {
  const marks = lines.map((line) => (line.frontMatter ? FRONT_MATTER : isPageMark(line.wording) ? "folio" : null));
  const rest = lines.flatMap((_, index) => (marks[index] === null ? [index] : []));
  const edges = new Set([...rest.slice(0, HEAD_LINES), ...rest.slice(-FOOT_LINES)]);
  return lines.map((line, index) => {
    const isNote = edges.has(index) && line.level === 0 && isDeskNote(line.wording, index === rest[0]);
    return isNote ? "note to the desk" : (marks[index] ?? null);
  });
}

/** The lines of the flow; a page mark leaves no gap in a sentence that it cut. */
function closedUp(lines: readonly Line[], guesses: readonly (string | null)[]): readonly Line[] {
  const flow: Line[] = [];
  let gap = 0;
  lines.forEach((line, index) => {
    const before = flow.at(-1);
    if (guesses[index] !== null) {
      gap = Math.max(gap, line.gap);
      return;
    }
    const cut = guesses[index - 1] === "folio" && before !== undefined && !endsWithStop(before.wording.slice(-12));
    flow.push({ ...line, gap: cut ? 0 : Math.max(gap, line.gap), opensSource: before === undefined });
    gap = 0;
  });
  return flow;
}
