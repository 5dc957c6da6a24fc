/** Pages come, go, change places and templates. */
import { discardCopy } from "../../../core/commands/index.js";
import { pasteboardOf } from "../../../core/model/index.js";
import { bringCopy } from "../pages/bringCopy.js";
import { deleteHere, docOf, duplicateHere, movePageTo, pageHere, perform, placeOfPage } from "../pages/pageSteps.js";
import type { Session } from "../session.js";
import type { Action } from "./action.js";

const canChange = ({ store }: Session): boolean => store.getState().editing?.store.getState().readOnly === null;
const hasPage = (session: Session): boolean => canChange(session) && pageHere(session) !== null;

function countOfPages(session: Session): number {
  return [...(docOf(session)?.records.values() ?? [])].filter(({ type }) => type === "page").length;
}

function moving(id: Action["id"], keys: readonly string[], by: 1 | -1): Action {
  const target = (session: Session): number => {
    const page = pageHere(session);
    return page === null ? -1 : placeOfPage(session, page.id) + by;
  };
  return {
    id,
    group: "pages",
    keys,
    isEnabled: (session) => hasPage(session) && target(session) >= 0 && target(session) < countOfPages(session),
    run(session) {
      const page = pageHere(session);
      if (page) movePageTo(session, page.id, target(session));
    },
  };
}

function asking(id: Action["id"], keys: readonly string[], dialog: "newPage" | "pageStyle" | "section"): Action {
  return { id, group: "pages", keys, isEnabled: hasPage, run: ({ shell }) => shell.setState({ dialog }) };
}

/** What is chosen on the pasteboard, as long as it lies there. */
function copyChosen(session: Session): string | null {
  const doc = docOf(session);
  const { copy } = session.shell.getState();
  return doc !== null && copy !== null && pasteboardOf(doc).includes(copy) ? copy : null;
}

export const changePageActions: readonly Action[] = [
  asking("act-new-page", ["Mod+Alt+P"], "newPage"),
  { id: "act-duplicate-page", group: "pages", keys: [], isEnabled: hasPage, run: duplicateHere },
  asking("act-section", ["Mod+Alt+R"], "section"),
  asking("act-page-style", [], "pageStyle"),
  moving("act-page-earlier", ["Mod+Alt+PageUp"], -1),
  moving("act-page-later", ["Mod+Alt+PageDown"], 1),
  {
    id: "act-delete-page",
    group: "pages",
    keys: [],
    isEnabled: (session) => hasPage(session) && countOfPages(session) > 1,
    run: deleteHere,
  },
  {
    id: "act-board-large",
    group: "show",
    keys: ["Mod+Alt+O"],
    isEnabled: ({ store }) => store.getState().pages.length > 0,
    isChecked: ({ shell }) => shell.getState().isBoardLarge,
    run: ({ shell }) => shell.setState({ isBoardLarge: !shell.getState().isBoardLarge }),
  },
  {
    id: "act-bring-in",
    group: "pasteboard",
    keys: ["Mod+Alt+I"],
    isEnabled: (session) => hasPage(session) && copyChosen(session) !== null,
    run(session) {
      const [copy, page] = [copyChosen(session), pageHere(session)];
      if (copy !== null && page !== null) void bringCopy(session, copy, page.id, null);
    },
  },
  {
    id: "act-discard",
    group: "pasteboard",
    keys: [],
    isEnabled: (session) => canChange(session) && copyChosen(session) !== null,
    run(session) {
      const copy = copyChosen(session);
      if (copy !== null) perform(session, (doc, id) => discardCopy(doc, copy, id));
    },
  },
  {
    id: "act-story-to-page",
    group: "frame",
    keys: ["Mod+Alt+G"],
    isEnabled: (session) => canChange(session) && session.store.getState().selection.length > 0 && countOfPages(session) > 1,
    run: ({ shell }) => shell.setState({ dialog: "storyPage" }),
  },
];
