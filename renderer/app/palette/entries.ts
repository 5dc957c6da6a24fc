/** What the command palette finds: actions, pages, and whatever other sources are entered here. */
import { say } from "../../../messages/index.js";
import { canRun, labelOf, runAction } from "../actions/action.js";
import { ACTIONS } from "../actions/allActions.js";
import { isMacHere, showChord } from "../actions/chords.js";
import { HEADINGS } from "../actions/menus.js";
import { keysOf } from "../actions/shortcuts.js";
import type { IconName } from "../icons.js";
import type { Session } from "../session.js";

export interface PaletteEntry {
  /** Unlike that of any other entry, and the same at the next start. */
  readonly id: string;
  readonly title: string;
  /** Found by these words too. */
  readonly others: readonly string[];
  /** Where it belongs, in a word. */
  readonly kind: string;
  readonly icon?: IconName | undefined;
  readonly keys?: string | undefined;
  run(): void;
}

/** Gives the entries that there are now. */
type PaletteSource = (session: Session) => readonly PaletteEntry[];

const SOURCES: readonly PaletteSource[] = [actionEntries, pageEntries, editionEntries];

export function paletteEntries(session: Session): readonly PaletteEntry[] {
  return SOURCES.flatMap((source) => source(session));
}

function actionEntries(session: Session): readonly PaletteEntry[] {
  const { language } = session.store.getState();
  const { keys } = session.shell.getState();
  return ACTIONS.filter((action) => action.id !== "act-palette" && canRun(action, session)).map((action) => {
    const menu = HEADINGS.find(({ groups }) => groups.includes(action.group));
    const [chord] = keysOf(action, keys);
    return {
      id: action.id,
      title: labelOf(action, language),
      others: [labelOf(action, language === "zh" ? "en" : "zh")],
      kind: menu ? say(language, menu.id) : "",
      icon: action.icon,
      keys: chord && showChord(chord, isMacHere()),
      run: () => runAction(action, session),
    };
  });
}

function pageEntries(session: Session): readonly PaletteEntry[] {
  const { pages, language } = session.store.getState();
  return pages.map(({ number, section }) => ({
    id: `page-${number}`,
    title: say(language, "palette-page", { page: number, section }),
    others: [section],
    kind: say(language, "palette-pages"),
    icon: "page",
    run: () => session.showPage(number),
  }));
}

function editionEntries(session: Session): readonly PaletteEntry[] {
  const { editions, edition, language } = session.store.getState();
  return editions
    .filter((each) => each.edition !== edition)
    .map((each) => ({
      id: `edition-${each.name}`,
      title: say(language, "palette-edition", { name: each.name }),
      others: [each.name],
      kind: say(language, "palette-editions"),
      icon: "open",
      run: () => void session.open(each.edition),
    }));
}
