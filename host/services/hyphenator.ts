/**
 * Where English words may be divided, by Liang's patterns for American English (the npm library `hyphen`).
 * The patterns (38 ms, 1.4 MB) are loaded when a word first asks for them.
 */
import { createRequire } from "node:module";
import type { Hyphenator } from "../../core/face/index.js";

/** Letters of the shortest word that is ever divided. */
const SHORTEST_WORD = 5;
/** Letters that stay before a hyphen and after it, as TeX has them for English (\lefthyphenmin, \righthyphenmin). */
const LEAST_BEFORE = 2;
const LEAST_AFTER = 3;
/** English words only: the patterns know no other letters. */
const ENGLISH = /^[A-Za-z]+$/;
const SOFT_HYPHEN = "\u00ad";

/** What is used of the library. */
interface PatternLibrary {
  hyphenateSync(text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }): string;
}

/** A hyphenator for English. Short words, abbreviations in capitals and what is not English are never divided. */
export function createHyphenator(): Hyphenator {
  const known = new Map<string, readonly number[]>();
  return {
    points(word) {
      if (!isDivisible(word)) return [];
      const lower = word.toLowerCase();
      const kept = known.get(lower);
      if (kept) return kept;
      const points = divide(lower);
      known.set(lower, points);
      return points;
    },
  };
}

function isDivisible(word: string): boolean {
  return word.length >= SHORTEST_WORD && ENGLISH.test(word) && word !== word.toUpperCase();
}

function divide(word: string): readonly number[] {
  const parts = library().hyphenateSync(word, { hyphenChar: SOFT_HYPHEN, minWordLength: SHORTEST_WORD }).split(SOFT_HYPHEN);
  const points: number[] = [];
  let at = 0;
  for (const part of parts.slice(0, -1)) {
    at += part.length;
    if (at >= LEAST_BEFORE && word.length - at >= LEAST_AFTER) points.push(at);
  }
  return points;
}

const require = createRequire(import.meta.url);
let loaded: PatternLibrary | null = null;

/** The library is CommonJS without an exports map, so that the language must be named by its file; the port is synchronous. */
function library(): PatternLibrary {
  loaded ??= require("hyphen/en-us") as PatternLibrary;
  return loaded;
}
