/** A story as one block: its headline, text, pictures and captions. */
import type { Doc, PageRecord } from "../../model/index.js";
import { copyIn, recordOf, recordsOf, styleOf } from "../../model/index.js";
import { movedOnto } from "../frames/move.js";
import type { Shift } from "../frames/place.js";
import { pageWithout } from "../frames/remove.js";
import { lockedRefusal, selectedFrames } from "../frames/selected.js";
import { framesOfPage } from "../framesOf.js";
import { isRefusal, type Outcome } from "../outcome.js";
import { changingPages } from "../settled.js";

/** Ids of the frames of a page that belong to a story, those of its pictures too: what moves when the story is moved. A column of briefs holds others too and stays. */
export function framesOfStory(doc: Doc, page: string, story: string): readonly string[] {
  const own = new Set([story, ...recordsOf(doc, "picture").flatMap((picture) => (picture.story === story ? [picture.id] : []))]);
  return framesOfPage(doc, recordOf(doc, page, "page"))
    .filter(({ content }) => copyIn(content).length > 0 && copyIn(content).every((copy) => own.has(copy)))
    .map(({ id }) => id);
}

/** Moves frames to another page, moved so far, or less where they would leave it. Their ids stay; jump lines follow. */
export function moveToPage(doc: Doc, ids: readonly string[], page: string, shift: Shift, id: string): Outcome {
  const selected = selectedFrames(doc, ids);
  const onto = doc.records.get(page);
  if (selected === null || onto?.type !== "page" || onto.id === selected.page.id) return null;
  const locked = lockedRefusal(selected.frames);
  if (locked) return locked;
  const style = styleOf(doc, onto.style);
  const moved = movedOnto(style, selected.frames, shift);
  if (isRefusal(moved)) return moved;
  const moving = moved.map((frame) => frame.id);
  const after: PageRecord = { ...onto, frames: [...onto.frames, ...moving] };
  const put = [...moved, pageWithout(selected.page, moving), after];
  return changingPages(doc, id, "did-move-page", { put }, { page: onto.number });
}
