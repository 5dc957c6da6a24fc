/**
 * Variants of an edition (分版 for a zone, 晚版 for a later hour): the base, and by record ids what differs from it.
 *
 *     base      page1  f1 f2 f3   s1 s2 s3          shared by all
 *     "late"    page1' f2' f4     s4     – f3 s3    only what differs is kept
 */
import { frameWithout } from "./frameCopy.js";
import type { Doc, DocRecord, EditionRecord, EditionVariant } from "./records.js";
import { recordsOf } from "./records.js";

/** The variants of an edition in their order; none when it has only its base. */
export function variantsOf(doc: Doc): readonly EditionVariant[] {
  return recordsOf(doc, "edition")[0]?.variants ?? [];
}

/**
 * The edition in one of its variants, as a document like any other; null when there is none of that name. What the
 * variant does not name is shared: the same record objects, so that an edit of them shows in all variants. Frames
 * whose copy a variant takes away go with it.
 */
export function editionVariant(doc: Doc, name: string): Doc | null {
  const variant = variantsOf(doc).find((each) => each.name === name);
  if (!variant) return null;
  const records = new Map(doc.records);
  for (const id of variant.removed) records.delete(id);
  for (const record of variant.changed)
    records.set(record.id, record.type === "edition" ? { ...record, variants: variantsOf(doc) } : record);
  return variant.removed.length === 0 ? { ...doc, records } : withoutLeftovers({ ...doc, records }, new Set(variant.removed));
}

/** The edition in a variant, the base for null; the base too where there is no variant of that name any more. */
export function inShownVariant(base: Doc, variant: string | null): { readonly doc: Doc; readonly variant: string | null } {
  const whole = variant === null ? null : editionVariant(base, variant);
  return whole === null ? { doc: base, variant: null } : { doc: whole, variant };
}

/** What another edition says differently from a base, as a variant of it: `editionVariant` makes the other one of it again. */
export function variantBetween(base: Doc, other: Doc, name: string, title: string | null): EditionVariant {
  const changed = [...other.records.values()].filter((record) => {
    const before = base.records.get(record.id);
    return before !== record && (before === undefined || sayOf(before) !== sayOf(record));
  });
  const removed = [...base.records.keys()].filter((id) => !other.records.has(id));
  return { name, title, changed: changed.map(withoutVariants), removed };
}

/** An edition with these variants in the place of those that it had. */
export function withVariants(doc: Doc, variants: readonly EditionVariant[]): Doc {
  const edition = recordsOf(doc, "edition")[0];
  if (!edition) return doc;
  const { variants: _, ...facts } = edition;
  const record: EditionRecord = variants.length === 0 ? facts : { ...facts, variants };
  return { ...doc, records: new Map([...doc.records, [record.id, record]]) };
}

/** All records of an edition, those of its variants among them; an id may stand for several states of a record. */
export function recordsOfAllVariants(doc: Doc): readonly DocRecord[] {
  return [...doc.records.values(), ...variantsOf(doc).flatMap(({ changed }) => changed)];
}

/** Takes frames of removed copy off the pages, and removed copy out of frames that show more than it. */
function withoutLeftovers(doc: Doc, removed: ReadonlySet<string>): Doc {
  const gone = new Set(removed);
  const records = new Map(doc.records);
  for (const frame of recordsOf(doc, "frame")) {
    const left = frameWithout(frame, removed);
    if (left === frame) continue;
    if (left === null) gone.add(frame.id);
    if (left === null) records.delete(frame.id);
    else records.set(frame.id, left);
  }
  for (const record of recordsOf({ ...doc, records }, "page")) {
    const frames = record.frames.filter((id) => !gone.has(id));
    if (frames.length < record.frames.length) records.set(record.id, { ...record, frames });
  }
  return { ...doc, records: new Map([...records].map(([id, record]) => [id, withoutOwner(record, removed)])) };
}

/** A picture of a story that is gone stands alone; an advertisement without its artwork waits for another. */
function withoutOwner(record: DocRecord, removed: ReadonlySet<string>): DocRecord {
  if (record.type === "picture" && record.story !== null && removed.has(record.story)) return { ...record, story: null };
  if (record.type === "pasteboard" && record.copy.some((id) => removed.has(id)))
    return { ...record, copy: record.copy.filter((id) => !removed.has(id)) };
  if (record.type === "ad" && record.picture !== null && removed.has(record.picture)) return { ...record, picture: null };
  return record;
}

function withoutVariants(record: DocRecord): DocRecord {
  if (record.type !== "edition") return record;
  const { variants: _, ...facts } = record;
  return facts;
}

/** What a record says, in the order of its fields; variants are no part of what an edition says of itself. */
function sayOf(record: DocRecord): string {
  return JSON.stringify(withoutVariants(record), (_, each: unknown) => (isFields(each) ? sorted(each) : each));
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}
