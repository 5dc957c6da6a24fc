/** What the page does first: the layout worker starts, and the host is asked for the first edition, while everything else is on its way. */
import { editionToBegin } from "./app/editions/recent.js";
import { askAhead } from "./client/askAhead.js";
import { hostOfPage } from "./client/index.js";

const worker = new Worker(new URL("./worker/worker.ts", import.meta.url), { type: "module" });
const host = hostOfPage();
const ahead = { ...host, api: askAhead(host.api, editionToBegin) };
const { startApp } = await import("./main.js");
await startApp(ahead, worker);
