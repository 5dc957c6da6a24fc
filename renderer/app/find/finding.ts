/** Finding in the edition that is open: what is found now, going there, and replacing it. */
import {
  type FoundAll,
  type FoundWords,
  findWords,
  replaceAll,
  replaceFound,
  type WordPlace,
  wordsAt,
} from "../../../core/commands/index.js";
import type { Doc } from "../../../core/model/index.js";
import type { Session } from "../session.js";
import { storyHere } from "../side/sideStory.js";

const NOTHING: FoundAll = { found: [], faultAt: null, isCut: false };

/** The story to which a search keeps that is told to keep to one: where none is being worked on nothing is found, and nothing replaced. */
export function storyOnly(view: Parameters<typeof storyHere>[0]): string {
  return storyHere(view) ?? "";
}

/** All that is found in the edition as it is now. */
function foundNow({ store, find }: Session): FoundAll {
  const { editing } = store.getState();
  const { query, isStoryOnly } = find.getState();
  return editing === null ? NOTHING : findWords(editing.store.getState().doc, query, isStoryOnly ? storyOnly(store.getState()) : null);
}

/** Goes to a place: its page, with the words chosen in it, and the story beside it. */
function goToFound(session: Session, found: FoundWords): void {
  const { store, shell, text, dock } = session;
  const { place, from, to, page, frame } = found;
  const shown = store.getState().pages.find((each) => each.page === page);
  if (shown === undefined || frame === null) {
    if (place.kind === "story") dock.show("story");
    store.setState({ textTarget: { ...place, from, to, where: "find" } });
    return;
  }
  if (store.getState().page !== shown.number) session.showPage(shown.number);
  store.setState({ selection: [frame] });
  if (isOnPage(place)) {
    shell.setState({ tool: "text" });
    text.choose(place, from, to);
  } else session.goTo({ place: { page: shown.number, frame } });
}

/** Words in which the page shows a caret; a credit stands in its caption, but belongs to no place of it. */
function isOnPage(place: WordPlace): place is WordPlace & { readonly kind: "story" | "caption" | "note" } {
  return place.kind !== "credit";
}

/** Goes to the next place, or the one before; from the last one to the first. */
export function findStep(session: Session, direction: 1 | -1): void {
  const { found } = foundNow(session);
  const { at } = session.find.getState();
  if (found.length === 0) return;
  const next = at === null ? (direction === 1 ? 0 : found.length - 1) : (at + direction + found.length) % found.length;
  showFound(session, found, next);
}

export function showFound(session: Session, found: readonly FoundWords[], at: number): void {
  const target = found[at];
  if (target === undefined) return;
  session.find.setState({ at });
  goToFound(session, target);
}

/** Replaces the place that is shown and goes on to the next; shows the first one when none is shown yet. */
export function replaceStep(session: Session): void {
  const { query, replacement, at } = session.find.getState();
  const { editing } = session.store.getState();
  const current = foundNow(session).found[at ?? -1];
  if (editing === null || current === undefined) {
    findStep(session, 1);
    return;
  }
  const { doc: before } = editing.store.getState();
  if (!editing.perform((doc, id) => replaceFound(doc, current, query, replacement, id))) return;
  const longer = lengthOf(editing.store.getState().doc, current) - lengthOf(before, current);
  const { found } = foundNow(session);
  const next = found.findIndex((each) => isInOneText(each, current) && each.from >= current.to + longer);
  const last = found.findLastIndex((each) => isInOneText(each, current));
  session.find.setState({ at: null });
  showFound(session, found, Math.min(next >= 0 ? next : last >= 0 ? last + 1 : (at ?? 0), found.length - 1));
}

function lengthOf(doc: Doc, { place }: FoundWords): number {
  return wordsAt(doc, place)?.length ?? 0;
}

function isInOneText(a: FoundWords, b: FoundWords): boolean {
  return a.place.kind === b.place.kind && a.place.id === b.place.id;
}

/** Replaces all places as one step; how many they were. */
export function replaceEverywhere(session: Session): number {
  const { query, replacement, isStoryOnly } = session.find.getState();
  const { editing } = session.store.getState();
  const story = isStoryOnly ? storyOnly(session.store.getState()) : null;
  const { found } = foundNow(session);
  const isDone = editing?.perform((doc, id) => replaceAll(doc, query, replacement, story, id)) ?? false;
  session.find.setState({ at: null });
  return isDone ? found.length : 0;
}
