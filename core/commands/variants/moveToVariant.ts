/** Copy that is to stand in one variant of an edition and no longer in another: a story for 晚版 alone. */
import { apply, changing } from "../../edit/index.js";
import {
  copyIn,
  type Doc,
  type EditionVariant,
  editionVariant,
  type FrameRecord,
  pasteboardOf,
  pasteboardRecord,
  recordsOf,
  variantBetween,
  variantsOf,
} from "../../model/index.js";
import { placeRefusal } from "../frames/place.js";
import { framesWhere, type OnPage } from "../framesOf.js";
import { isRefusal, type Outcome, refusal } from "../outcome.js";
import { setAside } from "../pasteboard.js";
import { placedCopy } from "../placed.js";
import { changingPages } from "../settled.js";
import { editionWith, variantTitle } from "./variants.js";

/** The name of a variant; null is the base. */
export type VariantChoice = string | null;

/**
 * Moves copy from one variant to another. Where it was it lies on the pasteboard; where it goes it stands on the same pages in the same places, if it
 * does not stand there already, or on the pasteboard where there are no such pages. Other variants stay as the base is. Refused where it stands on no page of the one that it shall leave, or
 * a person has locked it there.
 */
export function moveToVariant(doc: Doc, copy: string, from: VariantChoice, to: VariantChoice, id: string): Outcome {
  const [source, target] = [wholeOf(doc, from), wholeOf(doc, to)];
  const [edition] = recordsOf(doc, "edition");
  if (source === null || target === null || edition === undefined || from === to) return null;
  const frames = framesWhere(source, ({ content }) => copyIn(content).includes(copy));
  if (frames.length === 0) return refusal("refused-not-placed");
  const leaving = setAside(source, copy, id);
  if (leaving === null || isRefusal(leaving)) return leaving;
  const left = apply(source, leaving);
  const gone = new Set(leaving.records.removed.map((record) => record.id));
  const moved = framesWhere(source, (frame) => gone.has(frame.id));
  const come = placedCopy(target).has(copy) ? target : withFramesOf(withCopyOf(target, source, moved), moved, id);
  const base = from === null ? left : to === null ? come : doc;
  const variants = variantsOf(base).map((each): EditionVariant => {
    if (each.name === from) return variantBetween(base, left, each.name, each.title);
    return each.name === to ? variantBetween(base, come, each.name, each.title) : each;
  });
  const after = editionWith(recordsOf(base, "edition")[0] ?? edition, variants);
  const changed = [...base.records.values()].filter((record) => record.id !== edition.id && doc.records.get(record.id) !== record);
  const remove = [...doc.records.keys()].filter((each) => !base.records.has(each));
  return changing(doc, id, "did-move-variant", { put: [...changed, after], remove }, { name: titleOf(doc, to) });
}

function wholeOf(doc: Doc, name: VariantChoice): Doc | null {
  return name === null ? doc : editionVariant(doc, name);
}

function titleOf(doc: Doc, name: VariantChoice): string {
  const variant = variantsOf(doc).find((each) => each.name === name);
  return variant ? variantTitle(variant) : "";
}

/** The edition with the copy that frames of another variant show, as far as it lacks it. */
function withCopyOf(doc: Doc, source: Doc, moved: readonly OnPage[]): Doc {
  const shown = moved.flatMap(({ frame }) => copyIn(frame.content).flatMap((each) => source.records.get(each) ?? []));
  const lacking = shown.filter((record) => !doc.records.has(record.id));
  return { ...doc, records: new Map([...doc.records, ...lacking.map((record) => [record.id, record] as const)]) };
}

/** The edition with frames of another variant on its pages of the same ids, as far as they can stand there. */
function withFramesOf(doc: Doc, moved: readonly OnPage[], id: string): Doc {
  const onto = recordsOf(doc, "page").flatMap((page) => {
    const style = doc.styles.get(page.style);
    const frames = moved
      .filter((each) => each.page.id === page.id)
      .map(({ frame }) => frame)
      .filter((frame) => style && !doc.records.has(frame.id) && placeRefusal(style, frame, frame.place) === null);
    return frames.length === 0 ? [] : [{ page: { ...page, frames: [...page.frames, ...frames.map((frame) => frame.id)] }, frames }];
  });
  const put = onto.flatMap(({ page, frames }): readonly (FrameRecord | typeof page)[] => [...frames, page]);
  const transaction = changingPages(doc, id, "did-move-variant", { put });
  return transaction === null ? onPasteboard(doc, moved) : apply(doc, transaction);
}

function onPasteboard(doc: Doc, moved: readonly OnPage[]): Doc {
  const copy = moved.flatMap(({ frame }) => copyIn(frame.content)).filter((each) => doc.records.has(each));
  const all = [...new Set([...pasteboardOf(doc), ...copy])];
  const record = pasteboardRecord(all);
  return { ...doc, records: new Map([...doc.records, [record.id, record]]) };
}
