/** Throwing copy of the pasteboard away. */
import { changing } from "../edit/index.js";
import {
  copyIn,
  type Doc,
  type DocRecord,
  type EditionRecord,
  editionVariant,
  isCopy,
  pasteboardOf,
  pasteboardRecord,
  recordsOf,
  variantsOf,
} from "../model/index.js";
import { type Outcome, refusal } from "./outcome.js";
import { placedCopy } from "./placed.js";
import { variantTitle } from "./variants/variants.js";

/**
 * Takes copy that lies on the pasteboard out of the edition. Refused where a frame still speaks of it (its headline, a caption), where a
 * variant shows it, and for copy that is still being read (收稿): there it is left out by its label.
 */
export function discardCopy(doc: Doc, copy: string, id: string): Outcome {
  const record = doc.records.get(copy);
  const waiting = pasteboardOf(doc);
  if (!isCopy(record) || !waiting.includes(copy)) return null;
  const frame = recordsOf(doc, "frame").find(({ content }) => copyIn(content).includes(copy));
  if (frame) return refusal("refused-still-shown", { frame: frame.id });
  const variant = variantsOf(doc).find(({ name }) => placedCopy(editionVariant(doc, name) ?? doc).has(copy));
  if (variant) return refusal("refused-in-variant", { name: variantTitle(variant) });
  if (recordsOf(doc, "intake").some(({ stories, others }) => [...stories, ...others].some((made) => made.id === copy)))
    return refusal("refused-in-review");
  const put = [
    pasteboardRecord(waiting.filter((each) => each !== copy)),
    ...[...doc.records.values()].flatMap((each) => withoutOwner(each, copy) ?? []),
    ...recordsOf(doc, "edition").flatMap((edition) => withoutInVariants(edition, copy) ?? []),
  ];
  return changing(doc, id, "did-discard", { put, remove: [copy] });
}

/** A picture of a story that goes stands alone; an advertisement waits for other artwork. */
function withoutOwner(record: DocRecord, gone: string): DocRecord | null {
  if (record.type === "picture" && record.story === gone) return { ...record, story: null };
  return record.type === "ad" && record.picture === gone ? { ...record, picture: null } : null;
}

function withoutInVariants(edition: EditionRecord, gone: string): EditionRecord | null {
  if (edition.variants === undefined) return null;
  const variants = edition.variants.map((variant) => ({
    ...variant,
    changed: variant.changed
      .filter((record) => record.id !== gone)
      .map((record) =>
        record.type === "pasteboard"
          ? { ...record, copy: record.copy.filter((each) => each !== gone) }
          : (withoutOwner(record, gone) ?? record),
      ),
    removed: variant.removed.filter((each) => each !== gone),
  }));
  return { ...edition, variants };
}
