/** The window of the app: opened where it was, shown once there is something to see, its place kept when it closes. */
import { join } from "node:path";
import { readKept, writeKept } from "../kept.js";
import type { ElectronParts } from "../parts.js";
import { boundsWithin, windowStateFrom } from "./bounds.js";
import { windowOptions } from "./options.js";

export interface WindowOrder {
  readonly preload: string;
  readonly icon: string;
  /** Where the page is, with the key behind its #. */
  readonly url: string;
}

export type AppWindow = InstanceType<ElectronParts["BrowserWindow"]>;

export function openWindow({ app, BrowserWindow, screen }: ElectronParts, { preload, icon, url }: WindowOrder): AppWindow {
  const file = join(app.getPath("userData"), "window.json");
  const kept = windowStateFrom(readKept(file));
  const { workArea } = screen.getPrimaryDisplay();
  const areas = [workArea, ...screen.getAllDisplays().map((each) => each.workArea)] as const;
  const window = new BrowserWindow(windowOptions(preload, icon, boundsWithin(kept?.bounds ?? null, areas)));
  if (kept?.maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => writeKept(file, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
  void window.loadURL(url);
  return window;
}
