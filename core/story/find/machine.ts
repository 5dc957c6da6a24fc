/**
 * A pattern as a machine that reads a text once, all its ways side by side (Thompson 1968, as told by Cox 2009): no pattern can
 * make it go back, so none takes more than its own length times that of the text.
 */
import type { Fold } from "./fold.js";
import { type CharacterSet, type Pattern, PatternFault, type PatternNode } from "./pattern.js";

type Instruction =
  | { readonly op: "take"; readonly takes: (code: number) => boolean }
  | { readonly op: "split"; first: number; second: number }
  | { readonly op: "jump"; to: number }
  | { readonly op: "save"; readonly slot: number }
  | { readonly op: "assert"; readonly what: "start" | "end" | "edge" | "noEdge" }
  | { readonly op: "found" };

export interface Machine {
  readonly program: readonly Instruction[];
  readonly fold: Fold;
}

/** Repetitions are written out: a pattern that grows beyond this is refused. */
const MOST_INSTRUCTIONS = 4000;

export function machineOf({ node }: Pattern, fold: Fold): Machine {
  const program: Instruction[] = [];
  write(program, { kind: "group", group: 0, inner: node }, fold);
  push(program, { op: "found" });
  return { program, fold };
}

function push<Kind extends Instruction>(program: Instruction[], instruction: Kind): Kind {
  if (program.length >= MOST_INSTRUCTIONS) throw new PatternFault(0);
  program.push(instruction);
  return instruction;
}

function write(program: Instruction[], node: PatternNode, fold: Fold): void {
  switch (node.kind) {
    case "set":
      push(program, { op: "take", takes: testOf(node.set, fold) });
      break;
    case "assert":
      push(program, { op: "assert", what: node.what });
      break;
    case "sequence":
      for (const part of node.parts) write(program, part, fold);
      break;
    case "choice":
      writeChoice(program, node.ways, fold);
      break;
    case "group":
      if (node.group !== null) push(program, { op: "save", slot: 2 * node.group });
      write(program, node.inner, fold);
      if (node.group !== null) push(program, { op: "save", slot: 2 * node.group + 1 });
      break;
    case "repeat":
      writeRepeat(program, node, fold);
      break;
  }
}

function writeChoice(program: Instruction[], ways: readonly PatternNode[], fold: Fold): void {
  const [first, ...others] = ways;
  if (first === undefined) return;
  if (others.length === 0) {
    write(program, first, fold);
    return;
  }
  const split = push(program, { op: "split", first: program.length + 1, second: 0 });
  write(program, first, fold);
  const jump = push(program, { op: "jump", to: 0 });
  split.second = program.length;
  writeChoice(program, others, fold);
  jump.to = program.length;
}

function writeRepeat(program: Instruction[], { inner, least, most, isLazy }: Extract<PatternNode, { kind: "repeat" }>, fold: Fold): void {
  for (let count = 0; count < least; count += 1) write(program, inner, fold);
  const isEndless = most === Number.POSITIVE_INFINITY;
  const ends: Extract<Instruction, { op: "split" }>[] = [];
  for (let count = least; count < (isEndless ? least + 1 : most); count += 1) {
    const start = program.length;
    ends.push(push(program, { op: "split", first: start + 1, second: 0 }));
    write(program, inner, fold);
    if (isEndless) push(program, { op: "jump", to: start });
  }
  for (const split of ends) {
    split.second = program.length;
    if (isLazy) [split.first, split.second] = [split.second, split.first];
  }
}

/** Folded characters are looked for in folded ranges too: `[A-Z]` takes small letters where case does not count. */
function testOf({ ranges, isNegated }: CharacterSet, fold: Fold): (code: number) => boolean {
  const isIn = (code: number) => ranges.some(([first, last]) => code >= first && code <= last);
  const small = ranges.every(([first, last]) => last - first < FOLDED_SINGLY)
    ? new Set(ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => fold(first + index))))
    : null;
  return (code) => (isIn(code) || small?.has(fold(code)) === true) !== isNegated;
}

/** Ranges of no more characters than this are folded one by one; those of scripts need not be. */
const FOLDED_SINGLY = 512;

/** Offsets at which groups begin and end: those of the whole first; undefined for groups that took no part. */
export type Saved = readonly (number | undefined)[];

interface Thread {
  readonly at: number;
  readonly saved: Saved;
}

/** Steps that are left; what runs takes them, and stops when there are none. */
export interface Budget {
  steps: number;
}

/** The first match from an offset on, the leftmost one and among those the one that the pattern likes best; null when there is none. */
export function firstMatch({ program }: Machine, text: string, start: number, budget: Budget): Saved | null {
  let threads: Thread[] = [];
  let found: Saved | null = null;
  for (let at = start; ; ) {
    const seen = new Set<number>();
    const here: Thread[] = [];
    for (const thread of threads) follow(program, text, at, thread, seen, here);
    if (found === null) follow(program, text, at, { at: 0, saved: [] }, seen, here);
    budget.steps -= seen.size + 1;
    if (budget.steps <= 0) return null;
    const code = text.codePointAt(at);
    threads = [];
    for (const thread of here) {
      const instruction = program[thread.at];
      if (instruction?.op === "found") {
        found = thread.saved;
        break;
      }
      if (code !== undefined && instruction?.op === "take" && instruction.takes(code)) threads.push({ ...thread, at: thread.at + 1 });
    }
    if (code === undefined || (found !== null && threads.length === 0)) return found;
    at += code > 0xffff ? 2 : 1;
  }
}

/** All places of the program that a thread reaches without reading on, in the order in which it likes them. */
function follow(program: readonly Instruction[], text: string, at: number, from: Thread, seen: Set<number>, here: Thread[]): void {
  const stack: Thread[] = [from];
  for (let thread = stack.pop(); thread !== undefined; thread = stack.pop()) {
    const { at: place, saved } = thread;
    const instruction = program[place];
    if (instruction === undefined || seen.has(place)) continue;
    seen.add(place);
    if (instruction.op === "jump") stack.push({ at: instruction.to, saved });
    else if (instruction.op === "split") stack.push({ at: instruction.second, saved }, { at: instruction.first, saved });
    else if (instruction.op === "save") stack.push({ at: place + 1, saved: withSaved(saved, instruction.slot, at) });
    else if (instruction.op !== "assert") here.push(thread);
    else if (holds(instruction.what, text, at)) stack.push({ at: place + 1, saved });
  }
}

function withSaved(saved: Saved, slot: number, at: number): Saved {
  const next = [...saved];
  next[slot] = at;
  return next;
}

function holds(what: Extract<Instruction, { op: "assert" }>["what"], text: string, at: number): boolean {
  switch (what) {
    case "start":
      return at === 0 || text.charAt(at - 1) === "\n";
    case "end":
      return at === text.length || text.charAt(at) === "\n";
    case "edge":
      return isWord(text, at - 1) !== isWord(text, at);
    case "noEdge":
      return isWord(text, at - 1) === isWord(text, at);
  }
}

function isWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /\w/.test(text.charAt(at));
}
