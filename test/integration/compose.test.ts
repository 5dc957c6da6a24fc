import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../host/services/index.js";
import { duikai, freshFolder, type Ran, ROOT, rawText, readReport, tool, withoutWhite } from "./program.js";
import { kinsokuBreaches, sewnLines, visualLines } from "./readback.js";

const COPY = join(ROOT, "../shared/copy");

const CASES = [
  { name: "the sample edition", copy: join(ROOT, "templates/sample"), pages: 4 },
  { name: "a real page, hard-wrapped", copy: join(COPY, "page-hard-wrapped.txt"), pages: 1 },
  { name: "a real page with weather", copy: join(COPY, "page-with-weather.txt"), pages: 1 },
];

for (const { name, copy, pages } of CASES) {
  describe.skipIf(!existsSync(copy))(`compose: ${name}`, () => {
    const folder = freshFolder();
    const pdf = join(folder, "page.pdf");
    let ran: Ran;
    let report: Report;

    beforeAll(() => {
      ran = duikai("compose", copy, "--out", pdf, "--report", join(folder, "report.json"), "--date", "2026-01-05", "--lang", "en");
      report = readReport(join(folder, "report.json"));
    });

    it("ends well and fills the pages that the copy needs", () => {
      expect(ran.stderr).toBe("");
      expect(report.findings.filter((finding) => finding.level === "error")).toEqual([]);
      expect(ran.status).toBe(0);
      expect(report.pages).toHaveLength(pages);
    });

    it("places every character of every story", () => {
      expect(report.characters.overset).toBe(0);
      for (const { fit } of report.stories) expect(["fits", "under"]).toContain(fit?.kind);
      const placed = withoutWhite(report.pages.flatMap((page) => page.frames.map((frame) => frame.text)).join(""));
      for (const { intake } of report.sections) {
        for (const story of intake.stories) {
          for (const line of story.headline) expect(placed).toContain(withoutWhite(line));
          for (const block of story.blocks) expect(placed).toContain(withoutWhite(block.text));
        }
      }
    });

    it("gives the text placed back, character for character, in reading order", () => {
      const placed = report.pages.flatMap((page) => page.frames.map((frame) => frame.text)).join("");
      expect(rawText(pdf)).toBe(withoutWhite(placed));
    });

    it("begins and ends no line with a forbidden mark", () => {
      const lines = visualLines(pdf);
      expect(lines.length).toBeGreaterThan(200);
      expect(kinsokuBreaches(lines)).toEqual([]);
    });

    it("shows readers of the text the lines as they are set, squeezed marks and all", () => {
      const lines = tool("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-").split(/\s*\n/);
      expect(kinsokuBreaches(sewnLines(lines.filter((line) => line !== "")))).toEqual([]);
    });

    it("is PDF/X-1a:2003 for newsprint", () => {
      const said = tool("pdfinfo", "-box", pdf);
      expect(said).toMatch(/PDF subtype:\s+PDF\/X-1a:2003/);
      expect(said).toMatch(/PDF version:\s+1\.3/);
      const plain = tool("qpdf", "--qdf", "--object-streams=disable", pdf, "-");
      expect(plain).toContain("/S /GTS_PDFX");
      expect(plain).toContain("(CGATS TR 002)");
      expect(plain).not.toMatch(/\/SMask|\/Group|\/ca 0|\/CA 0/);
      expect(tool("gs", "-q", "-dPDFSTOPONERROR", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", pdf)).toBe("");
    });

    it("is a clean PDF with embedded subset fonts and no RGB", () => {
      expect(tool("qpdf", "--check", pdf)).toContain("No syntax or stream encoding errors found");
      const fonts = tool("pdffonts", pdf).trim().split("\n").slice(2);
      expect(fonts.length).toBeGreaterThan(2);
      for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
      const plain = tool("qpdf", "--qdf", "--object-streams=disable", "--decode-level=generalized", pdf, "-");
      expect(plain).not.toMatch(/DeviceRGB|CalRGB/);
      expect(plain).not.toMatch(/^[\d.]+ [\d.]+ [\d.]+ rg$/im);
    });

    it("has a report that fits its schema, and balanced accounts", () => {
      for (const { intake } of report.sections) {
        const { accounting } = intake;
        expect(accounting.placed + accounting.loose + accounting.dropped).toBe(accounting.input);
      }
      const again = duikai(
        "compose",
        copy,
        "--out",
        join(folder, "again.pdf"),
        "--frames",
        join(folder, "report.json"),
        "--date",
        "2026-01-05",
      );
      expect(again.stderr).toBe("");
      expect(readFileSync(join(folder, "again.pdf")).equals(readFileSync(pdf))).toBe(true);
    });
  });
}
