import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import type { Report } from "../../host/services/index.js";
import { duikai, freshFolder, readReport } from "./program.js";

const WORDS = "县图书馆昨起把闭馆时间由十八时推迟到二十一时来的多是下班的人灯多开三个小时河上新桥通车";
/** Forty characters without a place to break but between any two of them. */
const LONG = WORDS.slice(0, 40);

describe("odd copy gives pages and clear findings, never a fault", () => {
  let folder: string;
  const file = (name: string, bytes: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  /** The report of what was composed; it leaves with 1 where it has an error, else with 0. */
  const composed = (...args: readonly string[]): Report => {
    const path = join(folder, "report.json");
    const ran = duikai("compose", ...args, "--lang", "en", "--out", join(folder, "page.pdf"), "--report", path);
    expect(ran.stderr).toBe("");
    expect(ran.stdout.match(/^Page \d+ .*: \d+ stories, \d+ pictures, white \d+\.\d %$/gm)).not.toBeNull();
    const report = readReport(path);
    expect(ran.status).toBe(report.findings.some(({ level }) => level === "error") ? 1 : 0);
    for (const { message } of report.findings) expect(message).not.toBe("");
    return report;
  };
  const rulesOf = ({ findings }: Report) => findings.map(({ rule }) => rule);

  beforeEach(() => {
    folder = freshFolder();
  });

  it("no story at all: pictures make a page, nothing is refused in one line", async () => {
    const picture = file("a.png", await plain(600, 400).png().toBuffer());
    const report = composed(picture);
    expect(report.stories).toEqual([]);
    expect(report.pages[0]?.frames.map(({ kind }) => kind)).toContain("picture");
    const nothing = duikai("compose", file("empty.txt", ""), "--lang", "en", "--out", join(folder, "x.pdf"));
    expect(nothing.status).toBe(3);
    expect(nothing.stderr.trim().split("\n")).toHaveLength(1);
  });

  it("nothing but booked advertisements: they stand at their sizes", () => {
    const ads = file("ads.json", JSON.stringify([{ name: "岚川百货", width: 200, height: 120 }]));
    const report = composed(freshFolder(), "--ads", ads);
    expect(report.pages.flatMap((page) => page.frames.map(({ kind }) => kind))).toContain("ad");
    expect(rulesOf(report)).toContain("ad-artwork-missing");
  });

  it("two hundred stories for one page: all of them are placed, on as many pages as they take", () => {
    const story = (index: number) => `# 第${index}号简讯\n\n本报讯 ${WORDS.slice(index % 12)}。\n\n${WORDS}。\n`;
    const copy = Array.from({ length: 200 }, (_, index) => story(index + 1)).join("\n\n");
    const report = composed(file("many.txt", copy), "--template", "tabloid-inside", "--steps", "60");
    expect(report.stories).toHaveLength(200);
    expect(report.stories.filter(({ pages }) => pages.length === 0)).toEqual([]);
    expect(report.characters.overset).toBe(0);
  });

  it.each(["好\n", "# 字\n\n好\n"])("a story of one character: %j", (copy) => {
    const report = composed(file("one.txt", copy));
    expect(report.characters).toMatchObject({ stories: copy.replace(/\s|#/g, "").length, overset: 0 });
    expect(rulesOf(report)).toContain("page-not-full");
  });

  it("a headline of forty characters in a frame of one column: set smaller, all of it, and an error says so", () => {
    const copy = file("long.txt", `# ${LONG}\n\n本报讯 ${WORDS}。\n`);
    composed(copy, "--template", "broadsheet-inside");
    const frames = file("frames.json", withNarrowHeadlines(readFileSync(join(folder, "report.json"), "utf8")));
    const report = composed(copy, "--frames", frames);
    const headline = report.pages[0]?.frames.find(({ kind }) => kind === "headline");
    expect(headline?.extent?.cols).toBe(1);
    expect(headline?.text.replace(/\s/g, "")).toBe(LONG);
    expect(rulesOf(report)).toContain("headline-too-large");
  });

  it.each([
    [1, 1],
    [10_000, 10],
    [10, 10_000],
  ])("a picture of %d × %d pixels: it stands on the page, and a finding says what it is", async (width, height) => {
    const picture = file("odd.png", await plain(width, height).png().toBuffer());
    const report = composed(file("a.txt", `# ${LONG.slice(0, 12)}\n\n本报讯 ${WORDS}。\n`), "--picture", picture);
    expect(report.pages[0]?.frames.map(({ kind }) => kind)).toContain("picture");
    expect(rulesOf(report)).toContain("picture-shape");
  });
});

function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: "#888888" } });
}

/** A report in whose frames every headline is one column wide. */
function withNarrowHeadlines(report: string): string {
  const read = JSON.parse(report);
  for (const { content, place } of read.plan.pages[0].frames) {
    if (content.kind === "headline") for (const cells of place.cells) cells.cols = 1;
  }
  return JSON.stringify(read);
}
