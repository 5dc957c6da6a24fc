/**
 * What follows from a change of pages and frames, so that no command has to think of it:
 *
 * * parts of a story count 0, 1, 2 …, and its first frame says what the first frame says (drop cap, writing, gain)
 * * jump lines name the pages where the story goes on, and go where it does not
 * * copy that no page shows any more lies on the pasteboard, copy that a page shows does not
 * * what a variant still shows stays with the variant
 */
import { changing, type Transaction, type Wanted } from "../edit/index.js";
import { type Doc, type EditionRecord, isCopy, PASTEBOARD, pasteboardOf, pasteboardRecord, recordsOf } from "../model/index.js";
import { placedCopy } from "./placed.js";
import { jumpsSettled } from "./stories/jumps.js";
import { partsSettled } from "./stories/parts.js";

/** The transaction of a change of pages and frames with all that follows from it; null when nothing changes. */
export function changingPages(doc: Doc, id: string, label: string, wanted: Wanted, params?: Transaction["params"]): Transaction | null {
  const { put = [], remove = [], styles = [] } = wanted;
  if (changing(doc, id, label, wanted) === null) return null;
  const records = new Map(doc.records);
  for (const each of remove) records.delete(each);
  for (const record of put) records.set(record.id, record);
  const next = [partsSettled, jumpsSettled, pasteboardSettled, variantsSettled].reduce<Doc>((after, settle) => settle(doc, after), {
    ...doc,
    records,
  });
  const changed = [...next.records.values()].filter((record) => doc.records.get(record.id) !== record);
  const gone = [...doc.records.keys()].filter((each) => !next.records.has(each));
  return changing(doc, id, label, { put: changed, remove: gone, styles }, params);
}

function pasteboardSettled(before: Doc, after: Doc): Doc {
  const [shown, shows] = [placedCopy(before), placedCopy(after)];
  const known = pasteboardOf(after);
  const kept = known.filter((id) => !shows.has(id) && isCopy(after.records.get(id)));
  const laid = new Set(kept);
  const come = [...after.records.values()].filter(({ id }) => shown.has(id) && !shows.has(id) && !laid.has(id)).map(({ id }) => id);
  if (come.length === 0 && kept.length === known.length) return after;
  return { ...after, records: new Map([...after.records, [PASTEBOARD, pasteboardRecord([...kept, ...come])]]) };
}

/** Pages that a variant has of its own still list frames, and these still show copy, that the base has no longer: the variant keeps them. */
function variantsSettled(before: Doc, after: Doc): Doc {
  const edition = recordsOf(after, "edition")[0];
  const gone = new Set([...before.records.keys()].filter((id) => !after.records.has(id)));
  if (!edition?.variants || gone.size === 0) return after;
  const variants = edition.variants.map((variant) => {
    const own = new Map(variant.changed.map((record) => [record.id, record]));
    const frames = variant.changed.flatMap((record) => (record.type === "page" ? record.frames : []));
    const missing = frames.filter((id) => gone.has(id) && !own.has(id)).flatMap((id) => before.records.get(id) ?? []);
    return missing.length === 0 ? variant : { ...variant, changed: [...variant.changed, ...missing] };
  });
  if (variants.every((variant, index) => variant === edition.variants?.[index])) return after;
  const record: EditionRecord = { ...edition, variants };
  return { ...after, records: new Map([...after.records, [record.id, record]]) };
}
