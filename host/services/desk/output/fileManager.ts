/** Shows a folder in the file manager of the system. */
import { spawn } from "node:child_process";

export type ShowFolder = (folder: string) => Promise<boolean>;

/** Whether a file manager was called; a machine without a screen has none. */
export async function showFolder(folder: string): Promise<boolean> {
  const command = fileManagerOf(process.platform, process.env);
  if (command === null) return false;
  return new Promise((resolve) => {
    const child = spawn(command, [folder], { stdio: "ignore", detached: true });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}

/** The program that shows folders on a system; null on a machine without a screen. */
export function fileManagerOf(platform: NodeJS.Platform, environment: Readonly<Record<string, string | undefined>>): string | null {
  if (platform === "win32") return "explorer";
  if (platform === "darwin") return "open";
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? "xdg-open" : null;
}
