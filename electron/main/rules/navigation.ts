/** Rule: a window shows the app and goes nowhere else; to load it anew is no going. */
import type { WebContents } from "electron";
import { isAppUrl } from "../page/scheme.js";

export function refuseNavigation(contents: Pick<WebContents, "on">): void {
  const stayHere = (details: { readonly url: string; preventDefault(): void }) => {
    if (!isAppUrl(details.url)) details.preventDefault();
  };
  // Frames within the page too: it has none, and none can lead away.
  contents.on("will-frame-navigate", stayHere);
  contents.on("will-redirect", stayHere);
}
