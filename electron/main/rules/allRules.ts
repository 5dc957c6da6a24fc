/** All rules of safety at their places: those of a session, and those of everything that shows a page. */
import type { App, Session, WebContents } from "electron";
import { refuseNavigation } from "./navigation.js";
import { refuseNewWindows } from "./newWindows.js";
import { refusePermissions } from "./permissions.js";
import { refuseRequests } from "./requests.js";
import { sandboxEverything } from "./sandbox.js";
import { refuseWebviews } from "./webviews.js";

/** Before the app is ready. */
export function keepApp(app: Pick<App, "enableSandbox" | "on">): void {
  sandboxEverything(app);
  app.on("web-contents-created", (_event, contents: WebContents) => {
    refuseNavigation(contents);
    refuseNewWindows(contents);
    refuseWebviews(contents);
  });
}

export function keepSession(session: Session): void {
  refusePermissions(session);
  refuseRequests(session);
}
