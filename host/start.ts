/** `npm start`: parse, launch, and run until a person ends it. */
import { Command, InvalidArgumentError, Option } from "commander";
import type { Language } from "../messages/index.js";
import { say } from "../messages/index.js";
import { launch } from "./launch/index.js";

interface StartOptions {
  readonly host?: "browser" | "electron";
  readonly port: number;
  readonly open: boolean;
  readonly lang: Language;
}

const MOST_PORT = 65_535;

function portFrom(words: string): number {
  const port = Number(words);
  if (Number.isInteger(port) && port >= 0 && port <= MOST_PORT) return port;
  throw new InvalidArgumentError(`0–${MOST_PORT}`);
}

async function start(folders: readonly string[], { port, open, lang, ...said }: StartOptions): Promise<void> {
  // A port, or an address to open by oneself, is of use to a browser alone.
  const host = said.host ?? (port !== 0 || !open ? "browser" : "electron");
  const running = await launch({ folders, host, port, open, language: lang, print: (line) => process.stdout.write(`${line}\n`) });
  if (!running.ok) {
    process.stderr.write(`${say(lang, running.code, running.params)}\n`);
    process.exitCode = 2;
    return;
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void running.close().then(() => process.exit(0)));
}

await new Command("npm start --")
  .description("打开对开 / open Duikai")
  .argument("[edition...]", "存下的版面，或装着版面的文件夹；不写则打开样报 / saved editions, or folders of them; the sample when left out")
  .addOption(
    new Option(
      "--host <host>",
      "在哪里打开，不写则能用自己的窗口就用 / where to open it; in a window of its own where that can be, when left out",
    ).choices(["browser", "electron"]),
  )
  .option("--port <n>", "端口，0 为任一空的 / port; 0 for any that is free", portFrom, 0)
  .option("--no-open", "只给地址，不打开浏览器 / print the address and open nothing")
  .addOption(new Option("--lang <lang>", "语言 / language").choices(["zh", "en"]).default("zh"))
  .action(start)
  .parseAsync();
