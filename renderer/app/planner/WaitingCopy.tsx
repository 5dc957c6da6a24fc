/** Copy that lies on the pasteboard, to be ticked for the page that is planned. */
import { useStore } from "zustand";
import { copyWanted, waitingCopy } from "../../state/proposing.js";
import type { Session } from "../session.js";
import { useEditing } from "../useEditing.js";
import { useWords } from "../words.js";
import { copyName } from "./copyName.js";

export function WaitingCopy({ session }: { readonly session: Session }) {
  const words = useWords(session);
  const { proposing } = session;
  const said = useStore(proposing.store, (state) => state.wish.copy);
  const page = useStore(session.store, (view) => view.page);
  const doc = useEditing(session, (state) => state.doc);
  const waiting = doc === null ? [] : waitingCopy(doc);
  if (doc === null || waiting.length === 0) return null;
  const ticked = copyWanted(doc, page, said);
  const isAll = ticked.length === waiting.length;
  const tick = (id: string, isOn: boolean) => proposing.change({ copy: isOn ? [...ticked, id] : ticked.filter((each) => each !== id) });
  return (
    <fieldset>
      <legend>{words("planner-waiting")}</legend>
      <label className="tick">
        <input type="checkbox" checked={isAll} onChange={() => proposing.change({ copy: isAll ? [] : waiting })} />
        <b>{words("planner-waiting-all", { count: waiting.length })}</b>
      </label>
      {waiting.map((id) => (
        <label key={id} className="tick">
          <input type="checkbox" checked={ticked.includes(id)} onChange={({ target }) => tick(id, target.checked)} />
          <span>{copyName(doc, id) ?? words("fit-untitled")}</span>
        </label>
      ))}
    </fieldset>
  );
}
