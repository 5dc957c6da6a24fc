/** Opens an address in the browser of the system. */
import { spawn } from "node:child_process";

/** Whether a browser was called. A machine without a screen has none to open. */
export async function openBrowser(url: string): Promise<boolean> {
  const command = openerOf(process.platform, process.env, url);
  if (command === null) return false;
  const [program, ...words] = command;
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: "ignore", detached: true });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}

type Command = readonly [program: string, ...words: readonly string[]];

/** How a system opens an address; null on a machine without a screen. */
export function openerOf(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  url: string,
): Command | null {
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", url];
  if (platform === "darwin") return ["open", url];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ["xdg-open", url] : null;
}
