/** Finding and replacing words in the edition. */
import { findStep } from "../find/finding.js";
import { focusWhenThere } from "../focusWhenThere.js";
import type { Session } from "../session.js";
import type { Action } from "./action.js";

const hasEdition = ({ store }: Session) => store.getState().editing !== null;
const hasQuery = (session: Session) => hasEdition(session) && session.find.getState().query.words !== "";

function opening(id: Action["id"], key: string, field: string): Action {
  return {
    id,
    group: "find",
    keys: [key],
    whileTyping: true,
    isEnabled: hasEdition,
    run(session) {
      takeChosenWords(session);
      session.dock.show("find");
      focusWhenThere(field);
    },
  };
}

/** Words that are chosen in a line are most likely those to look for. */
function takeChosenWords({ find, text }: Session): void {
  const words = text.chosenWords() || (document.getSelection()?.toString() ?? "");
  if (words.trim() === "" || words.includes("\n")) return;
  find.setState(({ query }) => ({ query: { ...query, words, isPattern: false }, at: null }));
}

export const findActions: readonly Action[] = [
  opening("act-find", "Mod+F", ".find-words"),
  opening("act-replace", "Mod+H", ".find-replacement"),
  { id: "act-find-after", group: "find", keys: ["F3"], whileTyping: true, isEnabled: hasQuery, run: (session) => findStep(session, 1) },
  {
    id: "act-find-before",
    group: "find",
    keys: ["Shift+F3"],
    whileTyping: true,
    isEnabled: hasQuery,
    run: (session) => findStep(session, -1),
  },
];
