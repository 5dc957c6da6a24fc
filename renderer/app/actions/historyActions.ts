/** What was done, taken back and done again; and putting the edition into its folder. */
import type { Editing, EditingState } from "../../state/editing.js";
import type { Session } from "../session.js";
import type { Action } from "./action.js";

const editingOf = ({ store }: Session): Editing | null => store.getState().editing;
const stateOf = (session: Session): EditingState | undefined => editingOf(session)?.store.getState();

export const historyActions: readonly Action[] = [
  {
    id: "act-save",
    group: "save",
    keys: ["Mod+S"],
    whileTyping: true,
    isEnabled: (session) => stateOf(session)?.readOnly === null,
    run: (session) => editingOf(session)?.save(),
  },
  {
    id: "act-save-as",
    group: "save",
    keys: ["Mod+Shift+S"],
    isEnabled: (session) => editingOf(session) !== null,
    run: ({ shell }) => shell.setState({ dialog: "saveAs" }),
  },
  {
    id: "act-undo",
    group: "history",
    keys: ["Mod+Z"],
    isEnabled: (session) => stateOf(session)?.canUndo === true,
    run: (session) => editingOf(session)?.undo(),
  },
  {
    id: "act-redo",
    group: "history",
    keys: ["Mod+Shift+Z", "Mod+Y"],
    isEnabled: (session) => stateOf(session)?.canRedo === true,
    run: (session) => editingOf(session)?.redo(),
  },
];
