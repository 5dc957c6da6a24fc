/** The `duikai` command: parse, call, print. Exit codes are documented in README and docs/architecture.md. */
import { readFileSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import { failure } from "../host/services/index.js";
import type { Language } from "../messages/index.js";
import { checkCommand } from "./check.js";
import { collectCommand } from "./collect.js";
import { composeCommand, tell } from "./compose.js";
import { wholeNumber, withEditionOptions } from "./editionOptions.js";
import { EXIT } from "./exit.js";
import { exportCommand } from "./export.js";
import { fitCommand } from "./fit.js";
import { intakeCommand } from "./intake.js";
import { linesCommand } from "./lines.js";
import { platesCommand } from "./plates.js";
import { preflightCommand } from "./preflight.js";
import { withMarks, withPastOption, withPressOptions } from "./pressOptions.js";
import { forgiveClosedPipe, print } from "./print.js";
import { proofCommand } from "./proof.js";
import { publishCommand } from "./publish.js";
import { templateListCommand, templateSaveCommand, templateShowCommand } from "./template.js";

function program(): Command {
  const duikai = new Command("duikai")
    .description(
      "对开：报纸组版。稿件与图片进，可印的 PDF 出。\nComposes Chinese newspaper pages: copy and pictures in, print-ready PDF out.",
    )
    .version(version(), "-V, --version", "版本 / version")
    .exitOverride()
    .configureOutput({ writeErr: (text) => print.error(text.trimEnd()) });

  withMarks(
    withPreflightOptions(
      duikai
        .command("compose")
        .description("组版 / compose pages from copy (files, folders, or one folder with edition.json)")
        .argument("[copy...]", "稿件：.txt .md .docx 或文件夹 / copy: files or folders"),
    ),
  )
    .option("--out <file>", "输出 / the PDF to write", "page.pdf")
    .option("--split", "每版一个 PDF / one PDF a page", false)
    .option("--png", "同时出 PNG 预览 / PNG previews too", false)
    .option("--report <file>", "报告（JSON）/ write the report")
    .option("--save <folder>", "存成可再改的版面（文件夹）/ save the edition as a folder that can be changed and set again")
    .option("--proposals <n>", "划版方案数，各出一套文件 / proposals to make, each with files of its own", wholeNumber, 1)
    .addOption(languageOption())
    .action(run(composeCommand));

  withPreflightOptions(
    duikai
      .command("check")
      .description("查版面，印前检查，不出文件 / lay out and check an edition, without writing anything")
      .argument("[edition...]", "稿件、文件夹，或存下的版面 / what compose takes: copy, a folder, or a saved edition"),
  )
    .option("--json", "输出 JSON / print JSON", false)
    .addOption(languageOption())
    .action(run(checkCommand));

  addExportCommand(duikai.command("export"));
  addProofCommand(duikai.command("proof"));
  withPreflightOptions(
    duikai
      .command("preflight")
      .description("印前检查：整期报纸，或读回一个 PDF，按印厂的要求查 / check an edition, or a PDF of anybody's, as a printer would")
      .argument("[what...]", "PDF 文件，或稿件、文件夹、存下的版面 / a PDF, or what compose takes: copy, a folder, a saved edition"),
  )
    .option("--pages <range>", "只查这些版：1-4 或 1,3 / only these pages")
    .option("--json", "输出 JSON / print JSON", false)
    .addOption(languageOption())
    .action(run(preflightCommand));
  addPublishCommand(duikai.command("publish"));
  addCollectCommand(duikai.command("collect"));
  addPlatesCommand(duikai.command("plates"));

  duikai
    .command("intake")
    .description("只识稿，不组版 / say what the importer understood, without composing")
    .argument("[copy...]", "稿件 / copy: files or folders")
    .option("--stories <file>", "写出 stories.json / where to write stories.json")
    .option("--picture <file...>", "图片 / pictures", [])
    .addOption(languageOption())
    .action(run(intakeCommand));

  duikai
    .command("lines")
    .description("解释一段文字怎样断行、怎样调整 / explain how a text breaks into lines and why")
    .requiredOption("--text <text>", "文字，一行一段 / the text, a paragraph a line")
    .requiredOption("--measure <length>", "行长：14em 14字 126pt 44mm / the measure")
    .option("--profile <name>", "排版方案 / profile: gb-news gb-narrow gb strict kaiming banjiao hangmo tc auto", "gb-news")
    .option("--kinsoku <level>", "禁则 / kinsoku level instead of the profile's: none basic gb strict")
    .option("--hang", "行末 、，。 可以悬出 / let 、，。 hang at line ends", false)
    .option("--hyphenate", "西文词可以连字符断行 / divide English words", false)
    .option("--align <way>", "对齐：spread 为撑满 / justify start center end spread", "justify")
    .option("--size <points>", "字号（磅）/ type size in points", "9")
    .option("--family <name>", "字体：宋 黑 楷 仿宋 / family: song hei kai fangsong display", "song")
    .option("--indent <em>", "首行缩进（字）/ first-line indent in em", "0")
    .option("--greedy", "逐行断，不通盘考虑 / break line by line, not over the whole paragraph", false)
    .option("--vertical", "直排 / vertical lines", false)
    .option("--grid", "密排：每个汉字都在格上 / strict grid: every Han on a cell", false)
    .option("--json", "输出 JSON / print JSON", false)
    .addOption(languageOption())
    .action(async (options) => {
      process.exitCode = await linesCommand(options);
    });

  duikai
    .command("fit")
    .description("稿件与版面合不合：余几行、缺几行、怎样调 / how stories fit a saved edition, and steps that make them fit")
    .argument("<edition>", "存下的版面（compose --save）/ folder of a saved edition")
    .option("--story <id>", "只看这一篇；撤稿、排回时也可是图片 / only this story; a picture too when it is moved")
    .option(
      "--apply <step>",
      "做这一步并存下；aside 撤到备用稿，place@2:3,40,2x30 排回 / do this step for the story and save; aside: to the pasteboard, place@PAGE:COL,LINE,COLSxLINES: from it",
    )
    .option("--justify <page>", "竖直调整这一版 / fill the columns of this page and save", wholeNumber)
    .option("--undo", "还原上一步 / take the last step back", false)
    .option("--redo", "重做还原的一步 / do again what was taken back", false)
    .option("--json", "输出 JSON / print JSON", false)
    .addOption(languageOption())
    .action(async (folder, options) => {
      process.exitCode = await fitCommand(folder, options);
    });

  addTemplateCommands(duikai.command("template").description("版式 / page templates: list, show, save"));
  return duikai;
}

/** What a command wants to know that makes up an edition and says what is wrong with it before it is printed. */
function withPreflightOptions(command: Command): Command {
  return withPastOption(withPressOptions(withEditionOptions(command)));
}

function addExportCommand(command: Command): void {
  withMarks(
    withPreflightOptions(
      command
        .description("付印：每版一个 PDF/X，加全刊和清单 / files for the print shop: one PDF/X a page, the edition, and a manifest")
        .argument("[edition...]", "稿件、文件夹，或存下的版面 / what compose takes: copy, a folder, or a saved edition"),
    ),
  )
    .option("--pages <range>", "只出这些版：1-4 或 1,3 / only these pages")
    .option("--out <folder>", "写到哪个文件夹 / folder to write to", "export")
    .option("--deliver <folder>", "交印厂的文件夹；有错误的版不交 / folder of the print shop; pages with errors are not delivered")
    .option("--threads <n>", "同时做几版，默认按处理器数 / pages made at a time, as many as there are processors", wholeNumber)
    .option("--despite-errors", "有错误也照交 / deliver pages with errors all the same", false)
    .option("--json", "输出 JSON / print JSON", false)
    .addOption(languageOption())
    .action(run(exportCommand));
}

function addProofCommand(command: Command): void {
  withPressOptions(
    withEditionOptions(
      command
        .description("校样：办公室打印用，有水印，不得付印 / proofs for the printer in the office, never for the press")
        .argument("[edition...]", "稿件、文件夹，或存下的版面 / what compose takes: copy, a folder, or a saved edition"),
    ),
  )
    .option("--pages <range>", "只出这些版：1-4 或 1,3 / only these pages")
    .option("--out <file>", "PDF 或文件夹，默认名含“校样” / PDF or folder to write to")
    .option("--sheet <paper>", "纸张：a3 a4 缩放到一张，full 原大 / paper: scaled to a3 or a4, or full", "a3")
    .option("--tile", "原大，分几张纸拼贴 / full size on several sheets to paste together", false)
    .option("--round <name>", "校次，如 一校 / name of the round")
    .option("--json", "输出 JSON / print JSON", false)
    .addOption(languageOption())
    .action(run(proofCommand));
}

function addPublishCommand(publish: Command): void {
  withPressOptions(
    withEditionOptions(
      publish
        .description("同一版面的其他输出 / other outputs of the same pages: page images and more")
        .argument("[edition...]", "稿件、文件夹，或存下的版面 / what compose takes: copy, a folder, or a saved edition"),
    ),
  )
    .requiredOption("--as <format...>", "输出：png jpeg json ninjs，epaper 数字报 / forms to write; epaper: an electronic paper")
    .requiredOption("--out <folder>", "写到哪个文件夹 / folder to write to")
    .option("--pages <range>", "只出这些版：1-4 或 1,3 / only these pages")
    .option("--ppi <n>", "版面图的分辨率，36 到 600 / resolution of page images", wholeNumber, 150)
    .option("--quality <n>", "JPEG 质量，1 到 100 / quality of JPEG images", wholeNumber, 85)
    .option("--zip", "数字报打成一个压缩包 / an electronic paper as one archive", false)
    .option("--bleed", "版面图带出血 / page images with their bleed", false)
    .option("--json", "输出 JSON / print JSON", false)
    .addOption(languageOption())
    .action(run(publishCommand));
}

function addCollectCommand(command: Command): void {
  withPressOptions(
    withEditionOptions(
      command
        .description("收集打包：版面、原图、印刷条件、字体 / an edition with pictures, condition and fonts in one archive")
        .argument("[edition...]", "稿件、文件夹，或存下的版面 / what compose takes: copy, a folder, or a saved edition"),
    ),
  )
    .requiredOption("--out <file>", "压缩包 / the zip archive to write")
    .option("--no-fonts", "不收字体，只记名字 / without font files, named only")
    .option("--with-pdf", "连同每版的 PDF / with a PDF of each page", false)
    .option("--json", "输出 JSON / print JSON", false)
    .addOption(languageOption())
    .action(run(collectCommand));
}

function addPlatesCommand(plates: Command): void {
  withPressOptions(
    withEditionOptions(
      plates
        .description(
          "分色：每版每色一张图，加总墨量图和 plates.json / separations: a picture an ink a page, the map of all ink, plates.json",
        )
        .argument("[edition...]", "稿件、文件夹、存下的版面，或一个 PDF / what compose takes: copy, a folder, a saved edition; or a PDF"),
    ),
  )
    .requiredOption("--out <folder>", "写到哪个文件夹 / folder to write to")
    .option("--pages <range>", "只出这些版：1-4 或 1,3 / only these pages")
    .option("--ppi <n>", "分辨率，36 到 300 / resolution", wholeNumber, 150)
    .option("--json", "输出 JSON / print JSON", false)
    .addOption(languageOption())
    .action(run(platesCommand));
}

function addTemplateCommands(template: Command): void {
  template
    .command("list")
    .description("列出版式 / list the templates")
    .option("--templates <folder>", "自备的版式 / a folder with page templates of your own")
    .option("--json", "输出 JSON / print JSON", false)
    .addOption(languageOption())
    .action((options) => {
      process.exitCode = templateListCommand(options);
    });
  template
    .command("show")
    .description("一个版式的尺寸 / the measures of a template")
    .argument("<name>", "版式名 / id of the template")
    .option("--png <file>", "写出缩略图 / write its thumbnail")
    .option("--templates <folder>", "自备的版式 / a folder with page templates of your own")
    .option("--json", "输出 JSON / print JSON", false)
    .addOption(languageOption())
    .action(async (name, options) => {
      process.exitCode = await templateShowCommand(name, options);
    });
  template
    .command("save")
    .description("把一个版存为版式 / make a template from a page: its style, and its frames as slots")
    .argument("<edition>", "存下的版面（文件夹）或组版报告 / folder of a saved edition, or report of compose")
    .requiredOption("--page <n>", "版序 / number of the page", wholeNumber)
    .requiredOption("--id <name>", "版式名 / id of the new template")
    .requiredOption("--out <file>", "写到哪里，文件或文件夹 / where to write it, a file or a folder")
    .option("--name <words>", "叫什么 / what people call it")
    .option("--templates <folder>", "自备的版式 / a folder with page templates of your own")
    .addOption(languageOption())
    .action(async (edition, options) => {
      process.exitCode = await templateSaveCommand(edition, options);
    });
}

function version(): string {
  const file: { readonly version: string } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return file.version;
}

function languageOption(): Option {
  return new Option("--lang <lang>", "界面语言 / language of messages").choices(["zh", "en"]).default("zh");
}

/**
 * Runs a command on the files named and leaves with its exit code. `--picture` before the copy takes the
 * copy's names too; the files are told apart by their kind when they are read.
 */
function run<Options extends { readonly picture: readonly string[]; readonly lang: Language }>(
  command: (copy: readonly string[], options: Options) => Promise<number>,
) {
  return async (copy: readonly string[], options: Options): Promise<void> => {
    const isNamed = copy.length + options.picture.length > 0;
    process.exitCode = isNamed ? await command(copy, options) : tell(failure("copy-unnamed"), options.lang);
  };
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
