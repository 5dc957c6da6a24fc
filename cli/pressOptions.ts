/** What a person says of the press on the command line, for all commands that write for print. */
import { type Command, Option } from "commander";
import type { PressWishes } from "../host/services/index.js";
import { wholeNumber } from "./editionOptions.js";

export interface PressOptions {
  readonly standard?: "x1a" | "x4";
  readonly condition?: string;
  readonly inkLimit?: number;
  readonly house?: string;
}

/** Gives a command the options of `PressOptions`. */
export function withPressOptions(command: Command): Command {
  return command
    .addOption(new Option("--standard <name>", "PDF/X 标准，默认从 house.json / standard of the PDFs").choices(["x1a", "x4"]))
    .option("--condition <name>", "印刷条件：newsprint coated，或 .icc、.json 文件 / printing condition, or an .icc or .json file of one")
    .option("--ink-limit <percent>", "总墨量上限 / most ink on one spot, in per cent", wholeNumber)
    .option("--house <file>", "本报的印刷规定（JSON）/ values of the house for print, see templates/house.json");
}

export function pressWishesOf({ standard, condition, inkLimit, house }: PressOptions): PressWishes {
  return { standard: standard ?? null, condition: condition ?? null, inkLimit: inkLimit ?? null, house: house ?? null };
}
