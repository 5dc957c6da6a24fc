/** Cutting a story from the end (裁稿): all that stands behind a place goes, for editors have always cut from the bottom. */
import { countCharacters } from "../../flow/index.js";
import { type Doc, recordOf, type StoryRecord } from "../../model/index.js";
import { isHeadlineRole, plainSlice, splicedStory } from "../../story/index.js";
import { type Outcome, refusal } from "../outcome.js";
import { storyStep } from "./storyStep.js";

/** Takes away all text of a story from an offset on, and says how many characters go. Nothing of a headline is cut. */
export function cutToHere(doc: Doc, story: string, at: number, id: string): Outcome {
  const record = recordOf(doc, story, "story");
  const end = record.text.length - 1;
  const block = record.blocks.find(({ to }) => to >= at);
  if (block === undefined || at >= end) return null;
  if (isHeadlineRole(block.role)) return refusal("refused-cut-headline");
  const characters = countCharacters(record.text.slice(at));
  const from = startOfCut(record, at);
  const step = storyStep(doc, id, "step-cut-to-here", { story, from }, (before) => splicedStory(before, from, end, plainSlice("")));
  return step && { ...step, params: { characters } };
}

/**
 * Where in a story the text begins that its frames cannot hold, when so many characters of it find no room; layout says how many.
 * They are counted from the end, so that a place is right too while the layout of the last keystrokes is on its way.
 */
export function placeOfOverset({ text, blocks }: StoryRecord, characters: number): number {
  let left = characters;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block === undefined || isHeadlineRole(block.role)) continue;
    for (let at = block.to; at > block.from; ) {
      if (left === 0) return at;
      const isPair = at - 2 >= block.from && isSurrogatePair(text, at - 2);
      at -= isPair ? 2 : 1;
      if (!/\s/.test(text.charAt(at))) left -= 1;
    }
    if (left === 0) return block.from;
  }
  return 0;
}

/** A cut at the start of a paragraph takes the line end before it too, and leaves no empty paragraph. */
function startOfCut({ blocks }: StoryRecord, at: number): number {
  const index = blocks.findIndex(({ from }) => from === at);
  const last = blocks[index - 1];
  return last !== undefined && !isHeadlineRole(last.role) ? last.to : at;
}

function isSurrogatePair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
