/** What is done to pages from menus, board and tabs alike. */
import {
  deletePages,
  duplicatePage,
  framesOfStory,
  holdingsOf,
  movePage,
  moveToPage,
  pagesInOrder,
  roomForFrames,
} from "../../../core/commands/index.js";
import { copyIn, type Doc, type PageRecord, recordsSince } from "../../../core/model/index.js";
import type { Make } from "../../state/editing.js";
import type { Session } from "../session.js";

export function docOf({ store }: Session): Doc | null {
  return store.getState().editing?.store.getState().doc ?? null;
}

/** The page on the stage; null when there is none. */
export function pageHere(session: Session): PageRecord | null {
  const { page } = session.store.getState();
  const doc = docOf(session);
  return (doc && pagesInOrder(doc).find(({ number }) => number === page)) ?? null;
}

/** Steps of one `origin` that follow closely are one step of the history. */
export function perform({ store }: Session, make: Make, origin?: string): boolean {
  return store.getState().editing?.perform(make, origin) ?? false;
}

/** Does it, and shows the page that came by it. */
export function performAndShow(session: Session, make: Make): boolean {
  const before = docOf(session);
  if (before === null || !perform(session, make)) return false;
  const [made] = recordsSince(before, docOf(session) ?? before, "page");
  if (made !== undefined) session.awaitPage(made);
  return true;
}

export function duplicateHere(session: Session): void {
  const page = pageHere(session);
  if (page) performAndShow(session, (doc, id) => duplicatePage(doc, page.id, id));
}

/** Takes an empty page away at once; asks before one that holds something goes. */
export function deleteHere(session: Session): void {
  const page = pageHere(session);
  const doc = docOf(session);
  if (page === null || doc === null) return;
  const { copy, notes } = holdingsOf(doc, page.id);
  if (copy.length + notes > 0) session.shell.setState({ dialog: "deletePage" });
  else perform(session, (now, id) => deletePages(now, [page.id], id));
}

/** Moves a page to a place among the others, from 0. */
export function movePageTo(session: Session, page: string, to: number): void {
  perform(session, (doc, id) => movePage(doc, page, to, id));
}

/** How many places a page stands from the first. */
export function placeOfPage(session: Session, page: string): number {
  const doc = docOf(session);
  return doc === null ? -1 : pagesInOrder(doc).findIndex((each) => each.id === page);
}

/** Frames, and with those of a story all that belongs to it on its page: its headline does not stay behind. */
function wholeStories(doc: Doc, frames: readonly string[]): readonly string[] {
  const all = frames.flatMap((id) => {
    const frame = doc.records.get(id);
    const page = [...doc.records.values()].find((each) => each.type === "page" && each.frames.includes(id));
    const stories = frame?.type === "frame" ? storiesIn(doc, copyIn(frame.content)) : [];
    return [id, ...(page ? stories.flatMap((story) => framesOfStory(doc, page.id, story)) : [])];
  });
  return [...new Set(all)];
}

/** What is moved when frames are: their stories as a whole, else the copy that they show. */
export function copyToMove(doc: Doc, frames: readonly string[]): readonly string[] {
  const copy = frames.flatMap((id) => {
    const frame = doc.records.get(id);
    const shown = frame?.type === "frame" ? copyIn(frame.content) : [];
    const stories = storiesIn(doc, shown);
    return stories.length > 0 ? stories : shown;
  });
  return [...new Set(copy)];
}

/** The stories of some copy: itself, or the story of a picture. */
function storiesIn(doc: Doc, copy: readonly string[]): readonly string[] {
  const stories = copy.flatMap((id) => {
    const record = doc.records.get(id);
    if (record?.type === "story") return [record.id];
    return record?.type === "picture" && record.story !== null ? [record.story] : [];
  });
  return [...new Set(stories)];
}

/** Moves frames, whole stories of them, to another page and shows them there. */
export function moveFramesToPage(session: Session, frames: readonly string[], page: string): boolean {
  const doc = docOf(session);
  if (doc === null) return false;
  const moving = wholeStories(doc, frames);
  const isMoved = perform(session, (now, id) => moveToPage(now, moving, page, roomForFrames(now, moving, page), id));
  if (!isMoved) return false;
  session.awaitPage(page);
  session.select(moving);
  return true;
}
