/** Going into the words of a frame. */
import { holdsWords } from "../../tools/writeText.js";
import type { Session } from "../session.js";
import type { Action } from "./action.js";

/** The frame that is chosen, if it holds words. */
function wordyFrame({ store }: Session): string | null {
  const { editing, selection } = store.getState();
  const record = editing?.store.getState().doc.records.get(selection[0] ?? "");
  return record?.type === "frame" && holdsWords(record.content.kind) ? record.id : null;
}

export const textActions: readonly Action[] = [
  {
    id: "act-edit-text",
    group: "frame",
    keys: ["F2"],
    isEnabled: (session) => wordyFrame(session) !== null && session.store.getState().text === null,
    run(session) {
      const frame = wordyFrame(session);
      if (frame !== null) session.enterText(frame);
    },
  },
];
