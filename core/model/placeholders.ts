/** Placeholders (图片待补) for pictures whose files are lost, so that pages can be laid out and painted all the same. */
import type { Doc, PictureRecord } from "./records.js";

const placeholders = new WeakMap<PictureRecord, PictureRecord>();

/** The document in which pictures of lost files have none; a picture stays the same object from one state to the next. */
export function withPlaceholders(doc: Doc, isLost: (file: string) => boolean): Doc {
  const lost = [...doc.records.values()].filter(
    (record): record is PictureRecord => record.type === "picture" && record.file !== null && isLost(record.file),
  );
  if (lost.length === 0) return doc;
  return { ...doc, records: new Map([...doc.records, ...lost.map((record) => [record.id, placeholderOf(record)] as const)]) };
}

function placeholderOf(picture: PictureRecord): PictureRecord {
  const known = placeholders.get(picture);
  if (known) return known;
  const made: PictureRecord = { ...picture, file: null };
  placeholders.set(picture, made);
  return made;
}
