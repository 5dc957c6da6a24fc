/**
 * A stretch of a story that gives way to other text. The text is spliced as any string is; blocks and marks are kept right:
 * every block ends in one "\n", marks stay inside blocks, headline parts before the body.
 */
import type { StoryBlock, StoryMark, StoryRecord } from "../model/index.js";
import { inOrder, isHeadlineRole, type Kind, roleAfter } from "./blockRoles.js";
import type { StorySlice } from "./storySlice.js";

/** The story after the change; the last "\n" stays, and so does the bound of headline and body where a deletion runs over it. */
export function splicedStory(story: StoryRecord, from: number, to: number, slice: StorySlice): StoryRecord {
  const whole = story.blocks.length === 0 ? emptied(story) : story;
  const end = Math.max(0, Math.min(to, whole.text.length - 1));
  const start = Math.max(0, Math.min(from, end));
  const ends = endsOf(whole, start, end);
  const kept = keepsBound(ends, start, end, slice) ? withBound(slice, ends) : slice;
  const blocks = splicedBlocks(whole, ends, start, end, kept);
  const marks = splicedMarks(whole.marks, start, end, kept);
  return {
    ...whole,
    text: whole.text.slice(0, start) + kept.text + whole.text.slice(end),
    blocks,
    marks: insideBlocks(marks, blocks),
  };
}

/** Whether deleting a stretch would join text to a headline that is none: such text stays a block of its own. */
export function runsIntoBody(story: StoryRecord, from: number, to: number): boolean {
  const ends = story.blocks.length === 0 ? null : endsOf(story, from, to);
  return ends !== null && keepsBound(ends, from, to, { text: "", lines: [{ role: null }], marks: [] });
}

function emptied(story: StoryRecord): StoryRecord {
  return { ...story, text: "\n", blocks: [{ from: 0, to: 0, role: "paragraph" }], marks: [] };
}

/** The blocks in which a stretch begins and ends. */
interface Ends {
  readonly first: StoryBlock;
  readonly last: StoryBlock;
  readonly before: readonly StoryBlock[];
  readonly after: readonly StoryBlock[];
}

function endsOf({ blocks }: StoryRecord, from: number, to: number): Ends {
  const at = (offset: number) =>
    Math.max(
      0,
      blocks.findIndex((block) => block.to >= offset),
    );
  const [a, z] = [at(from), at(to)];
  const [first, last] = [blocks[a], blocks[z]];
  if (!first || !last) throw new Error("a story without blocks has no place for a change");
  return { first, last, before: blocks.slice(0, a), after: blocks.slice(z + 1) };
}

/** A deletion from a headline part into the body joins nothing, unless one of both is gone with it. */
function keepsBound({ first, last, after }: Ends, from: number, to: number, { text }: StorySlice): boolean {
  if (!isHeadlineRole(first.role) || isHeadlineRole(last.role)) return false;
  const isHeadGone = from === first.from && text === "";
  const isBodyGone = to === last.to && after.length > 0;
  return !isHeadGone && !isBodyGone;
}

function withBound({ text, lines, marks }: StorySlice, { last: { role, head } }: Ends): StorySlice {
  return { text: `${text}\n`, lines: [...lines, { role, ...(head === undefined ? {} : { head }) }], marks };
}

function splicedBlocks({ text }: StoryRecord, ends: Ends, from: number, to: number, slice: StorySlice): readonly StoryBlock[] {
  const { first, last, before, after } = ends;
  const parts = slice.text.split("\n");
  parts[0] = text.slice(first.from, from) + (parts[0] ?? "");
  parts[parts.length - 1] += text.slice(to, last.to);
  const kinds = kindsOf(ends, from, to, slice);
  let at = first.from;
  const middle = parts.map((part, index): StoryBlock => {
    const block = { from: at, to: at + part.length, ...(kinds[index] ?? { role: first.role }) };
    at = block.to + 1;
    return block;
  });
  const shift = from + slice.text.length - to;
  return [
    ...before,
    ...middle,
    ...after.map((block) => (shift === 0 ? block : { ...block, from: block.from + shift, to: block.to + shift })),
  ];
}

/** What each line is that now stands between the blocks that stay as they are. */
function kindsOf({ first, last, before, after }: Ends, from: number, to: number, { text, lines }: StorySlice): readonly Kind[] {
  const count = lines.length;
  const isAtStart = from === first.from;
  const isAtEnd = to === last.to;
  const wished = lines.map(({ role, head }, index): Kind => {
    const own: Kind | null = role === null ? null : { role, ...(head === undefined ? {} : { head }) };
    if (count === 1) {
      if (isAtStart && text === "" && first !== last) return kindOf(last);
      return isAtStart && isAtEnd && own !== null ? own : kindOf(first);
    }
    if (index === 0) return isAtStart && own !== null ? own : kindOf(first);
    if (index < count - 1 || isAtEnd) return own ?? { role: roleAfter(first.role, index < count - 1 || isAtEnd) };
    return own ?? (first === last ? { role: first.role } : kindOf(last));
  });
  const stay = isAtStart ? 0 : 1;
  const tail = count > 1 && !isAtEnd ? 1 : 0;
  const fixed = wished.slice(count - tail);
  return [
    ...wished.slice(0, stay),
    ...inOrder([...before, ...wished.slice(0, stay)], wished.slice(stay, count - tail), [...fixed, ...after]),
    ...fixed,
  ];
}

function kindOf({ role, head }: Kind): Kind {
  return { role, ...(head === undefined ? {} : { head }) };
}

/**
 * Marks after a change. Text put in at the edge of a mark falls outside it; plain text in the place of marked text takes its
 * marks, but for a reading, which was that of the old words.
 */
function splicedMarks(marks: readonly StoryMark[], from: number, to: number, { text, marks: own }: StorySlice): readonly StoryMark[] {
  const end = from + text.length;
  const isPlain = own.length === 0 && text !== "";
  const kept = marks.flatMap((mark): readonly StoryMark[] => {
    const covers =
      isPlain && to > from && mark.from <= from && mark.to >= to && !(mark.kind === "ruby" && mark.from === from && mark.to === to);
    if (covers) return [{ ...mark, to: mark.to + end - to }];
    const start = mark.from < from ? mark.from : mark.from >= to ? mark.from + end - to : end;
    const stop = mark.to <= from ? mark.to : mark.to > to ? mark.to + end - to : from;
    return start < stop ? [start === mark.from && stop === mark.to ? mark : { ...mark, from: start, to: stop }] : [];
  });
  if (own.length === 0) return kept;
  const brought = own.map((mark) => ({ ...mark, from: mark.from + from, to: mark.to + from }));
  return [...kept, ...brought].sort((a, b) => a.from - b.from);
}

/** Marks that run over the end of a block, parted there; of a reading the first part keeps it. */
export function insideBlocks(marks: readonly StoryMark[], blocks: readonly StoryBlock[]): readonly StoryMark[] {
  let index = 0;
  const isTidy = marks.every((mark, at) => at === 0 || (marks[at - 1]?.from ?? 0) <= mark.from);
  return marks.flatMap((mark): readonly StoryMark[] => {
    if (!isTidy) index = 0;
    while (index < blocks.length && (blocks[index]?.to ?? 0) < mark.from) index += 1;
    const block = blocks[index];
    if (block && mark.from >= block.from && mark.to <= block.to) return [mark];
    const pieces = blocks
      .slice(index)
      .filter((each) => each.from < mark.to && each.to > mark.from)
      .map((each) => ({ ...mark, from: Math.max(mark.from, each.from), to: Math.min(mark.to, each.to) }))
      .filter((each) => each.from < each.to);
    return mark.kind === "ruby" ? pieces.slice(0, 1) : pieces;
  });
}
