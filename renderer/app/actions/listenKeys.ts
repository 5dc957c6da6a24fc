/** Keys of the whole window: each does what its action does, unless a person is typing. */
import type { Session } from "../session.js";
import { type Action, runAction } from "./action.js";
import { chordOf, isCommandChord, isMacHere } from "./chords.js";
import { actionFor } from "./shortcuts.js";

/** What the keys go to: a field of a form, text on the page (marked `data-keys="page"`), or nothing that is typed into. */
export type Typing = "field" | "page" | null;

export function listenKeys(session: Session): () => void {
  const isMac = isMacHere();
  const listen = (event: KeyboardEvent) => {
    const { dialog, keys } = session.shell.getState();
    if (event.defaultPrevented || dialog !== null) return;
    const chord = chordOf(event, isMac);
    if (chord === null) return;
    const action = actionFor(chord, keys);
    if (action === undefined || !actsHere(action, chord, typingIn(event.target))) return;
    event.preventDefault();
    runAction(action, session);
  };
  window.addEventListener("keydown", listen);
  return () => window.removeEventListener("keydown", listen);
}

/** A field keeps all keys but those that act everywhere; text on the page keeps those that type. */
export function actsHere(action: Pick<Action, "whileTyping">, chord: string, typing: Typing): boolean {
  if (typing === null) return true;
  return isCommandChord(chord) && (typing === "page" || action.whileTyping === true);
}

function typingIn(target: EventTarget | null): Typing {
  if (!(target instanceof HTMLElement)) return null;
  if (target.closest("[data-keys=page]")) return "page";
  const isField = target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button])");
  return isField ? "field" : null;
}
