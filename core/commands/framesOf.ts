/** The frames of a story as commands look for them, and whether a page is sound after a change. */
import type { Transaction } from "../edit/index.js";
import type { Doc, FrameRecord, PageRecord } from "../model/index.js";
import { recordOf, recordsOf, styleOf } from "../model/index.js";
import { frameRects, holdsText, typeArea } from "../page/index.js";
import { contains, overlaps } from "../units/index.js";

/** A frame and the page on which it stands. */
export interface OnPage {
  readonly page: PageRecord;
  readonly frame: FrameRecord;
}

/** All frames of an edition that meet a condition, page by page. */
export function framesWhere(doc: Doc, meets: (frame: FrameRecord) => boolean): readonly OnPage[] {
  const pages = [...recordsOf(doc, "page")].sort((a, b) => a.number - b.number);
  return pages.flatMap((page) =>
    framesOfPage(doc, page)
      .filter(meets)
      .map((frame) => ({ page, frame })),
  );
}

export function framesOfPage(doc: Doc, page: PageRecord): readonly FrameRecord[] {
  return page.frames.map((id) => recordOf(doc, id, "frame"));
}

/** The frame in which the body of a story begins; null when it stands nowhere. */
export function firstTextFrame(doc: Doc, story: string): OnPage | null {
  return textFrames(doc, story)[0] ?? null;
}

/** The last frame through which the body of a story runs; null when it is locked or off the grid. */
export function lastTextFrame(doc: Doc, story: string): OnPage | null {
  const last = textFrames(doc, story).at(-1);
  return last && isOpen(last.frame) ? last : null;
}

function textFrames(doc: Doc, story: string): readonly OnPage[] {
  const frames = framesWhere(doc, (frame) => holdsText(frame, story));
  return [...frames].sort((a, b) => partOf(a.frame) - partOf(b.frame));
}

/** The text frame of a story on a page whose stretches a command may move. */
export function openTextFrame(doc: Doc, page: PageRecord, story: string | null): FrameRecord | null {
  return framesOfPage(doc, page).find((frame) => story !== null && holdsText(frame, story) && isOpen(frame)) ?? null;
}

function isOpen({ place, locked }: FrameRecord): boolean {
  return !locked && place.kind === "grid";
}

/** Which part of its text a frame holds, from 0; 0 for frames of no running text. */
export function partOf({ content }: FrameRecord): number {
  return content.kind === "text" || content.kind === "briefs" ? content.part : 0;
}

/** Whether the frames that a transaction changes stand inside the type area and over no frame that they did not overlap before. */
export function isSound(doc: Doc, after: Doc, { records }: Transaction): boolean {
  const touched = new Set(records.changed.map(({ after: record }) => record.id));
  return recordsOf(after, "page").every((page) => {
    if (!page.frames.some((id) => touched.has(id))) return true;
    const style = styleOf(after, page.style);
    const frames = framesOfPage(after, page).filter(({ content }) => content.kind !== "rule");
    return frames
      .filter(({ id }) => touched.has(id))
      .every((frame) => {
        const rects = frameRects(style.grid, frame);
        const isInside = rects.every((each) => contains(typeArea(style), each));
        return isInside && frames.every((other) => other === frame || !share(after, page, frame, other) || share(doc, page, frame, other));
      });
  });
}

/** Whether two frames, as they stand in a document, share room. */
function share(doc: Doc, page: PageRecord, one: FrameRecord, other: FrameRecord): boolean {
  const { grid } = styleOf(doc, page.style);
  const rects = frameRects(grid, recordOf(doc, one.id, "frame"));
  const others = frameRects(grid, recordOf(doc, other.id, "frame"));
  return rects.some((a) => others.some((b) => overlaps(a, b)));
}
