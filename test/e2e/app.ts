/** The app as a person meets it: the started program, and a browser with its page. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { ROOT } from "../integration/program.js";

export interface OpenApp {
  readonly page: Page;
  /** What the program gave to open. */
  readonly url: string;
  /** What the page complained of. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
  /** Ends the program under the open window. */
  end(): Promise<void>;
  /** Ends all at once, as a power cut does. */
  crash(): Promise<void>;
}

/** Starts the program over folders of editions and opens its address in Chromium, as a person who has seen the tour. */
export async function openApp(...folders: readonly string[]): Promise<OpenApp> {
  const program = spawn(process.execPath, [join(ROOT, "dist/host/start.js"), "--no-open", "--host", "browser", ...folders]);
  const url = await addressFrom(program);
  const executablePath = execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  // Chromium refuses its sandbox to root, as whom tests run on build machines.
  const browser: Browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  await page.addInitScript(() => localStorage.setItem("duikai-tour", JSON.stringify("done")));
  await page.goto(url);
  async function ended(signal: NodeJS.Signals): Promise<void> {
    const gone = new Promise((resolve) => program.once("exit", resolve));
    program.kill(signal);
    await gone;
  }
  return {
    page,
    url,
    complaints,
    async close() {
      await browser.close();
      program.kill();
    },
    end: () => ended("SIGTERM"),
    async crash() {
      await ended("SIGKILL");
      await browser.close();
    },
  };
}

function addressFrom(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    program.stdout?.on("data", (piece: Buffer) => {
      said += piece.toString();
      const [address] = /http:\S+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    program.once("exit", (code) => reject(new Error(`the program ended with ${code}: ${said}`)));
  });
}

/** Waits until the stage has painted all that it shows. */
export async function settled(page: Page, patience = 30_000): Promise<void> {
  // The camera moves before the stage says that it is busy.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.locator(".canvas[aria-busy=false]").waitFor({ timeout: patience });
}

/** Keeps what the window shows, for people to look at: `out/e2e/NAME.png`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(ROOT, "out", "e2e", `${name}.png`) });
}
