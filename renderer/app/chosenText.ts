/** The stretch of a story that is chosen, in the side editor or on the page. */
import type { TextRange } from "../../core/commands/index.js";
import { recordOf, type StoryRecord } from "../../core/model/index.js";
import type { Session } from "./session.js";

/** Null where none is, or where other words are, which have no styles. */
export function chosenText({ store }: Session): TextRange | null {
  const { textTarget, editing } = store.getState();
  if (textTarget?.kind !== "story" || editing === null) return null;
  const { id: story, from, to } = textTarget;
  return editing.store.getState().doc.records.get(story)?.type === "story" ? { story, from, to } : null;
}

export function storyOf({ store }: Session, { story }: TextRange): StoryRecord | null {
  const doc = store.getState().editing?.store.getState().doc;
  return doc ? recordOf(doc, story, "story") : null;
}
