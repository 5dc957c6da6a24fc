import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { duikai, freshFolder, ROOT } from "./program.js";

const SAMPLE = join(ROOT, "templates/sample");
const STORY = "# 县图书馆延长开放时间\n\n本报讯（记者 林一舟）县图书馆昨起把闭馆时间由18时推迟到21时。馆长说，晚上来的多是下班的人。\n";

/** A folder with an edition of one story on a tabloid page. */
function editionFolder(section = "要闻"): string {
  const folder = join(freshFolder(), "edition");
  mkdirSync(folder);
  writeFileSync(join(folder, "a.txt"), STORY);
  const pages = [{ section, template: "tabloid-inside", copy: ["a.txt"] }];
  writeFileSync(join(folder, "edition.json"), JSON.stringify({ paper: "岚川日报", date: "2026-02-03", pages }));
  return folder;
}

/** Publishes into a new folder, which must go well, and gives the folder. */
function published(edition: string, ...args: readonly string[]): string {
  const out = join(freshFolder(), "out");
  const ran = duikai("publish", edition, "--out", out, ...args, "--lang", "en");
  expect(ran.stderr).toBe("");
  expect(ran.status).toBe(0);
  return out;
}

describe("publish --as png jpeg", () => {
  it("writes the pages chosen at the resolution asked for, in sRGB, named by the house", async () => {
    const out = published(SAMPLE, "--as", "png", "jpeg", "--pages", "2", "--ppi", "50");
    expect(readdirSync(out).sort()).toEqual(["2026-11-20-02-民生.jpg", "2026-11-20-02-民生.png"]);
    for (const name of readdirSync(out)) {
      const { width, height, density, space, hasProfile, hasAlpha } = await sharp(join(out, name)).metadata();
      // 对开: 390 × 550 mm.
      expect([width, height]).toEqual([Math.ceil((390 / 25.4) * 50), Math.ceil((550 / 25.4) * 50)]);
      expect({ density, space, hasProfile, hasAlpha }).toEqual({ density: 50, space: "srgb", hasProfile: true, hasAlpha: false });
    }
  });

  it("gives the same bytes twice, and another JPEG for another quality", () => {
    const folder = editionFolder();
    const jpeg = (...args: readonly string[]) =>
      readFileSync(join(published(folder, "--as", "jpeg", "--ppi", "40", ...args), "2026-02-03-01-要闻.jpg"));
    const first = jpeg();
    expect(jpeg().equals(first)).toBe(true);
    expect(jpeg("--quality", "30").length).toBeLessThan(first.length);
  });

  it("shows the bleed where it is asked to", async () => {
    const name = "2026-02-03-01-要闻.png";
    const folder = editionFolder();
    const width = async (...args: readonly string[]) =>
      (await sharp(join(published(folder, "--as", "png", "--ppi", "36", ...args), name)).metadata()).width;
    expect((await width("--bleed")) - (await width())).toBe(Math.ceil(((275 + 6) / 25.4) * 36) - Math.ceil((275 / 25.4) * 36));
  });

  it("writes names that every file system takes", () => {
    expect(readdirSync(published(editionFolder("民生/教育"), "--as", "png", "--ppi", "36"))).toEqual(["2026-02-03-01-民生_教育.png"]);
  });
});

describe("publish", () => {
  it("lists in JSON what it wrote", () => {
    const out = join(freshFolder(), "out");
    const ran = duikai("publish", editionFolder(), "--as", "png", "--ppi", "36", "--out", out, "--json");
    expect(JSON.parse(ran.stdout)).toEqual({ folder: out, files: ["2026-02-03-01-要闻.png"], findings: [] });
  });

  it.each([
    ["a form that there is not", ["--as", "bmp"], 2, "bmp"],
    ["no form", [], 2, "--as"],
    ["too fine a resolution", ["--as", "png", "--ppi", "900"], 2, "600"],
    ["a quality that is none", ["--as", "jpeg", "--quality", "0"], 2, "--quality"],
    ["words that name no pages", ["--as", "png", "--pages", "one"], 2, "one"],
    ["a page that is not there", ["--as", "png", "--pages", "1-3"], 2, "3"],
  ])("refuses %s in one line and writes nothing", (_, args, status, word) => {
    const out = join(freshFolder(), "out");
    const ran = duikai("publish", editionFolder(), "--out", out, ...args, "--lang", "en");
    expect(ran.status).toBe(status);
    expect(ran.stderr.trim().split("\n")).toHaveLength(1);
    expect(ran.stderr).toContain(word);
    expect(existsSync(out)).toBe(false);
  });

  it("refuses to write onto a picture that it reads", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "a.txt"), STORY);
    const picture = join(folder, "2026-02-03-01-综合.png");
    const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#336699" } })
      .png()
      .toBuffer();
    writeFileSync(picture, bytes);
    const args = ["--picture", picture, "--paper", "岚川日报", "--date", "2026-02-03", "--as", "png", "--ppi", "36", "--out", folder];
    const ran = duikai("publish", join(folder, "a.txt"), ...args);
    expect(ran.status).toBe(2);
    expect(readFileSync(picture).equals(bytes)).toBe(true);
  });
});
