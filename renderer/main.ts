/** The app in its window: shows what its host has. */
import { startViewer } from "./app/viewer.js";
import { hostOfPage } from "./client/index.js";

await startViewer(hostOfPage());
