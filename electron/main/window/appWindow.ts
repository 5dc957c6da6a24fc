/** The one window of the app: opened when it is asked for, brought to the front when it is there. */
import type { ElectronParts } from "../parts.js";
import { type AppWindow, openWindow, type WindowOrder } from "./openWindow.js";

export interface OneWindow {
  current(): AppWindow | null;
  show(): void;
}

export function createOneWindow(electron: ElectronParts, order: WindowOrder, onOpened: (window: AppWindow) => void): OneWindow {
  let current: AppWindow | null = null;
  return {
    current: () => current,
    show() {
      if (current !== null) {
        if (current.isMinimized()) current.restore();
        return current.focus();
      }
      const opened = openWindow(electron, order);
      current = opened;
      opened.on("closed", () => {
        current = null;
      });
      onOpened(opened);
    },
  };
}
