/** The handle on the panels of the window: which are shown, and where. */
import { createStore, type StoreApi } from "zustand/vanilla";

/** What arranges the panels, once it is loaded. */
export interface Arranger {
  show(id: string): void;
  hide(id: string): void;
  /** Whether it is seen, and not behind the tab of another one. */
  isInFront(id: string): boolean;
  restore(): void;
}

export interface Dock {
  /** The ids of the panels that are there, in front or behind a tab. */
  readonly shown: StoreApi<readonly string[]>;
  isShown(id: string): boolean;
  /** Brings a panel to the front, wherever a person has put it. */
  show(id: string): void;
  /** Closes a panel that is seen, and shows any other. */
  toggle(id: string): void;
  /** Puts all panels back to where they were at first. */
  restore(): void;
  attach(arranger: Arranger): () => void;
}

/** What is asked before the arranger is there is done once it comes. */
export function createDock(): Dock {
  const shown = createStore<readonly string[]>(() => []);
  let arranger: Arranger | null = null;
  let waiting: ((arranger: Arranger) => void)[] = [];
  const ask = (wish: (arranger: Arranger) => void) => {
    if (arranger === null) waiting.push(wish);
    else wish(arranger);
  };
  const isShown = (id: string) => shown.getState().includes(id);
  return {
    shown,
    isShown,
    show: (id) => ask((to) => to.show(id)),
    toggle: (id) => ask((to) => (to.isInFront(id) ? to.hide(id) : to.show(id))),
    restore: () => ask((to) => to.restore()),
    attach(given) {
      arranger = given;
      for (const wish of waiting) wish(given);
      waiting = [];
      return () => {
        if (arranger === given) arranger = null;
      };
    },
  };
}
