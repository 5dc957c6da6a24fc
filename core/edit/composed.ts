/** What two transactions do together, part by part. */
import type { DocRecord, PageStyle, StoryRecord } from "../model/index.js";
import { invertedPatch, joinedPatch, patched, type StoryPatch } from "../story/index.js";
import type { RecordDiff, StyleChange, Transaction } from "./types.js";

type Changes = Pick<Transaction, "records" | "texts" | "styles">;

/**
 * Two transactions with the patches of those stories written out as records that stand in the records of the other one: a patch
 * says nothing of a story that comes or goes as a whole.
 */
export function foldedTexts(first: Changes, second: Changes): readonly [Changes, Changes] {
  const isInRecords = (changes: Changes) => {
    const ids = new Set(sidesOf(changes.records).map(([id]) => id));
    return ({ story }: StoryPatch) => ids.has(story);
  };
  const [inFirst, inSecond] = [isInRecords(first), isInRecords(second)];
  return [
    withRecords(first, inSecond, (id) => {
      const after = storyIn(second.records, id, 1);
      return [unpatched(after, patchesOf(first, id)), after];
    }),
    withRecords(second, inFirst, (id) => {
      const before = storyIn(first.records, id, 2);
      return [before, patchesOf(second, id).reduce(patched, before)];
    }),
  ];
}

function withRecords(
  changes: Changes,
  isFolded: (patch: StoryPatch) => boolean,
  sides: (id: string) => readonly [DocRecord, DocRecord],
): Changes {
  const { texts = [], records } = changes;
  const ids = [...new Set(texts.filter(isFolded).map(({ story }) => story))];
  if (ids.length === 0) return changes;
  const changed = ids.map(sides).map(([before, after]) => ({ before, after }));
  return { ...changes, records: { ...records, changed: [...records.changed, ...changed] }, texts: texts.filter((each) => !isFolded(each)) };
}

function patchesOf({ texts = [] }: Changes, id: string): readonly StoryPatch[] {
  return texts.filter(({ story }) => story === id);
}

function unpatched(story: StoryRecord, patches: readonly StoryPatch[]): StoryRecord {
  return [...patches].reverse().map(invertedPatch).reduce(patched, story);
}

/** A story as a diff has it before (1) or after (2) it. */
function storyIn(records: RecordDiff, id: string, side: 1 | 2): StoryRecord {
  const record = sidesOf(records).find(([each]) => each === id)?.[side];
  if (record?.type !== "story") throw new Error(`a change names the story ${JSON.stringify(id)} where it is not there`);
  return record;
}

/** Patches in their order; one that goes on where the one before it ended becomes one with it. */
export function composedTexts(first: readonly StoryPatch[], second: readonly StoryPatch[]): readonly StoryPatch[] {
  const all = [...first];
  for (const patch of second) {
    const last = all.at(-1);
    const joined = last === undefined ? null : joinedPatch(last, patch);
    if (joined === null) all.push(patch);
    else all[all.length - 1] = joined;
  }
  return all;
}

export function composedRecords(first: RecordDiff, second: RecordDiff): RecordDiff {
  const both = outerSides<DocRecord>([...sidesOf(first), ...sidesOf(second)]);
  const added: DocRecord[] = [];
  const removed: DocRecord[] = [];
  const changed: { before: DocRecord; after: DocRecord }[] = [];
  for (const { before, after } of both) {
    if (before === null && after !== null) added.push(after);
    else if (before !== null && after === null) removed.push(before);
    else if (before !== null && after !== null && before !== after) changed.push({ before, after });
  }
  return { added, removed, changed };
}

export function composedStyles(first: readonly StyleChange[], second: readonly StyleChange[]): readonly StyleChange[] {
  const sides = [...first, ...second].map(({ before, after }) => [(after ?? before)?.id ?? "", before, after] as const);
  return outerSides<PageStyle>(sides).filter(({ before, after }) => before !== after);
}

type Sides<Value> = readonly [id: string, before: Value | null, after: Value | null];

/** The first state before and the last one after, by id. */
function outerSides<Value>(all: readonly Sides<Value>[]): readonly { readonly before: Value | null; readonly after: Value | null }[] {
  const outer = new Map<string, { readonly before: Value | null; readonly after: Value | null }>();
  for (const [id, before, after] of all) {
    const known = outer.get(id);
    outer.set(id, { before: known === undefined ? before : known.before, after });
  }
  return [...outer.values()];
}

/** Each record that a diff names with its state before and after; null where it is not there. */
function sidesOf({ added, removed, changed }: RecordDiff): readonly Sides<DocRecord>[] {
  return [
    ...removed.map((record) => [record.id, record, null] as const),
    ...added.map((record) => [record.id, null, record] as const),
    ...changed.map(({ before, after }) => [after.id, before, after] as const),
  ];
}
