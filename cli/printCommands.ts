/** Commands that put pages out: export, preflight, proof, plates, publish, collect. */
import type { Command } from "commander";
import { collectCommand } from "./collect.js";
import { languageOption, run, withPreflightOptions } from "./commandParts.js";
import { wholeNumber, withEditionOptions } from "./editionOptions.js";
import { exportCommand } from "./export.js";
import { platesCommand } from "./plates.js";
import { preflightCommand } from "./preflight.js";
import { withMarks, withPressOptions } from "./pressOptions.js";
import { proofCommand } from "./proof.js";
import { publishCommand } from "./publish.js";

export function addExportCommand(duikai: Command): void {
  withMarks(
    withPreflightOptions(
      duikai
        .command("export")
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

export function addPreflightCommand(duikai: Command): void {
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
}

export function addProofCommand(duikai: Command): void {
  withPressOptions(
    withEditionOptions(
      duikai
        .command("proof")
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

export function addPublishCommand(duikai: Command): void {
  withPressOptions(
    withEditionOptions(
      duikai
        .command("publish")
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

export function addCollectCommand(duikai: Command): void {
  withPressOptions(
    withEditionOptions(
      duikai
        .command("collect")
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

export function addPlatesCommand(duikai: Command): void {
  withPressOptions(
    withEditionOptions(
      duikai
        .command("plates")
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
