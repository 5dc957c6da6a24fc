import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { duikai, freshFolder, ROOT } from "./program.js";

const SAMPLE = join(ROOT, "templates/sample");
const STORY = `# 县图书馆延长开放时间

本报讯（记者 林一舟）县图书馆昨起把闭馆时间由18时推迟到21时。馆长说，晚上来的多是下班的人，灯多开三个小时，来的人多了四成。
`;

interface Checked {
  readonly pages: readonly { readonly number: number; readonly white: { readonly share: number; readonly cells: number } }[];
  readonly findings: readonly { readonly rule: string; readonly level: string; readonly message: string }[];
}

/** What `check --json` says and with which exit code it leaves. */
function checked(...args: readonly string[]): Checked & { readonly status: number } {
  const ran = duikai("check", ...args, "--json", "--lang", "en");
  expect(ran.stderr).toBe("");
  return { ...JSON.parse(ran.stdout), status: ran.status };
}

/** A folder with an edition of one story on a tabloid page, and what edition.json says more. */
function editionFolder(more: object = {}): string {
  const folder = freshFolder();
  writeFileSync(join(folder, "a.txt"), STORY);
  const pages = [{ section: "要闻", template: "tabloid-inside", copy: ["a.txt"] }];
  writeFileSync(join(folder, "edition.json"), JSON.stringify({ paper: "岚川日报", date: "2026-02-03", pages, ...more }));
  return folder;
}

/** A report in whose frames the text stands over the headline. */
function reportThatOverlaps(folder: string): string {
  const report = join(folder, "report.json");
  duikai("compose", folder, "--out", join(folder, "a.pdf"), "--report", report);
  const read = JSON.parse(readFileSync(report, "utf8"));
  const [page] = read.plan.pages;
  const frameOf = (kind: string) => page.frames.find((frame: { content: { kind: string } }) => frame.content.kind === kind);
  frameOf("text").place.cells[0].line = frameOf("headline").place.cells[0].line + 1;
  writeFileSync(report, JSON.stringify(read));
  return report;
}

describe("check", () => {
  it("says in JSON what it finds on the pages of the sample, and leaves no file behind", () => {
    const { pages, findings, status } = checked(SAMPLE);
    expect(status).toBe(0);
    expect(pages.map((page) => page.number)).toEqual([1, 2, 3, 4]);
    for (const { white } of pages) expect(white.share).toBeLessThan(0.03);
    for (const finding of findings) expect(finding.message).not.toBe("");
    expect(existsSync(join(ROOT, "page.pdf"))).toBe(false);
  });

  it("leaves with 0 where nothing is an error, in JSON and in words", () => {
    const folder = editionFolder();
    const { pages, findings, status } = checked(folder);
    expect(status).toBe(0);
    expect(findings.map(({ level }) => level)).not.toContain("error");
    expect(pages[0]?.white.share).toBeGreaterThan(0.5);
    const words = duikai("check", folder, "--lang", "en");
    expect(words.status).toBe(0);
    for (const { message } of findings) expect(words.stdout).toContain(message);
    expect(words.stdout).toMatch(/^Page 1 要闻 \(tabloid-inside\): white \d+\.\d %$/m);
  });

  it("checks the frames of a report, and leaves with 1 for an error among the findings", () => {
    const folder = editionFolder();
    const report = reportThatOverlaps(folder);
    const { findings, status } = checked(folder, "--frames", report);
    expect(status).toBe(1);
    expect(findings).toContainEqual(expect.objectContaining({ rule: "overlap", level: "error" }));
    const words = duikai("check", folder, "--frames", report, "--lang", "en");
    expect(words.status).toBe(1);
    expect(words.stdout).toMatch(/error/);
  });

  it("checks a saved edition at the levels of its house, which --rule goes over", () => {
    const folder = editionFolder({ rules: { "headline-missing": "error" } });
    writeFileSync(join(folder, "a.txt"), STORY.replace(/^#.*\n\n/, ""));
    const saved = join(folder, "saved");
    duikai("compose", folder, "--out", join(folder, "a.pdf"), "--save", saved);
    const levels = (...args: readonly string[]) =>
      checked(saved, ...args)
        .findings.filter(({ rule }) => rule === "headline-missing")
        .map(({ level }) => level);
    expect(levels()).toEqual(["error"]);
    expect(levels("--rule", "headline-missing=info")).toEqual(["info"]);
  });

  it("prepares pictures as print does, and says which of them cannot be", () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "a.txt"), STORY);
    const saved = join(folder, "saved");
    const picture = join(SAMPLE, "page4/01-ginkgo-1.jpg");
    duikai("compose", join(folder, "a.txt"), "--picture", picture, "--out", join(folder, "a.pdf"), "--save", saved);
    const rules = () => checked(saved).findings.map(({ rule }) => rule);
    expect(rules()).not.toContain("picture-damaged");
    const [original] = readdirSync(join(saved, "pictures"));
    writeFileSync(join(saved, "pictures", original ?? ""), readFileSync(picture).subarray(0, 20_000));
    expect(rules()).toContain("picture-damaged");
  });

  it("takes the facts, type and advertisements that compose takes", () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "a.txt"), STORY);
    writeFileSync(join(folder, "ads.json"), JSON.stringify([{ name: "药房", width: 60, height: 40 }]));
    const args = ["--template", "tabloid-front", "--set", "grid.columns=4", "--profile", "gb", "--date", "2026-02-03", "--section", "要闻"];
    const nameless = checked(join(folder, "a.txt"), ...args);
    expect(nameless.findings.map(({ rule }) => rule)).toContain("paper-missing");
    const named = checked(join(folder, "a.txt"), ...args, "--paper", "岚川日报", "--ads", join(folder, "ads.json"));
    const rules = named.findings.map(({ rule }) => rule);
    expect(rules).not.toContain("paper-missing");
    expect(rules).toContain("ad-artwork-missing");
  });

  it("refuses to lower a rule that is an error for everybody", () => {
    const ran = duikai("check", SAMPLE, "--rule", "overlap=off", "--lang", "en");
    expect(ran.status).toBe(2);
    expect(ran.stdout).toBe("");
    expect(ran.stderr).toContain("overlap");
  });

  it("wants something to check", () => {
    expect(duikai("check").status).toBe(2);
  });
});
