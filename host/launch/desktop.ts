/** Opens the app in a window of its own, where there is a screen and Electron's runtime. */
import { type ChildProcess, spawn } from "node:child_process";
import { electronPackage, fetchRuntime, isSourceReached, runtimeIn } from "./runtime.js";

/** A program of the desktop that runs. */
export interface DesktopRunning {
  readonly ok: true;
  close(): Promise<void>;
}

interface DesktopOrder {
  /** The app's own folder, and what a person named. */
  readonly words: readonly string[];
  readonly tell: (id: string) => void;
}

/** A program that ends badly within this time never opened a window: a library is missing, or the screen cannot be reached. */
const START_MS = 4000;

/** Null where it cannot be opened; why not is no news to anybody but those who set up machines. */
export async function openDesktop({ words, tell }: DesktopOrder): Promise<DesktopRunning | null> {
  if (!hasDesktop(process.platform, process.env, process.getuid?.() ?? null)) return null;
  const folder = electronPackage();
  if (folder === null) return null;
  const program = runtimeIn(folder, process.env, process.platform) ?? (await fetched(folder, tell));
  return program === null ? null : startDesktop(program, words);
}

/** Whether windows can be opened here: not without a screen, nor by root, to whom Chromium refuses its sandbox. */
export function hasDesktop(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  user: number | null,
): boolean {
  if (platform === "win32" || platform === "darwin") return true;
  return user !== 0 && Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

async function fetched(folder: string, tell: (id: string) => void): Promise<string | null> {
  if (!(await isSourceReached(process.env))) return null;
  tell("host-fetching-electron");
  return (await fetchRuntime(folder)) ? runtimeIn(folder, process.env, process.platform) : null;
}

/** Starts the program with the words given; null when it ends badly at once. */
export async function startDesktop(program: string, words: readonly string[], startMs = START_MS): Promise<DesktopRunning | null> {
  // With this set, the program would be a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  const child = spawn(program, words, { stdio: "inherit", env: environment });
  const isUp = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(true), startMs);
    child.once("error", () => resolve(false));
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
  return isUp ? { ok: true, close: () => ended(child) } : null;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill();
  });
}
