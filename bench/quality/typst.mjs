/**
 * Typst as a setter of lines: its program on PATH, or the compiler in an npm package where that is installed. Neither is a
 * dependency of this project.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { INDENT, PITCH, SIZE } from "./setting.mjs";

const PACKAGE = "@myriaddreamin/typst-ts-node-compiler";

export const typst = {
  name: "Typst",
  install: `install the program typst, or npm install --no-save ${PACKAGE}`,
  /** Version of the compiler, or null when there is none. */
  version() {
    const program = spawnSync("typst", ["--version"], { encoding: "utf8" });
    if (!program.error) return program.stdout.trim().split(" ")[1];
    return compilerPackage() ? `${embeddedVersion()} (${PACKAGE})` : null;
  },
  /** Writes a PDF of one page a text and measure, measures outermost. Returns its path. */
  typeset(folder, texts, ems, font) {
    writeFileSync(join(folder, "texts.json"), JSON.stringify(texts));
    writeFileSync(join(folder, "main.typ"), source(ems));
    const pdf = join(folder, "typst.pdf");
    const ran = spawnSync("typst", ["compile", "--font-path", font.folder, join(folder, "main.typ"), pdf], { encoding: "utf8" });
    if (ran.error) writeFileSync(pdf, openCompiler(folder, font).pdf({ mainFilePath: join(folder, "main.typ") }));
    else if (ran.status !== 0) throw new Error(`typst: ${ran.stderr}`);
    return pdf;
  },
};

/** Lines from 0.88 em above to 0.12 em below the baseline, as our em box, so that baselines stand on a grid whatever a line holds. */
function source(ems) {
  return `
#set smartquote(enabled: false)
#set text(font: "Noto Serif SC", weight: 400, size: ${SIZE}pt, lang: "zh", region: "cn", hyphenate: false,
  cjk-latin-spacing: auto, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, linebreaks: "optimized", first-line-indent: (amount: ${INDENT}em, all: true),
  leading: ${PITCH - SIZE}pt, spacing: ${PITCH - SIZE}pt)
#let texts = json("texts.json")
#for ems in (${ems.join(", ")},) {
  for words in texts { page(width: ems * ${SIZE}pt, height: auto, margin: 0pt, par(words)) }
}
`;
}

function compilerPackage() {
  try {
    return createRequire(import.meta.url)(PACKAGE);
  } catch {
    return null;
  }
}

function openCompiler(folder, font) {
  return compilerPackage().NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [font.folder] }] });
}

function embeddedVersion() {
  const mainFileContent = "#metadata(str(sys.version)) <version>";
  const [{ value }] = compilerPackage().NodeCompiler.create().query({ mainFileContent }, { selector: "<version>" });
  return value;
}
