/** Ids for what commands make anew: told by the document alone, so that the same command makes the same ids everywhere. */
import { type Doc, type PageRecord, recordsOfAllVariants } from "../model/index.js";

/** Ids for new frames of a page: `p2-f17` behind `p2-f16`. */
export function freeFrameIds(doc: Doc, { number }: Pick<PageRecord, "number">): (index: number) => string {
  return freeIds(doc, `p${number}-f`);
}

/** Ids that count on behind the last one with a beginning. */
export function freeIds(doc: Doc, prefix: string): (index: number) => string {
  const numbers = recordsOfAllVariants(doc).map((record) => (record.id.startsWith(prefix) ? Number(record.id.slice(prefix.length)) : 0));
  const last = Math.max(0, ...numbers.filter(Number.isFinite));
  return (index) => prefix + (last + index + 1);
}

/** The id of a copy of something: `s1-2` for the first copy of `s1`. */
export function idOfCopy(taken: ReadonlySet<string>, id: string): string {
  let count = 2;
  while (taken.has(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}
