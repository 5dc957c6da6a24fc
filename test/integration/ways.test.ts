import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { legacyBytes } from "../fakes/chineseBytes.js";
import { drawing, paragraph, run, table, wordFile } from "../fakes/wordFile.js";
import { duikai, freshFolder, ROOT, rawText, readReport, tool } from "./program.js";

const HEADLINE = "北岸步道今起全线贯通";
const BODY = "本报讯（记者 林一舟）北岸步道最后一段今天上午完工，全线12.6公里从此贯通，沿途新添凉亭9座、厕所6处。";

describe("the ways in and out", () => {
  it("reads a Word document and sets its picture with the caption that stands under it", async () => {
    const folder = freshFolder();
    const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#4477aa" } })
      .png()
      .toBuffer();
    const copy = join(folder, "步道.docx");
    const body = [
      paragraph(HEADLINE, { style: "1" }),
      paragraph(BODY),
      paragraph("", { inner: drawing("r1") }),
      paragraph("▲清晨的北岸步道。 林一舟 摄"),
    ].join("");
    writeFileSync(copy, wordFile(body, [{ id: "r1", content: picture }]));
    const out = join(folder, "page.pdf");
    const ran = duikai("compose", copy, "--out", out, "--report", join(folder, "report.json"));
    expect(ran.stderr).toBe("");
    const { findings, sections } = readReport(join(folder, "report.json"));
    expect(findings.map((finding) => finding.rule)).not.toContain("picture-missing");
    expect(sections[0]?.intake.stories[0]?.captions).toEqual([{ text: "清晨的北岸步道。", credit: "林一舟 摄" }]);
    expect(tool("pdfimages", "-list", out)).toMatch(/cmyk/);
    expect(rawText(out)).toContain("清晨的北岸步道。林一舟摄");
  });

  it("writes PDF/X-4 for the press of a profile that a printer gave", () => {
    const folder = freshFolder();
    const copy = join(folder, "步道.txt");
    writeFileSync(copy, `# ${HEADLINE}\n\n${BODY}\n`);
    const profile = join(folder, "本厂.icc");
    copyFileSync(join(ROOT, "templates/conditions/newsprint.icc"), profile);
    const out = join(folder, "page.pdf");
    const ran = duikai("compose", copy, "--standard", "x4", "--condition", profile, "--out", out);
    expect(ran.stderr).toBe("");
    expect(tool("qpdf", "--check", out)).toContain("No syntax or stream encoding errors found");
    expect(tool("pdfinfo", out)).toMatch(/PDF version:\s+1\.6/);
    const plain = tool("qpdf", "--qdf", "--object-streams=disable", out, "-");
    expect(plain).toContain("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>");
    expect(plain).toContain("(Custom)");
    expect(tool("pdfinfo", "-meta", out)).toContain("xmpMM:DocumentID");
  });

  it("sets the table of a Word document, its head in Hei, and bold words as such", () => {
    const folder = freshFolder();
    const rows = [
      ["名次", "代表团", "金牌"],
      ["1", "江州市", "32"],
      ["2", "望泽市", "9"],
    ];
    const copy = join(folder, "奖牌.docx");
    const body = [
      paragraph(HEADLINE, { style: "1" }),
      paragraph(BODY, { inner: run("各队成绩见下表。", "bold") }),
      table(
        rows.map((row) => row.map((text) => paragraph(text))),
        1,
      ),
      paragraph("比赛明天下午在市体育中心闭幕。"),
    ].join("");
    writeFileSync(copy, wordFile(body));
    const out = join(folder, "page.pdf");
    expect(duikai("compose", copy, "--out", out).stderr).toBe("");
    expect(rawText(out)).toContain("各队成绩见下表。名次代表团金牌1江州市322望泽市9比赛明天下午在市体育中心闭幕。");
    const styled = tool("mutool", "draw", "-q", "-F", "stext", "-o", "-", out).split("<font ").slice(1);
    const fontOf = (character: string): string =>
      styled
        .find((font) => font.includes(`c="&#x${character.codePointAt(0)?.toString(16)};"`))
        ?.match(/^name="(?:[A-Z]{6}\+)?([^"]+)"/)?.[1] ?? "";
    expect(["名", "绩"].map(fontOf)).toEqual(["NotoSansSC-Bold", "NotoSansSC-Bold"]);
    expect(["泽", "闭"].map(fontOf)).toEqual(["NotoSerifSC-Regular", "NotoSerifSC-Regular"]);
  });

  it("sets an edition in the profile of edition.json, and in that of the command line before it", () => {
    const folder = freshFolder();
    const edition = (name: string, profile: object): string => {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "a.txt"), `${HEADLINE}\n\n${BODY}\n`);
      const page = { section: "要闻", template: "tabloid-inside", copy: ["a.txt"] };
      writeFileSync(
        join(folder, name, "edition.json"),
        JSON.stringify({ paper: "岚川日报", date: "2026-02-03", ...profile, pages: [page] }),
      );
      return join(folder, name);
    };
    const pdfOf = (name: string, profile: object, ...options: readonly string[]): Buffer => {
      const out = join(folder, `${name}.pdf`);
      expect(duikai("compose", edition(name, profile), "--out", out, ...options).stderr).toBe("");
      return readFileSync(out);
    };
    const plain = pdfOf("plain", {});
    const narrow = pdfOf("narrow", { profile: "banjiao" });
    expect(narrow.equals(plain)).toBe(false);
    expect(pdfOf("option", {}, "--profile", "banjiao").equals(narrow)).toBe(true);
    expect(pdfOf("both", { profile: "banjiao" }, "--profile", "gb-news").equals(plain)).toBe(true);
  });

  it("takes a folder in GB18030 with a picture and its sidecar, names the encoding, and writes a file a page", () => {
    const folder = freshFolder();
    const copy = join(folder, "copy");
    mkdirSync(copy);
    writeFileSync(join(copy, "1.txt"), legacyBytes("gb18030", `${HEADLINE}\n\n${BODY}\n`));
    copyFileSync(join(ROOT, "templates/sample/page1/01-bridge-1.jpg"), join(copy, "1-1.jpg"));
    writeFileSync(join(copy, "1-1.txt"), "步道边的老桥。 林一舟 摄\n");
    const ran = duikai(
      "compose",
      copy,
      "--template",
      "tabloid-front",
      "--out",
      join(folder, "a.pdf"),
      "--split",
      "--png",
      "--report",
      join(folder, "r.json"),
    );
    expect(ran.stderr).toBe("");
    const report = readReport(join(folder, "r.json"));
    expect(report.sections[0]?.intake.sources[0]?.encoding).toBe("gb18030");
    expect(report.outputs.map((output) => output.path)).toEqual([join(folder, "a-1.pdf"), join(folder, "a-1.png")]);
    expect(existsSync(join(folder, "a.pdf"))).toBe(false);
    expect(readFileSync(join(folder, "a-1.png")).subarray(1, 4).toString()).toBe("PNG");
    expect(rawText(join(folder, "a-1.pdf"))).toContain("步道边的老桥。林一舟摄");
  });

  it("trims a tabloid page to 275 × 390 mm and bleeds it by 3 mm", () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "1.txt"), `${HEADLINE}\n\n${BODY}\n`);
    duikai("compose", join(folder, "1.txt"), "--template", "tabloid-inside", "--out", join(folder, "a.pdf"));
    const boxes = tool("pdfinfo", "-box", join(folder, "a.pdf"));
    const sizeOf = (name: string) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = (new RegExp(`${name}:\\s+(.*)`).exec(boxes)?.[1] ?? "")
        .trim()
        .split(/\s+/)
        .map(Number);
      return [right - left, top - bottom].map((points) => (points * 25.4) / 72);
    };
    expect(sizeOf("TrimBox").map((millimetres) => Math.round(millimetres * 100) / 100)).toEqual([275, 390]);
    expect(sizeOf("BleedBox").map((millimetres) => Math.round(millimetres * 100) / 100)).toEqual([281, 396]);
  });
});
