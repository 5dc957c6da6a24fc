/** All sources laid end to end, so that one number names a place. */
import type { CopyMark } from "../model/index.js";
import { strongExtents } from "./markdown.js";
import type { CopySource } from "./types.js";

export interface Copy {
  readonly text: string;
  /** Where each source begins in `text`. */
  readonly bases: readonly number[];
  /** How the authors set the text, offsets in `text`. */
  readonly marks: readonly CopyMark[];
}

export function copyFromSources(sources: readonly CopySource[]): Copy {
  const bases: number[] = [];
  let length = 0;
  for (const source of sources) {
    bases.push(length);
    length += source.text.length;
  }
  const marks = sources.flatMap((source, index) => marksOf(source, bases[index] ?? 0));
  return { text: sources.map((source) => source.text).join(""), bases, marks };
}

/** What a source says of its own type, and what Markdown says in it. */
function marksOf({ text, marks = [] }: CopySource, base: number): readonly CopyMark[] {
  const strong = strongExtents(text).map(({ from, to }) => ({ from, to, kind: "strong" as const }));
  return [...marks, ...strong].map(({ from, to, kind }) => ({ from: base + from, to: base + to, kind }));
}

/** The source that holds an offset, and the offset in it. Of empty sources that begin at one place the last one is taken. */
export function placeOf(copy: Copy, offset: number): { readonly source: number; readonly at: number } {
  let low = 0;
  let high = copy.bases.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((copy.bases[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { source: low, at: offset - (copy.bases[low] ?? 0) };
}
