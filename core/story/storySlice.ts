/** A piece of a story that can stand elsewhere: what is copied, cut and pasted. */
import type { BlockRole, StoryMark, StoryRecord } from "../model/index.js";

/** What a line of a slice was. */
export interface SliceLine {
  /** null for a line that was cut out of a block, or whose role nobody knows: it becomes what its new place asks for. */
  readonly role: BlockRole | null;
  readonly head?: true;
}

export interface StorySlice {
  /** Lines parted by "\n"; none stands at its end unless the slice ends in an empty line. */
  readonly text: string;
  /** As many as the text has lines. */
  readonly lines: readonly SliceLine[];
  /** Offsets count from the start of the slice. */
  readonly marks: readonly StoryMark[];
}

/** Text of which nothing is known but its words. */
export function plainSlice(text: string): StorySlice {
  return { text, lines: text.split("\n").map(() => ({ role: null })), marks: [] };
}

/** The piece of a story between two offsets. */
export function sliceOf(story: StoryRecord, from: number, to: number): StorySlice {
  const touched = story.blocks.filter((block) => block.from <= to && block.to >= from);
  const lines = touched.map(
    ({ role, head, ...block }): SliceLine =>
      block.from >= from && block.to <= to ? { role, ...(head === undefined ? {} : { head }) } : { role: null },
  );
  const marks = story.marks
    .filter((mark) => mark.from < to && mark.to > from)
    .map((mark) => ({ ...mark, from: Math.max(mark.from, from) - from, to: Math.min(mark.to, to) - from }));
  return { text: story.text.slice(from, to), lines: lines.length === 0 ? [{ role: null }] : lines, marks };
}
