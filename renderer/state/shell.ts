/** The state of the window itself: what a person prefers, which tool is in hand, which dialog is open. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { keep, kept } from "./kept.js";

export const THEMES = ["system", "light", "dark"] as const;
export const DENSITIES = ["dense", "roomy"] as const;
export const UNITS = ["mm", "grid"] as const;

export interface Preferences {
  readonly theme: (typeof THEMES)[number];
  readonly density: (typeof DENSITIES)[number];
  /** Lengths in millimetres, or in characters and lines of the page's grid (字 × 行). */
  readonly units: (typeof UNITS)[number];
}

export const TOOLS = [
  "select",
  "text",
  "text-frame",
  "headline",
  "picture",
  "box",
  "rule",
  "note",
  "link",
  "shape",
  "hand",
  "zoom",
] as const;
export type ToolName = (typeof TOOLS)[number];

/** Dialogs, each with its component in `renderer/app/dialogs/allDialogs.ts`. */
export type DialogName =
  | "export"
  | "palette"
  | "preferences"
  | "shortcuts"
  | "about"
  | "newEdition"
  | "saveAs"
  | "newPage"
  | "pageStyle"
  | "section"
  | "deletePage"
  | "storyPage"
  | "newVariant"
  | "renameVariant"
  | "storyVariant";

export interface Shell {
  readonly preferences: Preferences;
  readonly tool: ToolName;
  readonly dialog: DialogName | null;
  /** Whether the pages board lies over the stage. */
  readonly isBoardLarge: boolean;
  /** What is chosen on the pasteboard. */
  readonly copy: string | null;
  /** Keys of actions that a person has changed, by the action's id; all others have their own. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Ids of the entries last chosen in the command palette, the newest first. */
  readonly recent: readonly string[];
  /** Where the pointer is on the page, in points; null when it is elsewhere. */
  readonly pointer: { readonly x: number; readonly y: number } | null;
  /** The step of the tour that is shown; null when none is. */
  readonly tour: number | null;
}

export type ShellStore = StoreApi<Shell>;

const DEFAULT_PREFERENCES: Preferences = { theme: "system", density: "dense", units: "mm" };
/** The store's fields that outlive the window. */
const KEPT = ["preferences", "keys", "recent"] as const;

/** The state of a window as it was left. The tour is shown until a person has ended it once. */
export function createShell(): ShellStore {
  const store = createStore<Shell>(() => ({
    preferences: preferencesFrom(kept("preferences")),
    tool: "select",
    dialog: null,
    isBoardLarge: false,
    copy: null,
    keys: keysFrom(kept("keys")),
    recent: textsFrom(kept("recent")),
    pointer: null,
    tour: kept("tour") === "done" ? null : 0,
  }));
  store.subscribe((shell, before) => {
    for (const name of KEPT) if (shell[name] !== before[name]) keep(name, shell[name]);
    if (shell.tour === null && before.tour !== null) keep("tour", "done");
  });
  return store;
}

/** What was kept by another version, or by hand, counts as far as it can be understood. */
export function preferencesFrom(value: unknown): Preferences {
  const given = isObject(value) ? value : {};
  const oneOf = <Value extends string>(values: readonly Value[], name: keyof Preferences, fallback: Value) =>
    values.find((each) => each === given[name]) ?? fallback;
  return {
    theme: oneOf(THEMES, "theme", DEFAULT_PREFERENCES.theme),
    density: oneOf(DENSITIES, "density", DEFAULT_PREFERENCES.density),
    units: oneOf(UNITS, "units", DEFAULT_PREFERENCES.units),
  };
}

export function keysFrom(value: unknown): Shell["keys"] {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([id, keys]) => [id, textsFrom(keys)]));
}

function textsFrom(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
