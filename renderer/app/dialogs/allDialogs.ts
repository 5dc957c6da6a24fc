/** The dialogs, each loaded when it is first opened. */
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { DialogName } from "../../state/shell.js";
import type { DialogProps } from "./dialog.js";

export const DIALOGS: Readonly<Record<DialogName, LazyExoticComponent<ComponentType<DialogProps>>>> = {
  palette: lazy(async () => ({ default: (await import("../palette/Palette.js")).Palette })),
  preferences: lazy(async () => ({ default: (await import("./PreferencesDialog.js")).PreferencesDialog })),
  shortcuts: lazy(async () => ({ default: (await import("./ShortcutsDialog.js")).ShortcutsDialog })),
  about: lazy(async () => ({ default: (await import("./AboutDialog.js")).AboutDialog })),
};
