/** What a person can do in the window, as data: menus, tool bar, palette and keys all read the same. */
import { type Language, say } from "../../../messages/index.js";
import type { IconName } from "../icons.js";
import type { Session } from "../session.js";

/** Parts of menus, by what their actions are about; `menus.ts` says where each stands. */
export type ActionGroup =
  | "editions"
  | "save"
  | "import"
  | "export"
  | "history"
  | "clipboard"
  | "select"
  | "find"
  | "preferences"
  | "pages"
  | "turn"
  | "variants"
  | "makeup"
  | "arrange"
  | "align"
  | "frame"
  | "picture"
  | "pasteboard"
  | "story"
  | "style"
  | "zoom"
  | "show"
  | "tools"
  | "panels"
  | "window"
  | "help"
  | "about";

export interface Action {
  /** Also the id of its message, where it has no `label`. */
  readonly id: `act-${string}`;
  readonly group: ActionGroup;
  /** Its keys until a person changes them: `Mod+Shift+Z`, where Mod is Ctrl, or ⌘ on a Mac. */
  readonly keys: readonly string[];
  readonly icon?: IconName;
  /** Its keys act in text fields too, where most would get in the way of typing. */
  readonly whileTyping?: true;
  label?(language: Language): string;
  /** Always, when absent. */
  isEnabled?(session: Session): boolean;
  /** For what can be on or off. */
  isChecked?(session: Session): boolean;
  run(session: Session): unknown;
}

export function labelOf(action: Action, language: Language): string {
  return action.label?.(language) ?? say(language, action.id);
}

export function canRun(action: Action, session: Session): boolean {
  return action.isEnabled?.(session) ?? true;
}

/** Does what the action says, if it can be done now. */
export function runAction(action: Action, session: Session): void {
  if (canRun(action, session)) action.run(session);
}
