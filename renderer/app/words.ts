/** The words of the window, in the language that is chosen, now and after it is changed. */
import { useStore } from "zustand";
import { say } from "../../messages/index.js";
import type { Session } from "./session.js";

export type Words = (id: string, params?: Readonly<Record<string, string | number>>) => string;

export function useWords({ store }: Session): Words {
  const language = useStore(store, (view) => view.language);
  return (id, params) => say(language, id, params);
}
