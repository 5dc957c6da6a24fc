/** The parts of Electron that the app is made with. `main.ts` hands in the real ones, tests their own. */
import type * as Electron from "electron";

export type ElectronParts = Pick<
  typeof Electron,
  "app" | "BrowserWindow" | "dialog" | "ipcMain" | "Menu" | "protocol" | "screen" | "session"
>;
