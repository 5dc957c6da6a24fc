/** The app in its window: shows what its host has. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.js";
import { followDesktop } from "./app/menu/nativeMenus.js";
import { createSession, keptLanguage } from "./app/session.js";
import { applyTheme } from "./app/theme/applyTheme.js";
import "./app/style.css";
import "./app/bars.css";
import "./app/menu/menu.css";
import "./app/stageBox.css";
import "./app/lists.css";
import "./app/start.css";
import "./app/editing.css";
import "./app/dialogs/dialogs.css";
import "./text/text.css";
import type { PageHost } from "./client/index.js";
import { createShell } from "./state/shell.js";
import { createView } from "./state/view.js";

/** Shows the app over a host whose edition the worker lays out. */
export async function startApp(host: PageHost, worker: Worker): Promise<void> {
  const shell = createShell();
  applyTheme(shell);
  const session = createSession(host, worker, createView(keptLanguage()), shell);
  if (host.desktop !== null) followDesktop(session, host.desktop);
  const root = document.getElementById("app");
  if (root === null) throw new Error("the page has no element for the app");
  const started = session.start();
  createRoot(root).render(
    <StrictMode>
      <App session={session} />
    </StrictMode>,
  );
  await started;
}
