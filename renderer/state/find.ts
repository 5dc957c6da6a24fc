/** What is being looked for: kept while its panel is closed, and read by the keys that go on to the next place. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { FindQuery } from "../../core/story/index.js";

export interface Finding {
  readonly query: FindQuery;
  readonly replacement: string;
  /** Only the story that is being worked on, with its pictures. */
  readonly isStoryOnly: boolean;
  /** The place that is shown, by its number among those found; null before any was. */
  readonly at: number | null;
}

export type FindStore = StoreApi<Finding>;

export function createFind(): FindStore {
  return createStore<Finding>(() => ({
    query: { words: "", isPattern: false, keepsCase: false, keepsWidth: false },
    replacement: "",
    isStoryOnly: false,
    at: null,
  }));
}
