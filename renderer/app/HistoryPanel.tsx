/** The history (历史): all that was done, by name, the newest last; a click goes back to it, or forward again. */
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { HistoryStep } from "../../host/api/index.js";
import type { Editing } from "../state/editing.js";
import type { Session } from "./session.js";
import { useWords } from "./words.js";

export function HistoryPanel({ session }: { readonly session: Session }) {
  const editing = useStore(session.store, (view) => view.editing);
  return editing === null ? null : <HistoryOf session={session} editing={editing} />;
}

interface Steps {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

/** Milliseconds without a change after which the list follows. */
const REST = 120;

function HistoryOf({ session, editing }: { readonly session: Session; readonly editing: Editing }) {
  const words = useWords(session);
  const revision = useStore(editing.store, (state) => state.revision);
  const [steps, setSteps] = useState<Steps>({ done: [], undone: [] });
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    let isShown = true;
    const ask = async () => {
      const answer = await session.api.history({ edition: editing.edition });
      if (isShown && answer.ok) setSteps(answer);
    };
    // The history is another one at each revision; it is as long as an evening, and not worth asking for with every key.
    const timer = setTimeout(() => void ask(), REST);
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [session, editing, revision]);
  useEffect(() => {
    if (steps.done.length > 0) end.current?.scrollIntoView({ block: "nearest" });
  }, [steps]);

  /** Goes back, or forward where it is negative, so many steps. */
  async function walk(count: number): Promise<void> {
    for (let step = 0; step < Math.abs(count); step++) await (count > 0 ? editing.undo() : editing.redo());
  }
  if (steps.done.length + steps.undone.length === 0) return <p className="quiet empty">{words("history-none")}</p>;
  const last = steps.done.length;
  const again = [...steps.undone].reverse();
  return (
    <ol className="history" aria-label={words("panel-history")}>
      <li>
        <button type="button" aria-current={last === 0 ? "step" : undefined} onClick={() => void walk(last)}>
          {words("history-opened")}
        </button>
      </li>
      {[...steps.done, ...again].map((step, index) => (
        // Steps have no names of their own but their place in the list.
        <li key={index} ref={index === last - 1 ? end : undefined} className={index < last ? "" : "undone"}>
          <button type="button" aria-current={index === last - 1 ? "step" : undefined} onClick={() => void walk(last - 1 - index)}>
            {words(step.label, step.params)}
          </button>
        </li>
      ))}
    </ol>
  );
}
