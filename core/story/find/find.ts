/** Finding words in a text, and what comes in their place. */
import { type Folding, foldedText, foldOf } from "./fold.js";
import { type Budget, firstMatch, type Machine, machineOf } from "./machine.js";
import { PatternFault, patternFrom } from "./pattern.js";

export interface FindQuery extends Folding {
  readonly words: string;
  /** Whether the words are a pattern (正则). */
  readonly isPattern: boolean;
}

/** A place that was found: UTF-16 offsets, and what the groups of the pattern took, the whole first. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly string[];
}

/** Finds all places in a text, from left to right, none over another and none empty. */
type Finder = (text: string) => readonly Hit[];

/** A finder; or where the pattern cannot be understood, as an offset in it. */
export type MadeFinder = { readonly ok: true; readonly find: Finder; isCut(): boolean } | { readonly ok: false; readonly at: number };

/** Steps for all that one finder reads: some seconds, beyond which it finds nothing more and says so. */
const MOST_STEPS = 40_000_000;

export function finderOf(query: FindQuery): MadeFinder {
  const budget: Budget = { steps: MOST_STEPS };
  const isCut = () => budget.steps <= 0;
  if (query.words === "") return { ok: true, find: () => [], isCut };
  const fold = foldOf(query);
  if (!query.isPattern) {
    const words = foldedText(query.words, fold);
    return { ok: true, find: (text) => plainHits(text, foldedText(text, fold), words), isCut };
  }
  try {
    const machine = machineOf(patternFrom(query.words), fold);
    return { ok: true, find: (text) => patternHits(machine, text, budget), isCut };
  } catch (fault) {
    if (fault instanceof PatternFault) return { ok: false, at: fault.at };
    throw fault;
  }
}

function plainHits(text: string, folded: string, words: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (let from = folded.indexOf(words); from >= 0; from = folded.indexOf(words, from + words.length)) {
    const to = from + words.length;
    hits.push({ from, to, groups: [text.slice(from, to)] });
  }
  return hits;
}

function patternHits(machine: Machine, text: string, budget: Budget): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < text.length; ) {
    const saved = firstMatch(machine, text, at, budget);
    const [from, to] = saved ?? [];
    if (saved === null || from === undefined || to === undefined) break;
    if (to > from) hits.push({ from, to, groups: groupsOf(text, saved) });
    at = to > from ? to : to + ((text.codePointAt(to) ?? 0) > 0xffff ? 2 : 1);
  }
  return hits;
}

function groupsOf(text: string, saved: readonly (number | undefined)[]): readonly string[] {
  return Array.from({ length: Math.ceil(saved.length / 2) }, (_, group) => {
    const [from, to] = [saved[2 * group], saved[2 * group + 1]];
    return from === undefined || to === undefined ? "" : text.slice(from, to);
  });
}

/** What comes in the place of a hit: of a pattern's, `$1` is what its first group took, `$&` all of it, `$$` a dollar sign. */
export function replacementOf({ groups }: Hit, replacement: string, { isPattern }: Pick<FindQuery, "isPattern">): string {
  if (!isPattern) return replacement;
  return replacement.replace(/\$(\$|&|\d)|\\n/g, (_, which?: string) => {
    if (which === undefined) return "\n";
    if (which === "$") return "$";
    return which === "&" ? (groups[0] ?? "") : (groups[Number(which)] ?? "");
  });
}
