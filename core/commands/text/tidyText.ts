/** Small repairs while typing: two characters that stand the wrong way round, white that is too much. */

import { isHan, isWhite } from "../../chars/index.js";
import type { Transaction } from "../../edit/index.js";
import { type Doc, recordOf, type StoryBlock } from "../../model/index.js";
import { clusterAfter, clusterBefore, isHeadlineRole, plainSlice, splicedStory } from "../../story/index.js";
import { storyStep, type TextRange } from "./storyStep.js";

/** Changes the characters before and behind a caret; at the end of a line the two before it. Null where no two stand. */
export function transposeCharacters(doc: Doc, { story, from: caret }: TextRange, id: string): Transaction | null {
  const { text, blocks } = recordOf(doc, story, "story");
  const block = blocks.find(({ to }) => to >= caret);
  if (!block) return null;
  const middle = caret >= block.to ? clusterBefore(text, block.to) : caret;
  const [from, to] = [clusterBefore(text, middle), clusterAfter(text, middle)];
  if (from < block.from || middle <= block.from || to > block.to) return null;
  // Marks stay where they are, as they would if both were typed anew.
  const turned = text.slice(0, from) + text.slice(middle, to) + text.slice(from, middle) + text.slice(to);
  return storyStep(doc, id, "step-transpose", { story, from }, (record) => ({ ...record, text: turned }));
}

/**
 * Takes out white that setting makes of its own: at the ends of lines, between Han characters, beside marks, and all but one
 * of several blanks. A blank between the halves of a headline and the tabs of a table stay.
 */
export function normaliseSpaces(doc: Doc, { story, from, to }: TextRange, id: string): Transaction | null {
  return storyStep(doc, id, "step-spaces", { story, from }, (record) => {
    const blocks = record.blocks.filter((block) => block.from <= to && block.to >= from);
    const runs = blocks.flatMap((block) => whiteRuns(record.text, block, Math.max(from, block.from), Math.min(to, block.to)));
    return runs.reduceRight((after, run) => splicedStory(after, run.from, run.to, plainSlice(run.left)), record);
  });
}

interface WhiteRun {
  readonly from: number;
  readonly to: number;
  /** What is left of it. */
  readonly left: string;
}

function whiteRuns(text: string, block: StoryBlock, from: number, to: number): readonly WhiteRun[] {
  const runs: WhiteRun[] = [];
  for (let at = from; at < to; ) {
    let end = at;
    while (end < to && isWhite(text.charCodeAt(end))) end += 1;
    if (end > at) {
      const run = text.slice(at, end);
      const left = whatStays(text, block, at, end);
      if (left !== run) runs.push({ from: at, to: end, left });
    }
    at = Math.max(end, at + 1);
  }
  return runs;
}

function whatStays(text: string, block: StoryBlock, from: number, to: number): string {
  const run = text.slice(from, to);
  if (block.role === "table" && run.includes("\t")) return run.replace(/[^\t]/g, "");
  if (from === block.from || to === block.to) return "";
  const isChinese = (code: number) => isHan(code) || (code >= 0x3001 && code <= 0x303f) || (code >= 0xff01 && code <= 0xff5e);
  if (isHeadlineRole(block.role)) return run.includes("\u3000") ? "\u3000" : " ";
  return isChinese(text.codePointAt(to) ?? 0) || isChinese(text.codePointAt(clusterBefore(text, from)) ?? 0) ? "" : " ";
}
