/** A part of the state of the edition that is open, kept up to date; null when none is. */
import { useCallback, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { EditingState } from "../state/editing.js";
import type { Session } from "./session.js";

export function useEditing<Part>(session: Session, part: (state: EditingState) => Part): Part | null {
  const editing = useStore(session.store, (view) => view.editing);
  const subscribe = useCallback((heard: () => void) => editing?.store.subscribe(heard) ?? (() => {}), [editing]);
  return useSyncExternalStore(subscribe, () => (editing === null ? null : part(editing.store.getState())));
}
