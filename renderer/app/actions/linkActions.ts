/** How texts run from frame to frame, for the frames that are chosen: what the linking tool does, by menu and keys. */
import { joinFrames, linkFrames, unlinkFrame } from "../../../core/commands/index.js";
import type { FrameRecord } from "../../../core/model/index.js";
import type { Session } from "../session.js";
import type { Action } from "./action.js";

function chosenFrames({ store }: Session): readonly FrameRecord[] {
  const { editing, selection } = store.getState();
  return selection.flatMap((id) => {
    const record = editing?.store.getState().doc.records.get(id);
    return record?.type === "frame" ? [record] : [];
  });
}

const isText = ({ content }: FrameRecord) => content.kind === "text";
const canFlow = (frame: FrameRecord) => isText(frame) || frame.content.kind === "note";

/** The first frame that was chosen, and the one in which its text is to go on. */
function pairOf(session: Session): readonly [from: FrameRecord, to: FrameRecord] | null {
  const [from, to, ...others] = chosenFrames(session);
  return from && to && others.length === 0 && isText(from) && canFlow(to) ? [from, to] : null;
}

export const linkActions: readonly Action[] = [
  {
    id: "act-link",
    group: "story",
    keys: ["Mod+Shift+K"],
    isEnabled: (session) => pairOf(session) !== null,
    run(session) {
      const pair = pairOf(session);
      if (pair !== null) session.store.getState().editing?.perform((doc, id) => linkFrames(doc, pair[0].id, pair[1].id, id));
    },
  },
  {
    id: "act-unlink",
    group: "story",
    keys: ["Mod+Shift+U"],
    isEnabled: (session) => chosenFrames(session).length === 1 && chosenFrames(session).every(isText),
    run(session) {
      const [frame] = chosenFrames(session);
      if (frame) session.store.getState().editing?.perform((doc, id) => unlinkFrame(doc, frame.id, id));
    },
  },
  {
    id: "act-join",
    group: "story",
    keys: [],
    isEnabled: (session) => chosenFrames(session).length > 1 && chosenFrames(session).every(isText),
    run(session) {
      const ids = chosenFrames(session).map(({ id }) => id);
      session.store.getState().editing?.perform((doc, id) => joinFrames(doc, ids, id));
    },
  },
];
