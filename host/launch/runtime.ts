/** The runtime of Electron, which its package does not bring along: where it is, and how it is fetched. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PACKAGE_ROOT } from "../services/index.js";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the runtime comes from; `ELECTRON_MIRROR` names another place, as it does for Electron's own tools. */
const SOURCE = "https://github.com/electron/electron/releases/download/";
/** How long a source may take to answer at all: a network that swallows what it does not let through says nothing. */
const ANSWER_MS = 4000;
/** How long some 110 MB may take. */
const FETCH_MS = 20 * 60_000;

/** The folder of Electron's package; null where it was left out of the installation. */
export function electronPackage(): string | null {
  try {
    return dirname(createRequire(join(PACKAGE_ROOT, "package.json")).resolve("electron/package.json"));
  } catch {
    return null;
  }
}

/** The program of the runtime in a package folder, or where `ELECTRON_OVERRIDE_DIST_PATH` says; null when it is not there. */
export function runtimeIn(folder: string, environment: Environment, platform: NodeJS.Platform): string | null {
  const other = environment.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(folder, "path.txt");
  if (!other && !existsSync(pathFile)) return null;
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8") : PROGRAM[platform];
  const program = join(other || join(folder, "dist"), name ?? "electron");
  return existsSync(program) ? program : null;
}

const PROGRAM: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: "Electron.app/Contents/MacOS/Electron",
  win32: "electron.exe",
};

/** Whether the source of the runtime answers, so that nobody waits for a network that lets nothing through. */
export async function isSourceReached(environment: Environment): Promise<boolean> {
  try {
    await fetch(environment.ELECTRON_MIRROR || SOURCE, { method: "HEAD", signal: AbortSignal.timeout(ANSWER_MS) });
    return true;
  } catch {
    return false;
  }
}

/** Fetches the runtime with the tool of Electron's own package, which checks its checksum. Whether that went well. */
export function fetchRuntime(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, "install.js")], { stdio: "ignore", timeout: FETCH_MS });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}
