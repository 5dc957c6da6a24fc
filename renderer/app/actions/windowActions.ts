/** The window: its panels, its look, and the way round in it by keys. */
import { say } from "../../../messages/index.js";
import { PANELS } from "../panels/panels.js";
import { focusRegion } from "../regions.js";
import type { Action } from "./action.js";

const panelActions: readonly Action[] = PANELS.map(({ id, title, keys }) => ({
  id: `act-panel-${id}`,
  group: "panels",
  keys: keys ?? [],
  label: (language) => say(language, title),
  isChecked: ({ dock }) => dock.isShown(id),
  run: ({ dock }) => dock.toggle(id),
}));

export const windowActions: readonly Action[] = [
  ...panelActions,
  { id: "act-restore-panels", group: "window", keys: [], run: ({ dock }) => dock.restore() },
  { id: "act-region-after", group: "window", keys: ["F6"], whileTyping: true, run: () => focusRegion(1) },
  { id: "act-region-before", group: "window", keys: ["Shift+F6"], whileTyping: true, run: () => focusRegion(-1) },
  {
    id: "act-theme",
    group: "window",
    keys: [],
    run: ({ shell }) => {
      const { preferences } = shell.getState();
      const isDark = document.documentElement.dataset.theme === "dark";
      shell.setState({ preferences: { ...preferences, theme: isDark ? "light" : "dark" } });
    },
  },
  {
    id: "act-language",
    group: "window",
    keys: [],
    run: (session) => session.setLanguage(session.store.getState().language === "zh" ? "en" : "zh"),
  },
];
