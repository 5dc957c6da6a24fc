/** What a person says of an edition on the command line, for all commands that make one up. */
import { type Command, CommanderError } from "commander";
import { type Failure, failure, isDate, type MakingJob } from "../host/services/index.js";
import type { Language } from "../messages/index.js";
import { EXIT } from "./exit.js";

const DEFAULT_SEED = 1;
/** Steps of the planner's search: a page of eight stories takes about a quarter of a second. */
const DEFAULT_STEPS = 600;

export interface EditionOptions {
  readonly template?: string;
  readonly templates?: string;
  readonly set: readonly string[];
  readonly profile?: string;
  readonly picture: readonly string[];
  readonly frames?: string;
  readonly keep?: string;
  readonly variant?: string;
  readonly ads?: string;
  readonly paper: string;
  readonly date?: string;
  readonly section: string;
  readonly seed: number;
  readonly steps: number;
  readonly rule: readonly string[];
  readonly lang: Language;
}

/** Gives a command the options of `EditionOptions`, but for its language. */
export function withEditionOptions(command: Command): Command {
  return command
    .option("--template <name>", "版式名 / page template, see templates/page")
    .option("--templates <folder>", "自备的版式 / a folder with page templates of your own")
    .option("--set <path=value>", "改版式的一项，可多次：grid.columns=5 / change a field of the template; may be repeated", collected, [])
    .option("--profile <name>", "排版方案 / profile of the whole document: gb-news gb-narrow gb strict kaiming banjiao hangmo tc auto")
    .option("--picture <file...>", "图片 / pictures", [])
    .option("--frames <report>", "沿用旧报告的版面划分 / reuse the frames of an earlier report")
    .option("--keep <report>", "旧报告中锁定的框不动，其余重排 / keep the locked frames of an earlier report, plan the rest anew")
    .option("--variant <name>", "分版、晚版 / a variant of the edition: what edition.json or a saved edition names so")
    .option("--ads <file>", "广告（JSON）/ booked advertisements, see docs/edition.schema.json")
    .option("--paper <name>", "报名 / name of the paper", "")
    .option("--date <date>", "出版日期 / date of publication, YYYY-MM-DD (default: today)")
    .option("--section <name>", "版名 / section", "综合")
    .option("--seed <n>", "随机种子 / seed of the planner", wholeNumber, DEFAULT_SEED)
    .option("--steps <n>", "搜索步数 / steps of the planner's search", wholeNumber, DEFAULT_STEPS)
    .option("--rule <id=level>", "某条规则的轻重，可多次：error warning info off / level of a layout rule; may be repeated", collected, []);
}

/** The job that the options ask for, one proposal of it; a failure when the date is none. */
export function makingJobOf(copy: readonly string[], options: EditionOptions): { readonly ok: true; readonly job: MakingJob } | Failure {
  const date = options.date ?? today();
  if (!isDate(date)) return failure("date-invalid", { date });
  const { paper, section, template = null, profile = null, set, ads = null, variant = null } = options;
  return {
    ok: true,
    job: {
      copy,
      pictures: options.picture,
      edition: { paper, date, section, template, profile, settings: set, ads, variant },
      templates: options.templates ?? null,
      frames: options.frames ?? null,
      keep: options.keep ?? null,
      seed: options.seed,
      steps: options.steps,
      proposals: 1,
      rules: options.rule,
      language: options.lang,
    },
  };
}

/** Reads a whole number from 0; throws what commander takes for bad usage. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0)
    throw new CommanderError(EXIT.usage, "duikai.number", `不是整数：${text} / not a whole number: ${text}`);
  return value;
}

/** The values of an option that may stand several times. */
function collected(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

/** Today's date where the editor sits. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
