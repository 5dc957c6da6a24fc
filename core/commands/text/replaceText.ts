/** Typing, deleting and pasting: a stretch of a story gives way to other text. */
import type { Transaction } from "../../edit/index.js";
import { type Doc, recordOf } from "../../model/index.js";
import { plainSlice, runsIntoBody, type StorySlice, splicedStory } from "../../story/index.js";
import { storyStep, type TextRange } from "./storyStep.js";

/**
 * Puts plain text in the place of a stretch of a story; line ends in it begin new blocks, deleted ones join two. Where a deletion
 * runs from a headline into the text, both stay blocks of their own, and the step says so. Null when nothing changes.
 */
export function replaceText(doc: Doc, range: TextRange, insert: string, id: string): Transaction | null {
  return spliced(doc, range, plainSlice(lineEnds(insert)), labelOf(doc, range, insert), id);
}

/** Puts a piece of a story, or of foreign copy, in the place of a stretch; its roles hold where it brings whole lines. */
export function pasteSlice(doc: Doc, range: TextRange, slice: StorySlice, id: string): Transaction | null {
  return spliced(doc, range, slice, "step-paste", id);
}

/**
 * Begins a new line, as Enter does: a block of the role that follows, and below a row of a table an empty one of as many cells.
 */
export function newLine(doc: Doc, range: TextRange, id: string): Transaction | null {
  const row = rowAt(doc, range);
  if (row === null) return replaceText(doc, range, "\n", id);
  return spliced(doc, { story: range.story, from: row.to, to: row.to }, plainSlice(`\n${row.cells}`), "step-new-line", id);
}

/** Where the caret stands after `newLine`: in the first cell of a new row, else behind the line end. */
export function placeAfterNewLine(doc: Doc, range: TextRange): number {
  return (rowAt(doc, range)?.to ?? range.from) + 1;
}

function spliced(doc: Doc, range: TextRange, slice: StorySlice, label: string, id: string): Transaction | null {
  return storyStep(doc, id, label, range, (story) => {
    const after = splicedStory(story, range.from, range.to, slice);
    const isPlain = slice.marks.length === 0 && slice.lines.every(({ role }) => role === null);
    return isPlain && after.text === story.text ? story : after;
  });
}

/** Line ends of every kind as one; what a file may bring of the others is no text. */
function lineEnds(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n");
}

function labelOf(doc: Doc, { story, from, to }: TextRange, insert: string): string {
  if (insert === "\n" && from === to) return "step-new-line";
  if (insert !== "") return from === to ? "step-type" : "step-replace";
  return runsIntoBody(recordOf(doc, story, "story"), from, to) ? "step-delete-apart" : "step-delete";
}

/** The row of a table in which a caret stands, and the tabs of one like it. */
function rowAt(doc: Doc, { story, from, to }: TextRange): { readonly to: number; readonly cells: string } | null {
  const { blocks, text } = recordOf(doc, story, "story");
  const block = from === to ? blocks.find((each) => each.to >= from) : undefined;
  if (block?.role !== "table") return null;
  return { to: block.to, cells: text.slice(block.from, block.to).replace(/[^\t]/g, "") };
}
