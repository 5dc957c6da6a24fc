/** The frames that a person has selected, as commands take them. */
import type { Doc, FrameRecord, PageRecord } from "../../model/index.js";
import { recordsOf, styleOf } from "../../model/index.js";
import type { OnPage } from "../framesOf.js";
import { type Refusal, refusal } from "../outcome.js";

/** Some frames on the page of the first of them, in the order of the page; members of a group that is selected in part come along. */
export interface Selected {
  readonly page: PageRecord;
  readonly frames: readonly FrameRecord[];
}

/** The frames of these ids; null where none of them stands on a page. */
export function selectedFrames(doc: Doc, ids: readonly string[]): Selected | null {
  const [first] = placesOf(doc, ids);
  if (!first) return null;
  const frames = framesOn(doc, first.page);
  const wanted = new Set(ids);
  const groups = new Set(frames.flatMap(({ id, group }) => (wanted.has(id) && group !== undefined ? [group] : [])));
  return { page: first.page, frames: frames.filter(({ id, group }) => wanted.has(id) || (group !== undefined && groups.has(group))) };
}

/** A frame and the page on which it stands; null when it stands on none. */
export function frameOnPage(doc: Doc, id: string): OnPage | null {
  return placesOf(doc, [id])[0] ?? null;
}

function placesOf(doc: Doc, ids: readonly string[]): readonly OnPage[] {
  const pages = recordsOf(doc, "page");
  return ids.flatMap((id) => {
    const frame = doc.records.get(id);
    const page = pages.find(({ frames }) => frames.includes(id));
    return frame?.type === "frame" && page ? [{ page, frame }] : [];
  });
}

function framesOn(doc: Doc, { frames }: PageRecord): readonly FrameRecord[] {
  return frames.flatMap((id) => {
    const frame = doc.records.get(id);
    return frame?.type === "frame" ? [frame] : [];
  });
}

/** A refusal where a person has locked one of some frames. */
export function lockedRefusal(frames: readonly FrameRecord[]): Refusal | null {
  const locked = frames.find((frame) => frame.locked);
  return locked ? refusal("refused-locked", { frame: locked.id }) : null;
}

/** The page style under some frames. */
export function styleUnder(doc: Doc, { page }: Pick<Selected, "page">) {
  return styleOf(doc, page.style);
}
