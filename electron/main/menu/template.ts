/** The native menus: what every program of the system has, and the actions of the page. */

import { basename, dirname } from "node:path";
import type { MenuItemConstructorOptions } from "electron";
import type { MenuAction, MenuGroup } from "../../../host/api/index.js";
import { type Language, say } from "../../../messages/index.js";

export interface MenuState {
  readonly language: Language;
  readonly groups: readonly MenuGroup[];
  /** Folders of the editions that were opened last. */
  readonly recent: readonly string[];
  readonly isMac: boolean;
  /** Whether those who make the program look at it: only they reload it and open the developer tools. */
  readonly isDeveloped: boolean;
}

/** What happens when a person chooses. */
export interface MenuDeeds {
  act(id: string): void;
  chooseEdition(): void;
  openRecent(folder: string): void;
  clearRecent(): void;
}

type Items = readonly MenuItemConstructorOptions[];

const NATIVE = ["file", "edit", "view", "window", "help"] as const;
const LINE: MenuItemConstructorOptions = { type: "separator" };

export function menuTemplate(state: MenuState, deeds: MenuDeeds): MenuItemConstructorOptions[] {
  const menu = (id: (typeof NATIVE)[number], own: Items): MenuItemConstructorOptions => ({
    label: word(state, `menu-${id}`),
    submenu: ruled([
      ...runsOf(
        state.groups.find((group) => group.menu === id),
        deeds,
      ),
      own,
    ]),
  });
  const further = state.groups.filter(({ menu: id }) => !NATIVE.some((native) => native === id));
  return [
    ...(state.isMac ? [macMenu(state)] : []),
    menu("file", fileItems(state, deeds)),
    menu("edit", editItems(state)),
    menu("view", viewItems(state)),
    ...further.map((group) => ({ label: group.label, submenu: ruled(runsOf(group, deeds)) })),
    { ...menu("window", windowItems(state)), role: "window" },
    { ...menu("help", helpItems(state)), role: "help" },
  ];
}

function word({ language }: MenuState, id: string): string {
  return say(language, id);
}

/** A role of the system in our own words: the system's language may be another than the app's. */
function role(state: MenuState, name: NonNullable<MenuItemConstructorOptions["role"]>): MenuItemConstructorOptions {
  return { role: name, label: word(state, `menu-${name}`) };
}

function macMenu(state: MenuState): MenuItemConstructorOptions {
  const names = [["about"], ["services"], ["hide", "hideOthers", "unhide"], ["quit"]] as const;
  return { label: word(state, "menu-app"), submenu: ruled(names.map((run) => run.map((name) => role(state, name)))) };
}

function fileItems(state: MenuState, deeds: MenuDeeds): Items {
  const recent: Items = state.recent.map((folder) => ({
    // Two editions may have one name: the folder that each lies in tells them apart.
    label: `${basename(folder)}　${basename(dirname(folder))}`.replaceAll("&", "&&"),
    click: () => deeds.openRecent(folder),
  }));
  const forget: MenuItemConstructorOptions = { label: word(state, "menu-clear-recent"), click: () => deeds.clearRecent() };
  return [
    { label: word(state, "menu-choose-edition"), click: () => deeds.chooseEdition() },
    { label: word(state, "menu-recent"), enabled: recent.length > 0, submenu: ruled([recent, [forget]]) },
    LINE,
    role(state, state.isMac ? "close" : "quit"),
  ];
}

/** Undo is the page's own: that of a text field would know nothing of the pages. */
function editItems(state: MenuState): Items {
  return (["cut", "copy", "paste", "pasteAndMatchStyle", "selectAll"] as const).map((name) => role(state, name));
}

function viewItems(state: MenuState): Items {
  const own: Items = [role(state, "togglefullscreen")];
  return state.isDeveloped ? [...own, LINE, role(state, "reload"), role(state, "toggleDevTools")] : own;
}

function windowItems(state: MenuState): Items {
  return (state.isMac ? (["minimize", "zoom", "front"] as const) : (["minimize", "close"] as const)).map((name) => role(state, name));
}

function helpItems(state: MenuState): Items {
  return state.isMac ? [] : [role(state, "about")];
}

function runsOf(group: MenuGroup | undefined, deeds: MenuDeeds): readonly Items[] {
  return (group?.runs ?? []).map((run) => run.map((action) => actionItem(action, deeds)));
}

/** The page hears its keys itself; the menu only shows them. */
function actionItem({ id, label, keys, enabled }: MenuAction, deeds: MenuDeeds): MenuItemConstructorOptions {
  const item = { label, enabled, click: () => deeds.act(id) };
  return keys === null ? item : { ...item, accelerator: keys, registerAccelerator: false };
}

/** Runs of items with a line between each two. */
function ruled(runs: readonly Items[]): MenuItemConstructorOptions[] {
  return runs.filter((run) => run.length > 0).flatMap((run, index) => (index === 0 ? [...run] : [LINE, ...run]));
}
