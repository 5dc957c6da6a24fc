/** Rule: no page is shown within the page. */
import type { WebContents } from "electron";

export function refuseWebviews(contents: Pick<WebContents, "on">): void {
  contents.on("will-attach-webview", (event) => event.preventDefault());
}
