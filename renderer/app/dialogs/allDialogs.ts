/** The dialogs, each loaded when it is first opened. */
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { DialogName } from "../../state/shell.js";
import type { DialogProps } from "./dialog.js";

export const DIALOGS: Readonly<Record<DialogName, LazyExoticComponent<ComponentType<DialogProps>>>> = {
  palette: lazy(async () => ({ default: (await import("../palette/Palette.js")).Palette })),
  preferences: lazy(async () => ({ default: (await import("./PreferencesDialog.js")).PreferencesDialog })),
  shortcuts: lazy(async () => ({ default: (await import("./ShortcutsDialog.js")).ShortcutsDialog })),
  about: lazy(async () => ({ default: (await import("./AboutDialog.js")).AboutDialog })),
  newEdition: lazy(async () => ({ default: (await import("../editions/NewEditionDialog.js")).NewEditionDialog })),
  saveAs: lazy(async () => ({ default: (await import("../editions/SaveAsDialog.js")).SaveAsDialog })),
  newPage: lazy(async () => ({ default: (await import("../pages/NewPageDialog.js")).NewPageDialog })),
  pageStyle: lazy(async () => ({ default: (await import("../pages/PageStyleDialog.js")).PageStyleDialog })),
  section: lazy(async () => ({ default: (await import("../pages/SectionDialog.js")).SectionDialog })),
  deletePage: lazy(async () => ({ default: (await import("../pages/DeletePageDialog.js")).DeletePageDialog })),
  newVariant: lazy(async () => ({ default: (await import("../variants/VariantDialog.js")).NewVariantDialog })),
  renameVariant: lazy(async () => ({ default: (await import("../variants/VariantDialog.js")).RenameVariantDialog })),
  storyVariant: lazy(async () => ({ default: (await import("../variants/StoryVariantDialog.js")).StoryVariantDialog })),
  storyPage: lazy(async () => ({ default: (await import("../pages/StoryPageDialog.js")).StoryPageDialog })),
  export: lazy(async () => ({ default: (await import("../exporting/ExportDialog.js")).ExportDialog })),
};
