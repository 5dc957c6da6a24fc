import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Failure } from "../../host/services/index.js";
import { openPdfChecker } from "../../host/services/pdfCheck/checker.js";
import type { PdfCheck } from "../../host/services/pdfCheck/types.js";
import { SHEET, smallPdf } from "../fakes/smallPdf.js";
import { duikai, freshFolder, tool } from "./program.js";

const folder = freshFolder();

/** The worst of a check, or how it failed. */
function verdictOf(checked: PdfCheck | Failure): readonly string[] {
  if (!checked.ok) return [checked.code];
  return checked.findings.filter(({ level }) => level === "error").map(({ rule }) => rule);
}

function kept(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe.each(["x1a", "x4"] as const)("the sample edition in %s", (standard) => {
  const out = join(folder, standard);
  const read = new Map<string, PdfCheck>();
  beforeAll(async () => {
    const made = duikai("export", "templates/sample", "--date", "2026-11-20", "--standard", standard, "--out", out);
    expect(made.stderr).toBe("");
    const checker = openPdfChecker();
    for (const name of readdirSync(out).filter((each) => each.endsWith(".pdf"))) {
      const checked = await checker.check(readFileSync(join(out, name)), { standard });
      if (checked.ok) read.set(join(out, name), checked);
    }
    await checker.close();
  });

  it("passes page by page, and says what the tools say", () => {
    expect(read.size).toBe(5);
    for (const [file, checked] of read) {
      const { facts } = checked;
      expect([file, verdictOf(checked)]).toEqual([file, []]);
      expect(facts.standard).toBe(standard === "x1a" ? "PDF/X-1a:2003" : "PDF/X-4");
      expect(facts.pages).toHaveLength(Number(/Pages: +(\d+)/.exec(tool("pdfinfo", file))?.[1]));
      const fonts = tool("pdffonts", file).trim().split("\n").slice(2);
      expect(new Set(facts.fonts.map(({ name }) => name))).toEqual(new Set(fonts.map((row) => row.split(/\s/)[0]?.slice(7))));
    }
  });

  it("has the pictures that poppler lists, as fine as it says", () => {
    for (const [file, { facts }] of read) {
      const rows = tool("pdfimages", "-list", file).trim().split("\n").slice(2);
      const listed = rows
        .map((row) => row.trim().split(/\s+/))
        .map(([page, , , width, height, , , , , , , , across, down]) =>
          [page, width, height, Math.min(Number(across), Number(down))].map(Number),
        );
      expect(listed.length).toBeGreaterThan(0);
      expect([file, facts.pictures.map(({ page, width, height, ppi }) => [page, width, height, Math.round(ppi)])]).toEqual([file, listed]);
    }
  });

  it("is no file of the other standard", () => {
    const [name = ""] = readdirSync(out).filter((each) => each.endsWith(".pdf"));
    const ran = duikai("preflight", join(out, name), "--standard", standard === "x1a" ? "x4" : "x1a", "--lang", "en");
    expect([ran.status, ran.stdout]).toEqual([1, expect.stringContaining("export it as")]);
  });
});

describe("duikai preflight of an edition", () => {
  const copy = join(folder, "copy.md");
  writeFileSync(copy, "# 江上架起一座桥\n\n本报讯（记者 许立）北岸的桥昨天通车，第一辆公交车清早六点驶过江面。\n");
  const facts = ["--template", "tabloid-front", "--paper", "岚川日报", "--date", "2026-11-20", "--lang", "en"];

  it("says what is wrong with it for print and as a publication, and why it matters; nothing is written", () => {
    const before = readdirSync(folder);
    const ran = duikai("preflight", copy, ...facts);
    expect(ran.stdout).toMatch(/page 1 prints no CN number/);
    expect(ran.stdout).toMatch(/Why it matters:\n(.*\n)*.*form of publication/);
    expect(readdirSync(folder)).toEqual(before);
  });

  it("reads the files back that export would write", () => {
    const { delivery, findings } = JSON.parse(duikai("preflight", copy, ...facts, "--standard", "x4", "--json").stdout);
    // The red of the nameplate: M 100 and Y 90.
    expect(delivery).toMatchObject({ standard: "x4", pages: [{ page: 1, mostInk: 190, readBack: { passed: true, errors: 0 } }] });
    expect(findings.filter(({ rule }: { rule: string }) => rule.startsWith("pdf-"))).toEqual([]);
  });

  it("holds only the pages chosen", () => {
    const ran = duikai("preflight", copy, ...facts, "--pages", "2");
    expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining("page 2")]);
  });
});

describe("duikai preflight", () => {
  const sound = smallPdf({ content: "0 0 0 1 k BT /F1 9 Tf 100 200 Td <00010002> Tj ET" });

  it("leaves with 3 where nothing can be read, and says why", () => {
    const encrypted = join(folder, "encrypted.pdf");
    tool("qpdf", "--encrypt", "a", "b", "256", "--", kept("sound.pdf", sound), encrypted);
    const cases = [
      [join(folder, "nowhere.pdf"), "does not exist"],
      [kept("text.pdf", Buffer.from("no PDF at all")), "is no PDF"],
      [kept("empty.pdf", Buffer.alloc(0)), "is no PDF"],
      [encrypted, "is encrypted"],
      [kept("header.pdf", Buffer.from("%PDF-1.3\n")), "is incomplete"],
    ] as const;
    for (const [path, words] of cases) {
      const ran = duikai("preflight", path, "--lang", "en");
      expect([path, ran.status, ran.stdout, ran.stderr]).toEqual([path, 3, "", expect.stringContaining(words)]);
    }
  });

  it("takes a file that is restricted but opens without a password for encrypted all the same", () => {
    const restricted = join(folder, "restricted.pdf");
    tool("qpdf", "--encrypt", "", "owner", "256", "--", kept("sound.pdf", sound), restricted);
    expect(duikai("preflight", restricted).status).toBe(3);
  });

  it("reads files with object streams, as other programs write them", () => {
    const packed = join(folder, "packed.pdf");
    tool("qpdf", "--object-streams=generate", kept("sound.pdf", sound), packed);
    const { facts, findings } = JSON.parse(duikai("preflight", packed, "--json").stdout);
    expect([facts.pages[0].characters, facts.fonts[0].name]).toEqual([2, "Probe"]);
    expect(findings.map(({ rule }: { rule: string }) => rule)).toContain("pdf-version");
  });
});

describe("a page in black alone", () => {
  it("has one plate for Ghostscript and for us", () => {
    const copy = kept("a.txt", Buffer.from("望溪县的三百座大棚今年冬天不烧煤\n\n本报讯（记者 许立）望溪县的菜农今年冬天用上了地热。\n"));
    const out = join(folder, "black");
    expect(duikai("export", copy, "--template", "tabloid-classified", "--date", "2026-11-20", "--marks", "all", "--out", out).status).toBe(
      0,
    );
    for (const name of readdirSync(out).filter((each) => each.endsWith(".pdf"))) {
      const file = join(out, name);
      const { facts } = JSON.parse(duikai("preflight", file, "--json").stdout);
      const inks = tool("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=inkcov", "-o", "-", file).trim().split(/\s+/).slice(0, 4).map(Number);
      expect([inks.slice(0, 3), facts.pages[0].inks]).toEqual([[0, 0, 0], ["K"]]);
      expect(inks[3]).toBeGreaterThan(0);
    }
  });
});

describe("a file that is hard to read", () => {
  const checker = openPdfChecker(30);
  afterAll(() => checker.close());
  const check = async (bytes: Uint8Array) => verdictOf(await checker.check(bytes, { standard: "x1a" }));
  const form = (data: string, dict = "") => ({ dict: `/Type /XObject /Subtype /Form /BBox [0 0 300 400] ${dict}`, data });

  it("is told to be cut wherever it is cut, and never stops the checker", async () => {
    const whole = smallPdf({ content: "0 0 0 1 k BT /F1 9 Tf 100 200 Td <00010002> Tj ET" });
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const found = await check(whole.subarray(0, Math.floor(whole.length * share)));
      expect([share, found.includes("pdf-cut") || found.includes("pdf-incomplete")]).toEqual([share, true]);
    }
  });

  it("may have forms that draw themselves, and pages that are their own parents", async () => {
    const loop = { content: "/X Do", resources: "/XObject <</X 20 0 R>>" };
    const own = form("/X Do", "/Resources <</XObject <</X 20 0 R>>>>");
    expect(await check(smallPdf({ ...loop, objects: [own] }))).toEqual(["pdf-content-damaged"]);
    const inCircles = smallPdf({ catalog: "/Pages 20 0 R", objects: ["<</Type /Pages /Kids [20 0 R 20 0 R 3 0 R] /Count 3>>"] });
    expect(await check(Buffer.from(Buffer.from(inCircles).toString("latin1").replace("/Pages 2 0 R", "/Pagez 2 0 R"), "latin1"))).toContain(
      "pdf-second-reader",
    );
  });

  it("may grow without end: forms that each draw ten others are looked at as far as reason goes", async () => {
    const level = (next: number) => form("/X Do ".repeat(10), `/Resources <</XObject <</X ${next} 0 R>>>>`);
    const objects = [...Array.from({ length: 9 }, (_, index) => level(21 + index)), form("0 0 0 1 k 50 50 9 9 re f")];
    const found = await check(smallPdf({ content: "/X Do", resources: "/XObject <</X 20 0 R>>", objects }));
    expect(found).toContain("pdf-not-whole");
  });

  it("may hold a bomb: 300 megabytes in a few", async () => {
    const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024), { level: 1 }).toString("latin1");
    const object = form(bomb, "/Filter /FlateDecode");
    expect(await check(smallPdf({ content: "/X Do", resources: "/XObject <</X 20 0 R>>", objects: [object] }))).toEqual([
      "pdf-content-damaged",
    ]);
  });

  it("may nest deeper than any reader follows", async () => {
    const deep = "[".repeat(50_000) + "]".repeat(50_000);
    const found = await check(smallPdf({ content: `${deep} 0 d`, objects: [`[${"[".repeat(2_000)}${"]".repeat(2_000)}]`], boxes: SHEET }));
    expect(found).toEqual(["pdf-operators"]);
  });

  it("is given up when its time is over, and the next file is read all the same", async () => {
    const hasty = openPdfChecker(0.001);
    const slow = await hasty.check(smallPdf());
    expect(slow).toEqual({ ok: false, code: "pdf-too-long", params: { seconds: 0.001 } });
    await hasty.close();
    expect(await check(smallPdf())).toEqual([]);
  });
});
