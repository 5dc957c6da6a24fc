/** The native menus of the desktop: the actions of the page, as they stand in its own menus. */
import type { DesktopBridge, MenuAction, MenuGroup } from "../../../host/api/index.js";
import { type Language, say } from "../../../messages/index.js";
import { type Action, canRun, labelOf, runAction } from "../actions/action.js";
import { ACTIONS } from "../actions/allActions.js";
import { partsOfChord } from "../actions/chords.js";
import { MENUS, sectionsOf } from "../actions/menus.js";
import { type ChangedKeys, keysOf } from "../actions/shortcuts.js";
import type { Session } from "../session.js";

/** Milliseconds without a change after which menus are filled anew: what can be done changes with every click. */
const PAUSE = 120;

/** Keeps the menus of a desktop filled, and does what is chosen there. */
export function followDesktop(session: Session, { calls, listen }: DesktopBridge): void {
  let shown = "";
  let timer = 0;

  function fill(): void {
    const { language } = session.store.getState();
    const groups = menuGroups(session, language);
    const next = JSON.stringify({ language, groups });
    if (next === shown) return;
    shown = next;
    void calls.setMenus({ language, groups });
  }

  function fillSoon(): void {
    clearTimeout(timer);
    timer = window.setTimeout(fill, PAUSE);
  }

  // The menus of the page would say all of it twice.
  document.documentElement.dataset.menus = "native";
  fill();
  session.store.subscribe(fillSoon);
  session.shell.subscribe(fillSoon);
  listen((event) => {
    if (event.kind === "open") void session.open(event.edition);
    else if (event.kind === "action") act(session, event.id);
  });
}

function act(session: Session, id: string): void {
  const action = ACTIONS.find((each) => each.id === id);
  if (action) runAction(action, session);
}

/** All menus with what stands in them now. */
export function menuGroups(session: Session, language: Language): readonly MenuGroup[] {
  const changed = session.shell.getState().keys;
  return MENUS.map(({ id, groups }) => ({
    menu: id.replace(/^bar-/, ""),
    label: say(language, id),
    runs: sectionsOf(groups).map((actions) => actions.map((action) => menuAction(action, session, language, changed))),
  }));
}

function menuAction(action: Action, session: Session, language: Language, changed: ChangedKeys): MenuAction {
  const [chord] = keysOf(action, changed);
  return {
    id: action.id,
    label: labelOf(action, language),
    keys: chord === undefined ? null : accelerator(chord),
    enabled: canRun(action, session),
  };
}

const ELECTRON_NAMES: Readonly<Record<string, string>> = {
  Mod: "CmdOrCtrl",
  Meta: "Super",
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
  "+": "Plus",
};

/** A chord as Electron writes it. */
function accelerator(chord: string): string {
  return partsOfChord(chord)
    .map((part) => ELECTRON_NAMES[part] ?? part)
    .join("+");
}
