/** Whether a transaction that was made on one document can be done on another: on one that somebody else has changed meanwhile. */
import type { Doc } from "../model/index.js";
import { fitsStory, isSame, patched } from "../story/index.js";
import type { Transaction } from "./types.js";

/** All that it takes away or changes has to stand there as it was, and nothing that it adds. */
export function fitsDoc(doc: Doc, { records, texts = [], styles = [] }: Transaction): boolean {
  const stands = (record: { readonly id: string }) => isSame(doc.records.get(record.id), record);
  return (
    records.added.every(({ id }) => !doc.records.has(id)) &&
    records.removed.every(stands) &&
    records.changed.every(({ before }) => stands(before)) &&
    styles.every(({ before, after }) => isSame(doc.styles.get((before ?? after)?.id ?? "") ?? null, before)) &&
    textsFit(doc, texts)
  );
}

function textsFit(doc: Doc, texts: NonNullable<Transaction["texts"]>): boolean {
  const changed = new Map<string, Parameters<typeof patched>[0]>();
  for (const patch of texts) {
    const story = changed.get(patch.story) ?? doc.records.get(patch.story);
    if (story?.type !== "story" || !fitsStory(story, patch)) return false;
    changed.set(story.id, patched(story, patch));
  }
  return true;
}
