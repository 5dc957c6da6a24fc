/** What a person says of the press on the command line, for all commands that write for print. */
import { type Command, CommanderError, Option } from "commander";
import type { PressWishes } from "../host/services/index.js";
import { wholeNumber } from "./editionOptions.js";
import { EXIT } from "./exit.js";

export interface PressOptions {
  readonly standard?: "x1a" | "x4";
  readonly condition?: string;
  readonly inkLimit?: number;
  readonly house?: string;
  readonly marks?: string;
}

/** Of commands that say what is wrong with an edition. */
export interface PastOption {
  readonly past: readonly string[];
}

/** Gives a command the options of `PressOptions`. */
export function withPressOptions(command: Command): Command {
  return command
    .addOption(new Option("--standard <name>", "PDF/X 标准，默认从 house.json / standard of the PDFs").choices(["x1a", "x4"]))
    .option("--condition <name>", "印刷条件：newsprint coated，或 .icc、.json 文件 / printing condition, or an .icc or .json file of one")
    .option("--ink-limit <percent>", "总墨量上限，100 到 400 / most ink on one spot, in per cent", inkLimitFrom)
    .option("--house <file>", "本报的印刷规定（JSON）/ values of the house for print, see templates/house.json");
}

/** What a press can hold: one full ink at least, four at most (docs/print-condition.schema.json). */
const INK_LIMITS = { least: 100, most: 400 } as const;

function inkLimitFrom(text: string): number {
  const percent = wholeNumber(text);
  if (percent < INK_LIMITS.least || percent > INK_LIMITS.most)
    throw new CommanderError(
      EXIT.usage,
      "duikai.ink-limit",
      `总墨量在 100 到 400 之间：${text} / an ink limit is from 100 to 400: ${text}`,
    );
  return percent;
}

/** Gives a command the option of `PastOption`. */
export function withPastOption(command: Command): Command {
  return command.option(
    "--past <folder...>",
    "往期（存下的版面，或装着它们的文件夹），查重稿、期号 / earlier issues (saved editions, or a folder of them), to find copy printed before",
    [],
  );
}

/** Gives a command that writes for the press the marks round its pages. */
export function withMarks(command: Command): Command {
  return command.option(
    "--marks <kinds>",
    "印刷标记：crop 裁切线、registration 套准、bar 色标、slug 标注，逗号相连；all、none / marks round the pages",
  );
}

export function pressWishesOf({ standard, condition, inkLimit, house, marks }: PressOptions): PressWishes {
  return {
    standard: standard ?? null,
    condition: condition ?? null,
    inkLimit: inkLimit ?? null,
    marks: marks ?? null,
    house: house ?? null,
  };
}
