/** Editions: which one is open, and what the app is told once for all. */
import type { Action } from "./action.js";

export const editionActions: readonly Action[] = [
  { id: "act-new", group: "editions", keys: ["Mod+Alt+N"], icon: "new", run: ({ shell }) => shell.setState({ dialog: "newEdition" }) },
  {
    id: "act-start",
    group: "editions",
    keys: ["Mod+O"],
    icon: "open",
    run: (session) => session.leave(),
  },
  {
    id: "act-check",
    group: "export",
    keys: ["Mod+Alt+C"],
    isEnabled: (session) => session.store.getState().edition !== null,
    run: (session) => {
      session.dock.show("findings");
      return session.check();
    },
  },
  { id: "act-preferences", group: "preferences", keys: ["Mod+,"], run: ({ shell }) => shell.setState({ dialog: "preferences" }) },
  { id: "act-shortcuts", group: "preferences", keys: ["Mod+Alt+K"], run: ({ shell }) => shell.setState({ dialog: "shortcuts" }) },
];
