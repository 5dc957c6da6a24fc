/**
 * Transactions: the only way from one document to the next. A transaction says by records what it adds, takes away and
 * changes, with both sides of every change, so that it can be taken back. Changes of the text of stories are patches.
 */
import type { Doc, DocRecord, PageStyle } from "../model/index.js";
import { invertedPatch, patched, type StoryPatch, storyPatch } from "../story/index.js";
import { composedRecords, composedStyles, composedTexts, foldedTexts } from "./composed.js";
import type { RecordChange, StyleChange, Transaction } from "./types.js";

/** Records and styles as a command wants them. */
export interface Wanted {
  /** In the place of those with the same ids, or new. */
  readonly put?: readonly DocRecord[];
  /** Ids of records that go. */
  readonly remove?: readonly string[];
  readonly styles?: readonly PageStyle[];
}

/** The transaction that puts some records in the place of those with the same ids; null when nothing changes. */
export function replacing(doc: Doc, id: string, label: string, records: readonly DocRecord[]): Transaction | null {
  return changing(doc, id, label, { put: records });
}

/** The transaction that makes a document as a command wants it; null when it is so already. */
export function changing(
  doc: Doc,
  id: string,
  label: string,
  { put = [], remove = [], styles = [] }: Wanted,
  params?: Transaction["params"],
): Transaction | null {
  const added: DocRecord[] = [];
  const changed: RecordChange[] = [];
  const texts: StoryPatch[] = [];
  for (const after of put) {
    const before = doc.records.get(after.id);
    const patch = before?.type === "story" && after.type === "story" && before !== after ? storyPatch(before, after) : null;
    if (patch) texts.push(patch);
    else if (!before) added.push(after);
    else if (before !== after) changed.push({ before, after });
  }
  const removed = remove.flatMap((each) => doc.records.get(each) ?? []);
  const newStyles = styles.flatMap((after) => {
    const before = doc.styles.get(after.id) ?? null;
    return before === after ? [] : [{ before, after }];
  });
  if (added.length + changed.length + removed.length + texts.length + newStyles.length === 0) return null;
  return {
    id,
    label,
    ...(params === undefined ? {} : { params }),
    records: { added, removed, changed },
    ...(texts.length === 0 ? {} : { texts }),
    ...(newStyles.length === 0 ? {} : { styles: newStyles }),
  };
}

/** The document after a transaction. Records that it does not name stay the same objects, so that their layout is remembered. */
export function apply(doc: Doc, { records, texts = [], styles = [] }: Transaction): Doc {
  const next = new Map(doc.records);
  for (const record of records.removed) next.delete(record.id);
  for (const record of records.added) next.set(record.id, record);
  for (const { after } of records.changed) next.set(after.id, after);
  for (const patch of texts) {
    const story = next.get(patch.story);
    if (story?.type !== "story") throw new Error(`no story record with id ${JSON.stringify(patch.story)}`);
    next.set(story.id, patched(story, patch));
  }
  return { ...doc, records: next, styles: styles.length === 0 ? doc.styles : restyled(doc.styles, styles) };
}

function restyled(styles: Doc["styles"], changes: readonly StyleChange[]): Doc["styles"] {
  const next = new Map(styles);
  for (const { before, after } of changes) {
    if (after !== null) next.set(after.id, after);
    else if (before !== null) next.delete(before.id);
  }
  return next;
}

/** The transaction that takes another one back. */
export function invert({ records, texts, styles, ...rest }: Transaction): Transaction {
  return {
    ...rest,
    records: {
      added: records.removed,
      removed: records.added,
      changed: records.changed.map(({ before, after }) => ({ before: after, after: before })),
    },
    ...(texts === undefined ? {} : { texts: texts.map(invertedPatch).reverse() }),
    ...(styles === undefined ? {} : { styles: styles.map(({ before, after }) => ({ before: after, after: before })) }),
  };
}

/** Two transactions, one after the other, as one under the name of the first, made when the second was. */
export function compose(first: Transaction, second: Transaction): Transaction {
  const [one, two] = foldedTexts(first, second);
  const texts = composedTexts(one.texts ?? [], two.texts ?? []);
  const styles = composedStyles(one.styles ?? [], two.styles ?? []);
  const { texts: _texts, styles: _styles, ...named } = first;
  return {
    ...named,
    ...(second.at === undefined ? {} : { at: second.at }),
    records: composedRecords(one.records, two.records),
    ...(texts.length === 0 ? {} : { texts }),
    ...(styles.length === 0 ? {} : { styles }),
  };
}
