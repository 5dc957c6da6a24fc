/** What the host says of the edition as it stands, asked anew whenever that changes. */
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Editing } from "../../state/editing.js";

/** Milliseconds without a change after which the host is asked. */
const PAUSE = 600;

/** The answer for a key, and for which key it is: while another one is waited for, the old one stays. Null before the first. */
export function useAnswer<Value>(
  editing: Editing,
  key: string,
  ask: () => Promise<Value>,
): { readonly value: Value; readonly isNew: boolean } | null {
  const version = useStore(editing.store, (state) => state.version);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: Value } | null>(null);
  const wanted = `${key} ${version}`;
  useEffect(() => {
    let isWanted = true;
    const timer = window.setTimeout(async () => {
      await editing.settled();
      const value = await ask();
      if (isWanted) setAnswer({ key: wanted, value });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [editing, wanted]);
  return answer === null || !answer.key.startsWith(`${key} `) ? null : { value: answer.value, isNew: answer.key === wanted };
}
