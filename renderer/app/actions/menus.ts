/** Where the groups of actions stand: the menu bar, and the menus of places. */
import type { Action, ActionGroup } from "./action.js";
import { ACTIONS } from "./allActions.js";

export interface MenuPlan {
  /** The id of its message. */
  readonly id: string;
  /** The letter that opens it together with Alt. */
  readonly letter: string;
  readonly groups: readonly ActionGroup[];
}

export const MENUS: readonly MenuPlan[] = [
  { id: "bar-file", letter: "F", groups: ["editions", "save", "import", "export"] },
  { id: "bar-edit", letter: "E", groups: ["history", "clipboard", "select", "find", "preferences"] },
  { id: "bar-page", letter: "P", groups: ["pages", "turn", "variants", "makeup"] },
  { id: "bar-object", letter: "O", groups: ["arrange", "align", "frame", "picture", "pasteboard"] },
  { id: "bar-text", letter: "T", groups: ["story", "style"] },
  { id: "bar-view", letter: "V", groups: ["zoom", "show"] },
  { id: "bar-window", letter: "W", groups: ["panels", "window"] },
  { id: "bar-help", letter: "H", groups: ["help", "about"] },
];

/** All groups under headings: the menus, and the tools, which stand in their bar. */
export const HEADINGS: readonly Pick<MenuPlan, "id" | "groups">[] = [...MENUS, { id: "shell-tools", groups: ["tools"] }];

/** What the menu of a place offers; only what can be done there is shown. */
export const PLACES = {
  stage: ["history", "clipboard", "arrange", "align", "frame", "picture", "story", "makeup", "zoom"],
  page: ["pages", "makeup", "turn"],
  pasteboard: ["pasteboard", "import"],
} as const satisfies Readonly<Record<string, readonly ActionGroup[]>>;

export type PlaceName = keyof typeof PLACES;

/** The actions of groups, a list for each group that has any. */
export function sectionsOf(groups: readonly ActionGroup[]): readonly (readonly Action[])[] {
  return groups.map((group) => ACTIONS.filter((action) => action.group === group)).filter((actions) => actions.length > 0);
}
