/** Rule: a page opens no window, neither here nor in the browser of the system. */
import type { WebContents } from "electron";

export function refuseNewWindows(contents: Pick<WebContents, "setWindowOpenHandler">): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
