/** The app in its window: shows what its host has. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.js";
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
import { hostOfPage } from "./client/index.js";
import { createShell } from "./state/shell.js";
import { createView } from "./state/view.js";

const shell = createShell();
applyTheme(shell);
const worker = new Worker(new URL("./worker/worker.ts", import.meta.url), { type: "module" });
const host = hostOfPage();
const session = createSession(host, worker, createView(keptLanguage()), shell);
host.desktop?.listen((event) => {
  if (event.kind === "open") void session.open(event.edition);
});
const root = document.getElementById("app");
if (root === null) throw new Error("the page has no element for the app");
createRoot(root).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);
await session.start();
