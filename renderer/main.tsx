/** The app in its window: shows what its host has. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.js";
import { createSession, keptLanguage } from "./app/session.js";
import "./app/style.css";
import { hostOfPage } from "./client/index.js";
import { createView } from "./state/view.js";

const worker = new Worker(new URL("./worker/worker.ts", import.meta.url), { type: "module" });
const session = createSession(hostOfPage(), worker, createView(keptLanguage()));
const root = document.getElementById("app");
if (root === null) throw new Error("the page has no element for the app");
createRoot(root).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);
await session.start();
