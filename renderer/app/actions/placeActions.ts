/** Pictures brought in, and the way into them. */
import type { FrameRecord } from "../../../core/model/index.js";
import { choosePictures } from "../placing/placePictures.js";
import type { Session } from "../session.js";
import type { Action } from "./action.js";

/** The picture frame that is chosen alone. */
function chosenPicture({ store }: Session): FrameRecord | null {
  const { editing, selection } = store.getState();
  const [only, ...others] = selection;
  const record = editing?.store.getState().doc.records.get(only ?? "");
  const isPicture = record?.type === "frame" && (record.content.kind === "picture" || record.content.kind === "pictureGroup");
  return isPicture && others.length === 0 ? record : null;
}

export const placeActions: readonly Action[] = [
  {
    id: "act-place-picture",
    group: "picture",
    keys: ["Mod+Shift+P"],
    isEnabled: ({ store }) => store.getState().editing !== null,
    run(session) {
      const frame = chosenPicture(session);
      choosePictures(session, frame?.content.kind === "picture" ? frame.id : null);
    },
  },
  {
    id: "act-enter-picture",
    group: "picture",
    keys: ["Shift+F2"],
    isEnabled: (session) => chosenPicture(session) !== null,
    run(session) {
      const frame = chosenPicture(session);
      if (frame === null || !session.tools.enterPicture(frame.id)) return;
      document.querySelector<HTMLElement>(".canvas")?.focus();
    },
  },
];
