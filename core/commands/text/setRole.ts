/** What the lines of a story are: 引题, 主题, 小标题, text. A line that changes its part moves to where that stands. */
import type { Transaction } from "../../edit/index.js";
import type { BlockRole, Doc, StoryBlock, StoryRecord } from "../../model/index.js";
import { isHeadlineRole, rankOfRole } from "../../story/index.js";
import { storyStep, type TextRange } from "./storyStep.js";

/** Gives all blocks that a stretch touches a role; headline parts stand in reading order and before the text. */
export function setRole(doc: Doc, range: TextRange, role: BlockRole, id: string): Transaction | null {
  return storyStep(doc, id, `step-role-${role}`, range, (story) => withRole(story, range, role));
}

/** Makes rows of a table that a stretch touches its head, or plain rows when all of them are. */
export function toggleTableHead(doc: Doc, range: TextRange, id: string): Transaction | null {
  return storyStep(doc, id, "step-table-head", range, (story) => {
    const rows = story.blocks.filter((block) => block.role === "table" && isTouched(block, range));
    if (rows.length === 0) return story;
    const isHead = rows.every(({ head }) => head === true);
    const turned = ({ head: _, ...row }: StoryBlock): StoryBlock => (isHead ? row : { ...row, head: true });
    return { ...story, blocks: story.blocks.map((block) => (rows.includes(block) ? turned(block) : block)) };
  });
}

function withRole(story: StoryRecord, range: TextRange, role: BlockRole): StoryRecord {
  const chosen = story.blocks.filter((block) => isTouched(block, range));
  if (chosen.every((block) => block.role === role)) return story;
  const inPlace = story.blocks.map((block) => (chosen.includes(block) ? inRole(block, role) : block));
  if (isOrdered(story.blocks, inPlace)) return { ...story, blocks: inPlace };
  const others = story.blocks.filter((block) => !chosen.includes(block));
  const index = placeFor(others, role);
  const moved = chosen.map((block) => inRole(block, role));
  return rearranged(story, [...others.slice(0, index), ...moved, ...others.slice(index)]);
}

function isTouched({ from, to }: StoryBlock, range: TextRange): boolean {
  return from <= range.to && to >= range.from;
}

/** A block in another role; only rows of a table have a head. */
function inRole({ head, ...block }: StoryBlock, role: BlockRole): StoryBlock {
  return { ...block, role, ...(head !== undefined && role === "table" ? { head } : {}) };
}

/** Whether blocks whose roles changed stand in order with their neighbours; what stood out of order before may stay so. */
function isOrdered(before: readonly StoryBlock[], after: readonly StoryBlock[]): boolean {
  return after.every((block, index) => {
    const last = after[index - 1];
    const isNew = block.role !== before[index]?.role || last?.role !== before[index - 1]?.role;
    return last === undefined || !isNew || rankOfRole(last.role) <= rankOfRole(block.role);
  });
}

/** Behind the last block that comes before the role or is of it; text that was headline opens the body. */
function placeFor(others: readonly StoryBlock[], role: BlockRole): number {
  const isBefore = isHeadlineRole(role)
    ? (block: StoryBlock) => rankOfRole(block.role) <= rankOfRole(role)
    : (block: StoryBlock) => isHeadlineRole(block.role);
  return others.reduce((place, block, index) => (isBefore(block) ? index + 1 : place), 0);
}

/** The story with its blocks in another order, their text and marks with them. */
function rearranged(story: StoryRecord, blocks: readonly StoryBlock[]): StoryRecord {
  let text = "";
  const shifts = blocks.map((block) => {
    const shift = text.length - block.from;
    text += `${story.text.slice(block.from, block.to)}\n`;
    return { block, shift };
  });
  const marks = shifts
    .flatMap(({ block, shift }) =>
      story.marks
        .filter((mark) => mark.from >= block.from && mark.to <= block.to && mark.from < mark.to)
        .map((mark) => ({ ...mark, from: mark.from + shift, to: mark.to + shift })),
    )
    .sort((a, b) => a.from - b.from);
  return {
    ...story,
    text,
    blocks: shifts.map(({ block, shift }) => ({ ...block, from: block.from + shift, to: block.to + shift })),
    marks,
  };
}
