/** `npm start`: opens the app over the editions that a person names, in a window of its own or in the system's browser. */
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Language } from "../../messages/index.js";
import { say } from "../../messages/index.js";
import type { HostFailure } from "../api/index.js";
import { type Running, startLoopback } from "../loopback/index.js";
import { createDesk, makeSample, PACKAGE_ROOT } from "../services/index.js";
import { openBrowser } from "./browser.js";
import { type DesktopRunning, openDesktop } from "./desktop.js";
import { PAGE_FOLDER, pageFiles } from "./pageFiles.js";

export { pageFiles } from "./pageFiles.js";

/** What a person says on the command line. */
export interface LaunchOptions {
  /** Editions, or folders that hold some; the sample when there are none. */
  readonly folders: readonly string[];
  readonly host: "browser" | "electron";
  /** 0 for any that is free. */
  readonly port: number;
  /** Whether a browser is opened, where there is a screen. */
  readonly open: boolean;
  readonly language: Language;
  readonly print: (line: string) => void;
}

export type Launched = Running | DesktopRunning | HostFailure;

/** Starts the host and says where it is; it runs until it is closed. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const tell: Tell = (id, params = {}) => options.print(say(options.language, id, params));
  const roots = await rootsOf(options.folders, tell);
  if (!roots.ok) return roots;
  if (!existsSync(PAGE_FOLDER)) return { ok: false, code: "host-page-missing", params: {} };
  if (options.host === "electron") {
    const desktop = await openDesktop({ words: [PACKAGE_ROOT, ...options.folders.map((folder) => resolve(folder))], tell });
    if (desktop !== null) return desktop;
    tell("host-no-electron");
  }
  return serveBrowser(roots.folders, options, tell);
}

type Tell = (id: string, params?: Readonly<Record<string, string | number>>) => void;

async function serveBrowser(folders: readonly string[], options: LaunchOptions, tell: Tell): Promise<Launched> {
  const desk = createDesk(folders);
  const running = await startLoopback(desk.api, {
    port: options.port,
    files: pageFiles(),
    onFault: (error) => options.print(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  if (!running.ok) return running;
  tell("host-listening", { url: running.url });
  const opened = options.open && (await openBrowser(running.url));
  if (!opened) tell("host-open-yourself");
  tell("host-stop");
  return {
    ...running,
    async close() {
      await running.close();
      await desk.close();
    },
  };
}

/** The folders to show. A folder that is not there, or where nothing can be opened, is said at once and not on an empty page. */
async function rootsOf(
  folders: readonly string[],
  tell: Tell,
): Promise<{ readonly ok: true; readonly folders: readonly string[] } | HostFailure> {
  if (folders.length === 0) {
    const sample = await makeSample(join(homedir(), "Documents"));
    if (sample.ok) tell("host-sample", { path: sample.folder });
    return sample.ok ? { ok: true, folders: [sample.folder] } : sample;
  }
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) return { ok: false, code: "host-folder-missing", params: { path: missing } };
  const cards = await createDesk(folders).api.listEditions({});
  if (cards.ok && cards.editions.length === 0) return { ok: false, code: "host-no-editions", params: { path: folders.join(" ") } };
  return { ok: true, folders };
}
