/** Where English words may be divided, by Liang's patterns for American English. */
import type { Hyphenator } from "../face/index.js";

/** Letters of the shortest word that is ever divided. */
const SHORTEST_WORD = 5;
/** Letters that stay before a hyphen and after it, as TeX has them for English (\lefthyphenmin, \righthyphenmin). */
const LEAST_BEFORE = 2;
const LEAST_AFTER = 3;
/** English words only: the patterns know no other letters. */
const ENGLISH = /^[A-Za-z]+$/;
const SOFT_HYPHEN = "\u00ad";

/** What is used of a library of patterns (the npm library `hyphen` has this shape). */
export interface PatternLibrary {
  hyphenateSync(text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }): string;
}

/**
 * A hyphenator for English over a library of patterns, which is asked for when a word first needs it. Short words, abbreviations in
 * capitals and what is not English are never divided.
 */
export function englishHyphenator(library: () => PatternLibrary): Hyphenator {
  const known = new Map<string, readonly number[]>();
  return {
    points(word) {
      if (!isDivisible(word)) return [];
      const lower = word.toLowerCase();
      const kept = known.get(lower);
      if (kept) return kept;
      const points = divide(lower, library());
      known.set(lower, points);
      return points;
    },
  };
}

function isDivisible(word: string): boolean {
  return word.length >= SHORTEST_WORD && ENGLISH.test(word) && word !== word.toUpperCase();
}

function divide(word: string, library: PatternLibrary): readonly number[] {
  const parts = library.hyphenateSync(word, { hyphenChar: SOFT_HYPHEN, minWordLength: SHORTEST_WORD }).split(SOFT_HYPHEN);
  const points: number[] = [];
  let at = 0;
  for (const part of parts.slice(0, -1)) {
    at += part.length;
    if (at >= LEAST_BEFORE && word.length - at >= LEAST_AFTER) points.push(at);
  }
  return points;
}
