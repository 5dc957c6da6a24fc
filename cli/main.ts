/** The `duikai` command: parse, call, print. Exit codes are documented in README and docs/architecture.md. */
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { EXIT } from "./exit.js";
import {
  addCheckCommand,
  addComposeCommand,
  addFitCommand,
  addIntakeCommand,
  addLinesCommand,
  addTemplateCommands,
} from "./pageCommands.js";
import { forgiveClosedPipe, print } from "./print.js";
import {
  addCollectCommand,
  addExportCommand,
  addPlatesCommand,
  addPreflightCommand,
  addProofCommand,
  addPublishCommand,
} from "./printCommands.js";

/** In the order of an evening: copy to pages, pages to print, and last what explains. */
const COMMANDS = [
  addComposeCommand,
  addCheckCommand,
  addFitCommand,
  addPreflightCommand,
  addProofCommand,
  addExportCommand,
  addPlatesCommand,
  addPublishCommand,
  addCollectCommand,
  addIntakeCommand,
  addLinesCommand,
  addTemplateCommands,
];

function program(): Command {
  const duikai = new Command("duikai")
    .description(
      "对开：报纸组版。稿件与图片进，可印的 PDF 出。\nComposes Chinese newspaper pages: copy and pictures in, print-ready PDF out.",
    )
    .version(version(), "-V, --version", "版本 / version")
    .exitOverride()
    .configureOutput({ writeErr: (text) => print.error(text.trimEnd()) });
  for (const add of COMMANDS) add(duikai);
  return duikai;
}

function version(): string {
  const file: { readonly version: string } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return file.version;
}

forgiveClosedPipe();
try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    if (error.code.startsWith("duikai.")) print.error(error.message);
    process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  } else {
    print.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = EXIT.fault;
  }
}
