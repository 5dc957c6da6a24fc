/**
 * Transactions: the only way from one document to the next. A transaction says by records what it adds, takes away and
 * changes, with both sides of every change, so that it can be taken back.
 */
import type { Doc, DocRecord } from "../model/index.js";

/** A change of one record: as it was and as it is, under one id. */
export interface RecordChange {
  readonly before: DocRecord;
  readonly after: DocRecord;
}

/** What a transaction does to the records of a document. No id stands in more than one of the three. */
export interface RecordDiff {
  readonly added: readonly DocRecord[];
  readonly removed: readonly DocRecord[];
  readonly changed: readonly RecordChange[];
}

export interface Transaction {
  /** Told apart by the client that made them, such as "cli-7". */
  readonly id: string;
  /** Message id of what it does, for the history. */
  readonly label: string;
  readonly records: RecordDiff;
}

/** The transaction that puts some records in the place of those with the same ids; null when nothing changes. */
export function replacing(doc: Doc, id: string, label: string, records: readonly DocRecord[]): Transaction | null {
  const added: DocRecord[] = [];
  const changed: RecordChange[] = [];
  for (const after of records) {
    const before = doc.records.get(after.id);
    if (!before) added.push(after);
    else if (before !== after) changed.push({ before, after });
  }
  return added.length + changed.length === 0 ? null : { id, label, records: { added, removed: [], changed } };
}

/** The document after a transaction. Records that it does not name stay the same objects, so that their layout is remembered. */
export function apply(doc: Doc, { records }: Transaction): Doc {
  const next = new Map(doc.records);
  for (const record of records.removed) next.delete(record.id);
  for (const record of records.added) next.set(record.id, record);
  for (const { after } of records.changed) next.set(after.id, after);
  return { ...doc, records: next };
}

/** The transaction that takes another one back. */
export function invert({ id, label, records }: Transaction): Transaction {
  return {
    id,
    label,
    records: {
      added: records.removed,
      removed: records.added,
      changed: records.changed.map(({ before, after }) => ({ before: after, after: before })),
    },
  };
}

/** Two transactions, one after the other, as one under the name of the first. */
export function compose(first: Transaction, second: Transaction): Transaction {
  const before = new Map<string, DocRecord | null>();
  const after = new Map<string, DocRecord | null>();
  for (const { records } of [first, second]) {
    for (const [id, from, to] of sidesOf(records)) {
      if (!before.has(id)) before.set(id, from);
      after.set(id, to);
    }
  }
  return { id: first.id, label: first.label, records: diffOf(before, after) };
}

/** Each record that a diff names with its state before and after; null where it is not there. */
function sidesOf({ added, removed, changed }: RecordDiff): readonly (readonly [string, DocRecord | null, DocRecord | null])[] {
  return [
    ...removed.map((record) => [record.id, record, null] as const),
    ...added.map((record) => [record.id, null, record] as const),
    ...changed.map(({ before, after }) => [after.id, before, after] as const),
  ];
}

function diffOf(before: ReadonlyMap<string, DocRecord | null>, after: ReadonlyMap<string, DocRecord | null>): RecordDiff {
  const added: DocRecord[] = [];
  const removed: DocRecord[] = [];
  const changed: RecordChange[] = [];
  for (const [id, from] of before) {
    const to = after.get(id) ?? null;
    if (from === null && to !== null) added.push(to);
    else if (from !== null && to === null) removed.push(from);
    else if (from !== null && to !== null && from !== to) changed.push({ before: from, after: to });
  }
  return { added, removed, changed };
}
