/** XeTeX with xeCJK as a setter of lines, where `xelatex` is on PATH. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { INDENT, PITCH, SIZE } from "./setting.mjs";

/** Characters that TeX reads as commands, and how it prints them. */
const ESCAPED = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  ...Object.fromEntries([..."{}$&#_%"].map((character) => [character, `\\${character}`])),
};

export const xetex = {
  name: "XeTeX",
  install: "Debian: apt-get install texlive-xetex texlive-lang-chinese",
  version() {
    const ran = spawnSync("xelatex", ["--version"], { encoding: "utf8" });
    if (ran.error) return null;
    return /0\.9\d+/.exec(ran.stdout)?.[0] ?? "?";
  },
  /** Writes a PDF of one page a text and measure, measures outermost. Returns its path. */
  typeset(folder, texts, ems, font) {
    writeFileSync(join(folder, "xetex.tex"), source(texts, ems, font));
    const ran = spawnSync("xelatex", ["-interaction=batchmode", "-halt-on-error", "xetex.tex"], { cwd: folder, encoding: "utf8" });
    if (ran.status !== 0) throw new Error(`xelatex: ${readFileSync(join(folder, "xetex.log"), "utf8").slice(-2000)}`);
    return join(folder, "xetex.pdf");
  },
  /** Version of xeCJK that the last run used. */
  packageVersion(folder) {
    return /Package: xeCJK (\S+ \S+)/.exec(readFileSync(join(folder, "xetex.log"), "utf8"))?.[1] ?? "?";
  },
};

/**
 * xeCJK as its manual and users set it for Chinese: full-width marks, no single character in a last line, a gap of 1/4 em
 * from 1/8 to 1/3 between Han and Latin, and \sloppy for narrow columns. Measures are in bp, which are our points.
 */
function source(texts, ems, font) {
  const words = texts.map((text) => `\\expandafter\\def\\csname text@${texts.indexOf(text)}\\endcsname{${escaped(text)}}`);
  return `\\documentclass{article}
\\usepackage{xeCJK}
\\xeCJKsetup{PunctStyle=quanjiao,CheckSingle=true,CJKspace=true,CJKecglue={\\hskip 0.25em plus 0.08333em minus 0.125em}}
\\setmainfont[Path=${font.folder}/,Ligatures=TeXOff]{${font.file}}
\\setCJKmainfont[Path=${font.folder}/]{${font.file}}
\\begin{document}
\\hoffset=-1in \\voffset=-1in \\topskip=0pt \\maxdepth=\\maxdimen
\\fontsize{${SIZE}bp}{${PITCH}bp}\\selectfont
\\sloppy \\parindent=${INDENT}em \\parskip=0pt \\lineskiplimit=-\\maxdimen \\hyphenpenalty=10000 \\hfuzz=\\maxdimen
\\def\\setpage#1#2{\\setbox0\\vbox{\\hsize=#1bp \\linewidth=\\hsize \\columnwidth=\\hsize \\csname text@#2\\endcsname\\par}%
  \\pdfpagewidth=\\dimexpr#1bp+2in\\relax \\pdfpageheight=\\dimexpr\\ht0+\\dp0+1in\\relax \\shipout\\box0\\relax}
${[...new Set(words)].join("\n")}
${ems.map((em) => texts.map((text) => `\\setpage{${(em * SIZE).toFixed(3)}}{${texts.indexOf(text)}}`).join("\n")).join("\n")}
\\end{document}
`;
}

function escaped(text) {
  return [...text].map((character) => ESCAPED[character] ?? character).join("");
}
