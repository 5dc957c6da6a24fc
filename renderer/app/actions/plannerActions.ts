/** What the planner does for a page: proposals, mends, columns that are filled, copy that fits; and putting pages out. */

import { hostStep, takeDraft } from "../planner/drafts.js";
import { mendNext, nextMend } from "../planner/mends.js";
import type { Session } from "../session.js";
import type { Action } from "./action.js";

const canChange = ({ store }: Session) => store.getState().editing?.store.getState().readOnly === null;

function propose(session: Session, scope: "page" | "chosen"): void {
  session.dock.show("proposals");
  session.proposing.change({ scope });
  void session.proposing.ask(false);
}

async function justify(session: Session): Promise<void> {
  const { editing, page } = session.store.getState();
  if (editing === null) return;
  await editing.settled();
  const answer = await session.api.justify({ edition: editing.edition, page });
  if (answer.ok && answer.transaction !== null) takeDraft(session, hostStep(answer.transaction));
  else editing.refuse(answer.ok ? { code: "fit-no-justify", params: { page } } : answer);
}

export const plannerActions: readonly Action[] = [
  { id: "act-propose", group: "makeup", keys: ["Mod+Alt+L"], isEnabled: canChange, run: (session) => propose(session, "page") },
  {
    id: "act-propose-chosen",
    group: "makeup",
    keys: ["Mod+Alt+Shift+L"],
    isEnabled: (session) => canChange(session) && session.store.getState().selection.length > 0,
    run: (session) => propose(session, "chosen"),
  },
  { id: "act-justify", group: "makeup", keys: ["Mod+Alt+J"], isEnabled: canChange, run: justify },
  { id: "act-fit-ways", group: "makeup", keys: ["Mod+Alt+F"], run: ({ dock }) => dock.show("fit") },
  { id: "act-mend", group: "makeup", keys: ["Mod+Alt+H"], isEnabled: (session) => nextMend(session) !== null, run: mendNext },
  {
    id: "act-export",
    group: "export",
    keys: ["Mod+Shift+E"],
    isEnabled: ({ store }) => store.getState().editing !== null,
    run: ({ shell }) => shell.setState({ dialog: "export" }),
  },
];
