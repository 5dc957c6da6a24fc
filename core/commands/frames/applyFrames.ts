/** A page made up as a proposal would have it. */
import { copyIn, type Doc, type FrameRecord, isFurniture, type PageRecord, recordsOf } from "../../model/index.js";
import { isSame } from "../../story/index.js";
import { framesOfPage } from "../framesOf.js";
import { freeFrameIds } from "../ids.js";
import { type Outcome, refusal } from "../outcome.js";
import { changingPages } from "../settled.js";

/** How a page is to stand. */
export interface MadeUp {
  /** The record of the page. */
  readonly page: string;
  readonly frames: readonly FrameRecord[];
  /** Frames that a person has locked have to be among them, and stay as they are now. */
  readonly keepLocked: boolean;
}

/**
 * Puts frames in the place of all that stand on a page. The page keeps its own furniture and what is locked on it; copy that has
 * no frame any more goes to the pasteboard, and copy that has one comes from there. Refused where the frames were planned for
 * copy or for locked frames that have changed since.
 */
export function applyFrames(doc: Doc, { page: pageId, frames, keepLocked }: MadeUp, id: string): Outcome {
  const page = doc.records.get(pageId);
  if (page?.type !== "page") return refusal("refused-plan-old");
  const standing = framesOfPage(doc, page);
  const locked = keepLocked ? standing.filter((frame) => frame.locked) : [];
  if (!knowsAll(locked, frames) || !isStillFree(doc, page, standing, frames)) return refusal("refused-plan-old");
  const put = withOwnIds(doc, page, withOwn(frames, standing, locked), new Set(standing));
  const now = new Set(put.map((frame) => frame.id));
  const records = [...put, { ...page, frames: [...now] }];
  return changingPages(doc, id, "did-make-up", {
    put: records.filter((record) => !isSame(record, doc.records.get(record.id))),
    remove: page.frames.filter((each) => !now.has(each)),
  });
}

function knowsAll(locked: readonly FrameRecord[], frames: readonly FrameRecord[]): boolean {
  const planned = new Set(frames.map((frame) => frame.id));
  return locked.every((frame) => planned.has(frame.id));
}

/** Whether all copy of the frames is there, and none of it has come onto another page. */
function isStillFree(doc: Doc, page: PageRecord, standing: readonly FrameRecord[], frames: readonly FrameRecord[]): boolean {
  const here = new Set(copyOf(standing));
  const others = recordsOf(doc, "page").filter((each) => each !== page);
  const elsewhere = new Set(others.flatMap((each) => copyOf(framesOfPage(doc, each))));
  return copyOf(frames).every((copy) => doc.records.has(copy) && (here.has(copy) || !elsewhere.has(copy)));
}

function copyOf(frames: readonly FrameRecord[]): readonly string[] {
  return frames.flatMap(({ content }) => copyIn(content));
}

/** The frames with the page's own in the place of those that only stand for them: locked ones by their ids, furniture by its kind. */
function withOwn(frames: readonly FrameRecord[], standing: readonly FrameRecord[], locked: readonly FrameRecord[]): readonly FrameRecord[] {
  const lockedById = new Map(locked.map((frame) => [frame.id, frame]));
  return frames.map((frame) => {
    const own = isFurniture(frame.content) ? standing.find(({ content }) => content.kind === frame.content.kind) : undefined;
    return own ?? lockedById.get(frame.id) ?? frame;
  });
}

/** Each frame under an id that no other has: what stays keeps its own, the rest gets new ones where theirs are taken. */
function withOwnIds(
  doc: Doc,
  page: PageRecord,
  frames: readonly FrameRecord[],
  standing: ReadonlySet<FrameRecord>,
): readonly FrameRecord[] {
  const own = new Set(page.frames);
  const taken = new Set(frames.filter((frame) => standing.has(frame)).map((frame) => frame.id));
  const next = freeFrameIds({ ...doc, records: new Map([...doc.records, ...frames.map((frame) => [frame.id, frame] as const)]) }, page);
  let count = 0;
  return frames.map((frame) => {
    if (standing.has(frame)) return frame;
    const isFree = !taken.has(frame.id) && (own.has(frame.id) || !doc.records.has(frame.id));
    const id = isFree ? frame.id : next(count++);
    taken.add(id);
    return { ...frame, id };
  });
}
