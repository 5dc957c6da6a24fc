/** Actions that mean words while somebody types on the page, and frames at all other times. */
import type { Session } from "../session.js";
import { type Action, canRun } from "./action.js";

interface InText {
  readonly isEnabled: (session: Session) => boolean;
  readonly run: (session: Session) => unknown;
}

export function orInText(action: Action, inText: InText): Action {
  const isTyping = ({ store }: Session) => store.getState().text !== null;
  return {
    ...action,
    isEnabled: (session) => (isTyping(session) ? inText.isEnabled(session) : canRun(action, session)),
    run: (session) => (isTyping(session) ? inText.run(session) : action.run(session)),
  };
}

const hasWords = ({ text }: Session) => text.chosenWords() !== "";
const always = () => true;

/** What each action of the clipboard does with words. */
export const IN_TEXT = {
  cut: { isEnabled: hasWords, run: ({ text }: Session) => text.toClipboard(true) },
  copy: { isEnabled: hasWords, run: ({ text }: Session) => text.toClipboard(false) },
  paste: { isEnabled: always, run: ({ text }: Session) => text.fromClipboard() },
  remove: { isEnabled: always, run: ({ text }: Session) => text.erase("after") },
  all: { isEnabled: always, run: ({ text }: Session) => text.selectAll() },
  nothing: { isEnabled: () => false, run: () => {} },
} as const;
