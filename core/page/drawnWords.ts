import type { DisplayItem } from "./displayList.js";

/** Words drawn into a frame in which they do not flow on, and those that found no room there. */
export interface DrawnWords {
  readonly items: readonly DisplayItem[];
  readonly overset: { readonly text: string; readonly lines: number } | null;
}
