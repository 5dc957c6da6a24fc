/** How a window is made. A test asserts the whole of it, so that nothing is loosened in passing. */
import type { BrowserWindowConstructorOptions, Rectangle } from "electron";

/** Narrower or lower than this, panels leave no room for a page. */
export const LEAST_SIZE = { width: 900, height: 600 } as const;

/** The ground of the app in the dark, so that a window opens without a white flash. */
const GROUND = "#1f1f1f";

export function windowOptions(preload: string, icon: string, bounds: Rectangle): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    // Shown once there is something to see.
    show: false,
    title: "对开",
    icon,
    backgroundColor: GROUND,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // Chinese is not spelled, and a dictionary would be fetched from elsewhere.
      spellcheck: false,
    },
  };
}
