/** Jump lines (下转、上接): they name the page where a story goes on, or whence it comes. */
import type { Doc, FrameRecord, PageRecord } from "../../model/index.js";
import { recordOf, recordsOf } from "../../model/index.js";
import type { OnPage } from "../framesOf.js";
import { withFrames } from "../withFrames.js";
import { partsOf } from "./parts.js";

/** Sets right the jump lines of all stories that run through frames, and takes away those that lead nowhere. */
export function jumpsSettled(before: Doc, after: Doc): Doc {
  const changed: FrameRecord[] = [];
  const gone = new Set<string>();
  for (const page of recordsOf(after, "page")) {
    for (const id of page.frames) {
      const frame = recordOf(after, id, "frame");
      const target = jumpTarget(after, page, frame);
      if (target === undefined) continue;
      // One that led nowhere before, or of a story that no page shows, is a person's matter.
      if (target === null && hadTarget(before, id)) gone.add(id);
      if (target !== null && frame.content.kind === "jump" && frame.content.page !== target)
        changed.push({ ...frame, content: { ...frame.content, page: target } });
    }
  }
  return withoutFrames(withFrames(after, changed), gone);
}

function hadTarget(doc: Doc, id: string): boolean {
  const page = recordsOf(doc, "page").find(({ frames }) => frames.includes(id));
  return page !== undefined && typeof jumpTarget(doc, page, recordOf(doc, id, "frame")) === "number";
}

/** The page that a jump line has to name; null when the story does not go on there, undefined for what is no jump line. */
export function jumpTarget(doc: Doc, page: PageRecord, { content }: FrameRecord): number | null | undefined {
  if (content.kind !== "jump") return undefined;
  const parts = partsOf(doc, content.story);
  const isHere = (part: OnPage): boolean => part.page.id === page.id;
  const there = content.direction === "to" ? parts[parts.findLastIndex(isHere) + 1] : parts[parts.findIndex(isHere) - 1];
  return there && !isHere(there) ? there.page.number : null;
}

function withoutFrames(doc: Doc, gone: ReadonlySet<string>): Doc {
  if (gone.size === 0) return doc;
  const records = new Map([...doc.records].filter(([id]) => !gone.has(id)));
  for (const page of recordsOf(doc, "page")) {
    if (page.frames.some((id) => gone.has(id))) records.set(page.id, { ...page, frames: page.frames.filter((id) => !gone.has(id)) });
  }
  return { ...doc, records };
}
