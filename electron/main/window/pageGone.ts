/** What happens when the page ends by itself: a person is asked, and it is loaded anew. The journal has what was done. */
import { type Language, say } from "../../../messages/index.js";
import type { ElectronParts } from "../parts.js";
import type { AppWindow } from "./openWindow.js";

export function reloadWhenGone({ dialog }: Pick<ElectronParts, "dialog">, window: AppWindow, language: () => Language): void {
  window.webContents.on("render-process-gone", async (_event, { reason }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    const words = language();
    await dialog.showMessageBox(window, {
      type: "error",
      message: say(words, "desktop-page-gone"),
      detail: say(words, "desktop-page-gone-detail"),
      buttons: [say(words, "desktop-reload")],
    });
    if (!window.isDestroyed()) window.webContents.reload();
  });
}
