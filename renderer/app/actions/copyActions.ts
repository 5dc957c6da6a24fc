/** Copy that comes in. */
import { chooseFiles } from "../copy/chooseFiles.js";
import type { Action } from "./action.js";

export const copyActions: readonly Action[] = [
  {
    id: "act-import",
    group: "import",
    keys: ["Mod+Shift+I"],
    whileTyping: true,
    isEnabled: ({ store }) => store.getState().editing !== null,
    run: chooseFiles,
  },
];
