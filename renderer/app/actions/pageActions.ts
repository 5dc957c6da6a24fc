/** Pages: which one is on the stage. */
import type { Session } from "../session.js";
import type { Action } from "./action.js";

const isOpen = ({ store }: Session) => store.getState().pages.length > 0;

function firstAndLast({ store }: Session): readonly [first: number | undefined, last: number | undefined] {
  const { pages } = store.getState();
  return [pages[0]?.number, pages.at(-1)?.number];
}

export const pageActions: readonly Action[] = [
  {
    id: "act-page-before",
    group: "turn",
    keys: ["PageUp"],
    isEnabled: (session) => isOpen(session) && session.store.getState().page !== firstAndLast(session)[0],
    run: (session) => session.step(-1),
  },
  {
    id: "act-page-after",
    group: "turn",
    keys: ["PageDown"],
    isEnabled: (session) => isOpen(session) && session.store.getState().page !== firstAndLast(session)[1],
    run: (session) => session.step(1),
  },
  {
    id: "act-page-first",
    group: "turn",
    keys: ["Mod+Home"],
    isEnabled: isOpen,
    run: (session) => session.showPage(firstAndLast(session)[0] ?? 1),
  },
  {
    id: "act-page-last",
    group: "turn",
    keys: ["Mod+End"],
    isEnabled: isOpen,
    run: (session) => session.showPage(firstAndLast(session)[1] ?? 1),
  },
];
