/**
 * How much of a text stands in others: texts as sets of overlapping pieces of some characters (shingles; A. Broder, "On the
 * resemblance and containment of documents", 1997), marks and blanks left out. Many texts are compared by an index of their
 * pieces, so that an edition is held against thousands of stories at once.
 */

/** Characters a piece: two sentences seldom share so many in a row unless one was copied. */
const PIECE = 8;
/** A text of fewer pieces says too little: a weather line is like another one. */
const LEAST_PIECES = 24;

export interface ShingleIndex {
  /** The texts that hold at least `share` of the pieces of `text`, or the other way round, the most alike first. */
  alike(text: string, share: number): readonly { readonly key: number; readonly share: number }[];
  /** Adds a text under the next key, counted from 0. */
  add(text: string): void;
}

export function createShingleIndex(): ShingleIndex {
  const holders = new Map<string, number[]>();
  const sizes: number[] = [];
  return {
    add(text) {
      const pieces = piecesOf(text);
      const key = sizes.push(pieces.size) - 1;
      for (const piece of pieces) {
        const known = holders.get(piece);
        if (known) known.push(key);
        else holders.set(piece, [key]);
      }
    },
    alike(text, share) {
      const pieces = piecesOf(text);
      if (pieces.size < LEAST_PIECES) return [];
      const shared = new Map<number, number>();
      for (const piece of pieces) for (const key of holders.get(piece) ?? []) shared.set(key, (shared.get(key) ?? 0) + 1);
      return [...shared]
        .map(([key, count]) => ({ key, share: count / Math.min(pieces.size, sizes[key] ?? 0), size: sizes[key] ?? 0 }))
        .filter((each) => each.size >= LEAST_PIECES && each.share >= share)
        .sort((a, b) => b.share - a.share || a.key - b.key)
        .map(({ key, share: part }) => ({ key, share: part }));
    },
  };
}

function piecesOf(text: string): ReadonlySet<string> {
  const characters = [...text.replace(MARKS, "")];
  const pieces = new Set<string>();
  for (let at = 0; at + PIECE <= characters.length; at++) pieces.add(characters.slice(at, at + PIECE).join(""));
  return pieces;
}

/** White space, ASCII marks, general and CJK punctuation, full-width marks. */
const MARKS = /[\s!-/:-@[-`{-~\u00A0-\u00BF\u2000-\u206F\u3000-\u303F\uFE30-\uFE4F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]/g;
