/** The document once nobody has changed it for a while: for what is not worth working out with every key. Changes that need not rest (`rests` says no) count at once. */
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Transaction } from "../../core/edit/index.js";
import type { Doc } from "../../core/model/index.js";
import type { Session } from "./session.js";

/** Milliseconds without a change. */
const REST = 200;

export function useRestingDoc({ store }: Session, rests: (step: Transaction | null) => boolean = always): Doc | null {
  const editing = useStore(store, (view) => view.editing);
  const [doc, setDoc] = useState<Doc | null>(null);
  useEffect(() => {
    let timer = 0;
    const take = () => setDoc(editing?.store.getState().doc ?? null);
    take();
    const leave = editing?.listen((step) => {
      clearTimeout(timer);
      if (rests(step)) timer = window.setTimeout(take, REST);
      else take();
    });
    return () => {
      clearTimeout(timer);
      leave?.();
    };
  }, [editing, rests]);
  return doc;
}

function always(): boolean {
  return true;
}
