/** Help: what can be done here, and how. */
import type { Action } from "./action.js";

export const helpActions: readonly Action[] = [
  { id: "act-palette", group: "help", keys: ["Mod+K", "F1"], whileTyping: true, run: ({ shell }) => shell.setState({ dialog: "palette" }) },
  { id: "act-tour", group: "help", keys: [], run: ({ shell }) => shell.setState({ tour: 0 }) },
  { id: "act-about", group: "about", keys: [], run: ({ shell }) => shell.setState({ dialog: "about" }) },
];
