/** Copy that lies on the pasteboard, to be ticked for the page that is planned. */
import { useStore } from "zustand";
import { type Doc, pasteboardOf } from "../../../core/model/index.js";
import type { Session } from "../session.js";
import { useEditing } from "../useEditing.js";
import { useWords } from "../words.js";
import { copyName } from "./copyName.js";

export function WaitingCopy({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const { proposing } = session;
  const ticked = useStore(proposing.store, (state) => state.wish.copy);
  const doc = useEditing(session, (state) => state.doc);
  const waiting = doc === null ? [] : waitingIn(doc);
  if (doc === null || waiting.length === 0) return null;
  const tick = (id: string, isOn: boolean) => proposing.change({ copy: isOn ? [...ticked, id] : ticked.filter((each) => each !== id) });
  return (
    <fieldset>
      <legend>{words("planner-waiting")}</legend>
      {waiting.map((id) => (
        <label key={id} className="tick">
          <input type="checkbox" checked={ticked.includes(id)} onChange={({ target }) => tick(id, target.checked)} />
          <span>{copyName(doc, id) ?? words("fit-untitled")}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A picture comes with its story where that waits too. */
function waitingIn(doc: Doc): readonly string[] {
  const all = pasteboardOf(doc);
  return all.filter((id) => {
    const record = doc.records.get(id);
    return record !== undefined && !(record.type === "picture" && record.story !== null && all.includes(record.story));
  });
}
