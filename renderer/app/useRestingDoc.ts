/** The document once nobody has changed it for a while: for what is not worth working out with every key. */
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Doc } from "../../core/model/index.js";
import type { Session } from "./session.js";

/** Milliseconds without a change. */
const REST = 200;

export function useRestingDoc({ store }: Session): Doc | null {
  const editing = useStore(store, (view) => view.editing);
  const [doc, setDoc] = useState<Doc | null>(null);
  useEffect(() => {
    let timer = 0;
    const take = () => setDoc(editing?.store.getState().doc ?? null);
    take();
    const leave = editing?.store.subscribe((now, before) => {
      if (now.doc === before.doc) return;
      clearTimeout(timer);
      timer = window.setTimeout(take, REST);
    });
    return () => {
      clearTimeout(timer);
      leave?.();
    };
  }, [editing]);
  return doc;
}
