/** Parts that several commands of `duikai` have in common. */
import { type Command, Option } from "commander";
import { failure } from "../host/services/index.js";
import type { Language } from "../messages/index.js";
import { tell } from "./compose.js";
import { withEditionOptions } from "./editionOptions.js";
import { withPastOption, withPressOptions } from "./pressOptions.js";

export function languageOption(): Option {
  return new Option("--lang <lang>", "界面语言 / language of messages").choices(["zh", "en"]).default("zh");
}

/** What a command wants to know that makes up an edition and says what is wrong with it before it is printed. */
export function withPreflightOptions(command: Command): Command {
  return withPastOption(withPressOptions(withEditionOptions(command)));
}

/**
 * Runs a command on the files named and leaves with its exit code. `--picture` before the copy takes the
 * copy's names too; the files are told apart by their kind when they are read.
 */
export function run<Options extends { readonly picture: readonly string[]; readonly lang: Language }>(
  command: (copy: readonly string[], options: Options) => Promise<number>,
) {
  return async (copy: readonly string[], options: Options): Promise<void> => {
    const isNamed = copy.length + options.picture.length > 0;
    process.exitCode = isNamed ? await command(copy, options) : tell(failure("copy-unnamed"), options.lang);
  };
}
