/** Selections in words, as plain arithmetic: what a click, a drag or a change makes of them. */
import type { StoryRecord } from "../../core/model/index.js";
import type { TextPlace, TextSelection } from "../../core/page/index.js";
import { isHeadlineRole, spliceBetween, wordAt } from "../../core/story/index.js";

/** What a drag chooses by: single characters, or whole words after a double click, whole paragraphs after a third. */
export type Grain = "character" | "word" | "paragraph";

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function caretFor(place: TextPlace): TextSelection {
  return { anchor: place, head: place };
}

export function stretchOf({ anchor, head }: TextSelection): Stretch {
  return { from: Math.min(anchor.at, head.at), to: Math.max(anchor.at, head.at) };
}

export function isCaret({ anchor, head }: TextSelection): boolean {
  return anchor.at === head.at;
}

/** The character place, word or paragraph round an offset. */
export function grainAt(words: string, at: number, grain: Grain): Stretch {
  if (grain === "word") return wordAt(words, at);
  if (grain === "character") return { from: at, to: at };
  const end = words.indexOf("\n", at);
  return { from: words.lastIndexOf("\n", at - 1) + 1, to: end === -1 ? words.length : end };
}

/** From where a drag began to where it is, both whole grains. */
export function draggedTo(words: string, from: Stretch, to: TextPlace, grain: Grain): TextSelection {
  const there = grainAt(words, to.at, grain);
  const at = (offset: number): TextPlace => ({ kind: to.kind, id: to.id, at: offset });
  // A caret at the end of a line stays there.
  const head = grain === "character" ? to : there.from < from.from ? at(there.from) : at(Math.max(there.to, from.to));
  return { anchor: at(there.from < from.from ? from.to : from.from), head };
}

/** The headline or the text of a story, whichever a place is in. */
export function partAround({ blocks }: StoryRecord, at: number): Stretch {
  const here = blocks.find((block) => block.to >= at);
  const own = blocks.filter((block) => here !== undefined && isHeadlineRole(block.role) === isHeadlineRole(here.role));
  return { from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? 0 };
}

/** The part of a story that holds a selection; all of it when that is chosen already. */
export function wholePart(story: StoryRecord, selection: TextSelection): Stretch {
  const { from, to } = stretchOf(selection);
  const part = partAround(story, from);
  const isChosen = from <= part.from && to >= part.to;
  return isChosen ? { from: 0, to: Math.max(0, story.text.length - 1) } : part;
}

/** Where a place is after its words changed: text that is put in at it stands behind it, text round it takes it to its end. */
export function placeAfter(place: TextPlace, before: string, after: string): TextPlace {
  if (before === after) return place;
  const { at, removed, inserted } = spliceBetween(before, after, place.at);
  if (place.at <= at) return place;
  const { kind, id } = place;
  const moved = movedBlock(before, after, place.at, removed);
  if (moved !== null) return { kind, id, at: moved };
  const end = at + removed;
  return { kind, id, at: place.at >= end ? place.at - removed + inserted.length : at + inserted.length };
}

/** A paragraph that changes its role may move as a whole: the place stays with it. */
function movedBlock(before: string, after: string, at: number, removed: number): number | null {
  const { from, to } = grainAt(before, at, "paragraph");
  if (removed < to - from || to === from || after.length !== before.length) return null;
  const there = `\n${after}`.indexOf(`\n${before.slice(from, to)}\n`);
  return there === -1 ? null : there + at - from;
}

/** Where a change of words ends: what undo and redo lead to. */
export function changeEnd(before: string, after: string): number {
  const { at, inserted } = spliceBetween(before, after, before.length);
  return at + inserted.length;
}
