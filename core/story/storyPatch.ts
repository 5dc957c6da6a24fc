/**
 * The change of one story as what went and what came: a keystroke in a long story is a few characters, not two copies of it.
 *
 *      before  江南的春天来了        text   { at: 2, removed: "的", inserted: "之" }
 *      after   江南之春天来了        blocks { index: 0, removed: [], inserted: [] }
 *
 * Blocks and marks behind the change move with the text and are named only when something else of them changes too.
 */
import type { StoryBlock, StoryMark, StoryRecord } from "../model/index.js";

/** Elements of a list that give way to others, from `index` on. */
export interface ListSplice<Element> {
  readonly index: number;
  readonly removed: readonly Element[];
  readonly inserted: readonly Element[];
}

/** Text that gives way to other text, from the UTF-16 offset `at` on. */
export interface TextSplice {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

export interface StoryPatch {
  /** Id of the story. */
  readonly story: string;
  readonly text: TextSplice;
  readonly blocks: ListSplice<StoryBlock>;
  readonly marks: ListSplice<StoryMark>;
}

/** What leads from one state of a story to another; null when more than text, blocks and marks differs. */
export function storyPatch(before: StoryRecord, after: StoryRecord): StoryPatch | null {
  const { text, blocks, marks, ...rest } = before;
  const { text: newText, blocks: newBlocks, marks: newMarks, ...newRest } = after;
  if (!isSame(rest, newRest)) return null;
  const splice = textSplice(text, newText);
  const shift = shiftOf(splice);
  return { story: before.id, text: splice, blocks: listSplice(blocks, newBlocks, shift), marks: listSplice(marks, newMarks, shift) };
}

/** The story after a patch; throws naming it when it does not hold the text that the patch takes away. */
export function patched(story: StoryRecord, patch: StoryPatch): StoryRecord {
  if (!fitsStory(story, patch)) throw new Error(`a change does not fit the story ${JSON.stringify(story.id)}`);
  const { at, removed, inserted } = patch.text;
  const shift = shiftOf(patch.text);
  return {
    ...story,
    text: story.text.slice(0, at) + inserted + story.text.slice(at + removed.length),
    blocks: spliced(story.blocks, patch.blocks, shift),
    marks: spliced(story.marks, patch.marks, shift),
  };
}

/** Whether a patch was made on a story that reads as this one does where it changes it. */
export function fitsStory({ text, blocks, marks }: StoryRecord, patch: StoryPatch): boolean {
  const { at, removed } = patch.text;
  return text.startsWith(removed, at) && at <= text.length && holds(blocks, patch.blocks) && holds(marks, patch.marks);
}

export function invertedPatch({ story, text, blocks, marks }: StoryPatch): StoryPatch {
  return {
    story,
    text: { at: text.at, removed: text.inserted, inserted: text.removed },
    blocks: { index: blocks.index, removed: blocks.inserted, inserted: blocks.removed },
    marks: { index: marks.index, removed: marks.inserted, inserted: marks.removed },
  };
}

/** Two patches of one story, one after the other, as one; null when the second changes more than the first brought. */
export function joinedPatch(first: StoryPatch, second: StoryPatch): StoryPatch | null {
  const { text: a } = first;
  const { text: b } = second;
  const start = b.at - a.at;
  if (first.story !== second.story || start < 0 || start + b.removed.length > a.inserted.length) return null;
  const shift = shiftOf(b);
  const [blocks, marks] = [joinedSplice(first.blocks, second.blocks, shift), joinedSplice(first.marks, second.marks, shift)];
  if (blocks === null || marks === null) return null;
  const inserted = a.inserted.slice(0, start) + b.inserted + a.inserted.slice(start + b.removed.length);
  return { story: first.story, text: { at: a.at, removed: a.removed, inserted }, blocks, marks };
}

/** How far what stands behind a splice of text moves. */
function shiftOf({ removed, inserted }: TextSplice): number {
  return inserted.length - removed.length;
}

function textSplice(before: string, after: string): TextSplice {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  let same = 0;
  while (same < most - at && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same += 1;
  return { at, removed: before.slice(at, before.length - same), inserted: after.slice(at, after.length - same) };
}

interface Ranged {
  readonly from: number;
  readonly to: number;
}

function listSplice<Element extends Ranged>(before: readonly Element[], after: readonly Element[], shift: number): ListSplice<Element> {
  const most = Math.min(before.length, after.length);
  let index = 0;
  while (index < most && isSame(before[index], after[index])) index += 1;
  let same = 0;
  while (same < most - index && isSame(moved(before[before.length - 1 - same], shift), after[after.length - 1 - same])) same += 1;
  return { index, removed: before.slice(index, before.length - same), inserted: after.slice(index, after.length - same) };
}

function spliced<Element extends Ranged>(list: readonly Element[], splice: ListSplice<Element>, shift: number): readonly Element[] {
  const { index, removed, inserted } = splice;
  const rest = list.slice(index + removed.length);
  return [...list.slice(0, index), ...inserted, ...(shift === 0 ? rest : rest.map((each) => moved(each, shift)))];
}

function holds<Element>(list: readonly Element[], { index, removed }: ListSplice<Element>): boolean {
  return isSame(list.slice(index, index + removed.length), removed);
}

/** `shift` is how far the second one moves what stands behind it, also what the first one brought. */
function joinedSplice<Element extends Ranged>(
  first: ListSplice<Element>,
  second: ListSplice<Element>,
  shift: number,
): ListSplice<Element> | null {
  const { index, removed, inserted } = first;
  if (second.removed.length === 0 && second.inserted.length === 0) {
    if (shift === 0) return first;
    const from = second.index - index;
    if (from < 0 || from > inserted.length) return null;
    return { index, removed, inserted: inserted.map((each, at) => (at < from ? each : moved(each, shift))) };
  }
  const isOnTop = second.index === index && isSame(second.removed, inserted) && removed.length + inserted.length > 0;
  return isOnTop ? { index, removed, inserted: second.inserted } : null;
}

function moved<Element extends Ranged | undefined>(element: Element, shift: number): Element {
  return element && shift !== 0 ? { ...element, from: element.from + shift, to: element.to + shift } : element;
}

/** Whether two plain values say the same, whatever the order of their names. A name without a value is as good as none. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((each, index) => isSame(each, b[index]));
  if (Array.isArray(b)) return false;
  const [left, right] = [named(a), named(b)];
  return left.size === right.size && [...left].every(([name, value]) => right.has(name) && isSame(value, right.get(name)));
}

function named(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, each]) => each !== undefined));
}
