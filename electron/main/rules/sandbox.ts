/** Rule: every process that shows a page runs in Chromium's sandbox, whatever its window says. */
import type { App } from "electron";

/** Has to be called before the app is ready. */
export function sandboxEverything(app: Pick<App, "enableSandbox">): void {
  app.enableSandbox();
}
