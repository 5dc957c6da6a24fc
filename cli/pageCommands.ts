/** Commands that make pages of copy and say how they stand: compose, check, intake, lines, fit, template. */
import type { Command } from "commander";
import { checkCommand } from "./check.js";
import { languageOption, run, withPreflightOptions } from "./commandParts.js";
import { composeCommand } from "./compose.js";
import { wholeNumber } from "./editionOptions.js";
import { fitCommand } from "./fit.js";
import { intakeCommand } from "./intake.js";
import { linesCommand } from "./lines.js";
import { withMarks } from "./pressOptions.js";
import { templateListCommand, templateSaveCommand, templateShowCommand } from "./template.js";

export function addComposeCommand(duikai: Command): void {
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
}

export function addCheckCommand(duikai: Command): void {
  withPreflightOptions(
    duikai
      .command("check")
      .description("查版面，印前检查，不出文件 / lay out and check an edition, without writing anything")
      .argument("[edition...]", "稿件、文件夹，或存下的版面 / what compose takes: copy, a folder, or a saved edition"),
  )
    .option("--json", "输出 JSON / print JSON", false)
    .addOption(languageOption())
    .action(run(checkCommand));
}

export function addIntakeCommand(duikai: Command): void {
  duikai
    .command("intake")
    .description("只识稿，不组版 / say what the importer understood, without composing")
    .argument("[copy...]", "稿件 / copy: files or folders")
    .option("--stories <file>", "写出 stories.json / where to write stories.json")
    .option("--picture <file...>", "图片 / pictures", [])
    .addOption(languageOption())
    .action(run(intakeCommand));
}

export function addLinesCommand(duikai: Command): void {
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
}

export function addFitCommand(duikai: Command): void {
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
}

export function addTemplateCommands(duikai: Command): void {
  const template = duikai.command("template").description("版式 / page templates: list, show, save");
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
