/** `duikai proof`: sheets for the printer in the office that no print shop takes for files of the press. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { duikai, freshFolder, rawText, tool } from "./program.js";

const COPY = ["望溪县的大棚今年冬天不烧煤", "本报讯（记者 许立）望溪县的菜农今年冬天用上了地热。", ""].join("\n\n");
const folder = freshFolder();

function proof(...more: readonly string[]): ReturnType<typeof duikai> {
  const paper = ["--paper", "岚川日报", "--date", "2026-11-20", "--section", "要闻", "--template", "broadsheet-inside"];
  return duikai("proof", join(folder, "a.txt"), ...paper, ...more);
}

function proofAt(name: string, ...more: readonly string[]): string {
  const out = join(folder, name);
  expect(proof("--out", out, ...more).stderr).toBe("");
  return out;
}

beforeAll(() => writeFileSync(join(folder, "a.txt"), COPY));

describe("duikai proof", () => {
  it("puts each page on a sheet of A3 and says which page it is, which round, how large, and that it is no file for the press", () => {
    const pdf = proofAt("a3.pdf", "--round", "一校");
    expect(tool("pdfinfo", pdf)).toMatch(
      /Title: +校样 岚川日报 2026-11-20 一校\n[\s\S]*Pages: +1\n[\s\S]*Page size: +841.89 x 1190.55 pts \(A3\)/,
    );
    expect(rawText(pdf)).toContain("岚川日报2026-11-20第1版要闻一校缩放72%校样，不得付印");
    expect(rawText(pdf)).toContain("望溪县的菜农今年冬天用上了地热。");
    expect(tool("qpdf", "--check", pdf)).toContain("No syntax or stream encoding errors");
    expect(tool("pdffonts", pdf)).not.toContain(" no ");
  });

  it("claims no standard and has no trim, but keeps the intent by which its colours are shown", () => {
    const pdf = proofAt("claims.pdf", "--standard", "x1a");
    const objects = tool("qpdf", "--qdf", "--object-streams=disable", pdf, "-");
    expect(objects).not.toMatch(/GTS_PDFXVersion|PDF\/X|\/TrimBox|\/BleedBox/);
    expect(objects).toContain("/OutputIntent");
    expect(tool("pdfinfo", pdf)).not.toContain("PDF subtype");
  });

  it("shows the watermark on every sheet, in black ink alone, and leaves the words readable over it", async () => {
    const png = join(folder, "sheet");
    tool("pdftoppm", "-r", "36", "-gray", "-png", proofAt("mark.pdf"), png);
    // The page is nearly empty: what is gray over its lower half is the watermark.
    const { data, info } = await sharp(`${png}-1.png`).greyscale().raw().toBuffer({ resolveWithObject: true });
    let tinted = 0;
    for (let y = Math.round(info.height / 2); y < info.height * 0.9; y++)
      for (let x = 0; x < info.width; x++) {
        const light = data[(y * info.width + x) * info.channels] ?? 255;
        if (light > 200 && light < 250) tinted++;
      }
    expect(tinted / (info.width * info.height * 0.4)).toBeGreaterThan(0.05);
    expect(
      tool("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=inkcov", "-o", "-", proofAt("ink.pdf", "--set", 'inks={"kind":"k"}')),
    ).toMatch(/^\s*0\.00000\s+0\.00000\s+0\.00000\s+0\.\d*[1-9]/);
  });

  it("cuts a page into sheets at full size with their numbers", () => {
    const pdf = proofAt("tiles.pdf", "--tile");
    expect(tool("pdfinfo", pdf)).toMatch(/Pages: +3\n[\s\S]*Page size: +1190.55 x 841.89 pts \(A3\)/);
    for (const number of ["1/3", "2/3", "3/3"]) expect(rawText(pdf)).toContain(`缩放100%${number}`);
    expect(tool("qpdf", "--check", pdf)).toContain("No syntax or stream encoding errors");
  });

  it("says of a spread which two pages it is", () => {
    expect(rawText(proofAt("spread.pdf", "--template", "broadsheet-spread"))).toContain("第1–2版要闻缩放50%");
  });

  it("is named as a proof where a folder or nothing is named, and is the same twice", () => {
    mkdirSync(join(folder, "out"));
    proof("--out", join(folder, "out"), "--round", "二校");
    expect(readdirSync(join(folder, "out"))).toEqual(["2026-11-20-岚川日报-校样-二校.pdf"]);
    expect(readFileSync(proofAt("one.pdf"))).toEqual(readFileSync(proofAt("two.pdf")));
  });

  it("refuses paper that it does not know, and tiles of a sheet as large as the page", () => {
    const refused = proof("--sheet", "a5", "--out", join(folder, "no.pdf"), "--lang", "en");
    expect([refused.status, refused.stderr.trim()]).toEqual([2, "There is no sheet “a5”. Known: a3 a4 full"]);
    expect(proof("--sheet", "full", "--tile", "--out", join(folder, "no.pdf")).status).toBe(2);
    expect(existsSync(join(folder, "no.pdf"))).toBe(false);
  });
});
