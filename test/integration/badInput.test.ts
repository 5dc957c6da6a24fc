import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { duikai, freshFolder, ROOT, rawText, readReport } from "./program.js";

const STORY = `# 县图书馆延长开放时间\n\n本报讯（记者 林一舟）县图书馆昨起把闭馆时间由18时推迟到21时。馆长说，晚上来的多是下班的人，灯多开三个小时，来的人多了四成。\n`;

describe("bad input gives one clear message, the documented exit code and no file", () => {
  let folder: string;
  let out: string;
  const file = (name: string, bytes: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const refused = (status: number, words: RegExp, ...args: readonly string[]) => {
    const ran = duikai("compose", "--lang", "en", "--out", out, "--report", join(folder, "out/report.json"), ...args);
    expect(ran.stderr.trim().split("\n")).toHaveLength(1);
    expect(ran.stderr).toMatch(words);
    expect(ran.status).toBe(status);
    expect(existsSync(join(folder, "out"))).toBe(false);
  };

  beforeEach(() => {
    folder = freshFolder();
    out = join(folder, "out/page.pdf");
  });

  it("an empty file", () => refused(3, /empty\.txt/, file("empty.txt", "")));
  it("a file of white space", () => refused(3, /white\.txt/, file("white.txt", " \n\u3000\n")));
  it("a binary file", () =>
    refused(
      3,
      /noise\.txt/,
      file(
        "noise.txt",
        Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251),
      ),
    ));
  it("a text of 20 MB", () => refused(3, /big\.txt/, file("big.txt", "长稿。".repeat(2_300_000))));
  it("a truncated docx", () => refused(3, /cut\.docx/, file("cut.docx", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]))));
  it("copy that does not exist", () => refused(3, /nowhere\.txt/, join(folder, "nowhere.txt")));
  it("a folder without copy", () => {
    mkdirSync(join(folder, "bare"));
    refused(3, /bare/, join(folder, "bare"));
  });
  it("a wrong template name", () =>
    refused(2, /no-such-template.*broadsheet-front/, file("a.txt", STORY), "--template", "no-such-template"));
  it("a printing condition that does not exist", () =>
    refused(2, /no printing condition “gold”.*newsprint/, file("a.txt", STORY), "--condition", "gold"));
  it("a press profile that is none", () =>
    refused(3, /broken\.icc is no whole CMYK/, file("a.txt", STORY), "--condition", file("broken.icc", "acsp prtr CMYK")));
  it("a press profile that is not there", () =>
    refused(3, /gone\.icc cannot be read/, file("a.txt", STORY), "--condition", join(folder, "gone.icc")));
  it.each(["0", "99", "401", "all"])("an ink limit of %s per cent, which no press holds", (percent) =>
    refused(2, new RegExp(`: ${percent}\\n`), file("a.txt", STORY), "--ink-limit", percent),
  );
  it("a profile that does not exist", () => refused(2, /no profile “hard”.*gb-news.*auto/, file("a.txt", STORY), "--profile", "hard"));
  it("an edition in a profile that does not exist", () => {
    mkdirSync(join(folder, "edition"));
    file("edition/a.txt", STORY);
    const page = { section: "要闻", template: "tabloid-inside", copy: ["a.txt"] };
    file("edition/edition.json", JSON.stringify({ paper: "岚川日报", date: "2026-02-03", profile: "hard", pages: [page] }));
    refused(2, /edition\.json.*\/profile.*gb-news/, join(folder, "edition"));
  });
  it.each([
    ["--kinsoku", "hard"],
    ["--align", "middle"],
    ["--profile", "hard"],
    ["--measure", "wide"],
  ])("lines with %s %s", (option, value) => {
    const ran = duikai("lines", "--lang", "en", "--text", "江南", "--measure", "8", option, value);
    expect(ran.stderr.trim().split("\n")).toHaveLength(1);
    expect(ran.stderr).toContain(value);
    expect([ran.status, ran.stdout]).toEqual([2, ""]);
  });
  it("a date that is none", () => refused(2, /2026-02-30/, file("a.txt", STORY), "--date", "2026-02-30"));
  it("an unknown option", () => refused(2, /--nonsense/, file("a.txt", STORY), "--nonsense"));
  it("a picture that does not exist", () => refused(3, /gone\.jpg/, file("a.txt", STORY), "--picture", join(folder, "gone.jpg")));
  it("a report that is none as frames", () => refused(2, /b\.json/, file("a.txt", STORY), "--frames", file("b.json", "{}")));

  it("an output that is one of the inputs, which stays as it was", () => {
    const copy = file("a.txt", STORY);
    for (const args of [
      ["compose", copy, "--out", copy],
      ["compose", copy, "--out", out, "--report", copy],
      ["intake", copy, "--stories", copy],
    ]) {
      const ran = duikai(...args, "--lang", "en");
      expect(ran.status).toBe(2);
      expect(ran.stderr).toContain("a.txt");
    }
    expect(readFileSync(copy, "utf8")).toBe(STORY);
    const picture = file("a-1.png", readFileSync(join(ROOT, "templates/sample/page1/01-bridge-1.jpg")));
    const ran = duikai("compose", copy, "--picture", picture, "--png", "--out", join(folder, "a.pdf"), "--lang", "en");
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain("a-1.png");
    expect(existsSync(join(folder, "a.pdf"))).toBe(false);
  });

  it("no copy at all", () => refused(2, /copy\.txt/));

  it("an edition on a day that does not exist", () => {
    mkdirSync(join(folder, "edition"));
    file("edition/a.txt", STORY);
    const page = { section: "要闻", template: "tabloid-inside", copy: ["a.txt"] };
    file("edition/edition.json", JSON.stringify({ paper: "岚川日报", date: "2026-02-30", pages: [page] }));
    refused(2, /2026-02-30/, join(folder, "edition"));
  });

  it("an output that cannot be written leaves nothing behind", () => {
    const copy = file("a.txt", STORY);
    const ran = duikai("compose", copy, "--lang", "en", "--out", join(copy, "page.pdf"));
    expect(ran.status).toBe(2);
    expect(ran.stderr.trim().split("\n")).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });

  it("a damaged picture is a finding, and its caption stands over a placeholder", () => {
    const whole = readFileSync(join(ROOT, "templates/sample/page1/01-bridge-1.jpg"));
    const picture = file("a-1.jpg", whole.subarray(0, whole.length / 2));
    file("a-1.txt", "晚上九点的阅览室。\n");
    const ran = duikai("compose", file("a.txt", STORY), folder, "--out", out, "--report", join(folder, "r.json"));
    expect(ran.stderr).toBe("");
    const report = readReport(join(folder, "r.json"));
    expect(report.findings.find((finding) => finding.rule === "picture-damaged")?.message).toContain(picture);
    expect(rawText(out)).toContain("晚上九点的阅览室。");
  });

  it("a caption without its picture is a placeholder and a warning", () => {
    const copy = file("a.txt", `${STORY}\n▲晚上九点的阅览室。 林一舟 摄\n`);
    const ran = duikai("compose", copy, "--out", out, "--report", join(folder, "r.json"));
    expect(ran.status).toBe(0);
    const finding = readReport(join(folder, "r.json")).findings.find((each) => each.rule === "picture-missing");
    expect(finding?.level).toBe("warning");
  });
});
