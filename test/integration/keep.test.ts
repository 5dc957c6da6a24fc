import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../host/services/index.js";
import { duikai, freshFolder, readReport } from "./program.js";

const OPENING = "本报讯（记者 林一舟）北岸步道最后一段今天上午完工，全线12.6公里从此贯通。";
const MORE = "沿途新添凉亭9座、厕所6处，从前要绕行的两段都已打通，附近居民步行到江边不到十分钟。";

/** Stories of which each is shorter than the one before it. */
const COPY = [9, 7, 5, 4, 3, 2]
  .map((times, index) => `# 第${index + 1}条消息的标题\n\n${OPENING}\n\n${`${MORE}\n\n`.repeat(times)}`)
  .join("\n");

type Frame = Report["plan"]["pages"][number]["frames"][number];

function framesOf(report: Report): readonly Frame[] {
  return report.plan.pages.flatMap((page) => page.frames);
}

function isOfStory(story: string): (frame: Frame) => boolean {
  return ({ content }) => (content.kind === "headline" || content.kind === "text") && content.story === story;
}

describe("compose --keep", () => {
  const folder = freshFolder();
  const [copy, first, locked, again] = ["copy.md", "first.json", "locked.json", "again.json"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  const composed = (...options: readonly string[]) =>
    duikai("compose", copy, "--out", join(folder, "page.pdf"), "--date", "2026-01-05", "--lang", "en", ...options);

  beforeAll(() => {
    writeFileSync(copy, COPY);
    composed("--report", first);
    const report = readReport(first);
    for (const page of report.plan.pages) {
      for (const frame of page.frames)
        if (frame.content.kind === "headline" && isOfStory("s2")(frame)) Object.assign(frame, { locked: true });
    }
    writeFileSync(locked, JSON.stringify(report));
  });

  it("keeps the story of a locked frame where it stood, and plans all other copy anew", () => {
    expect(composed("--keep", locked, "--seed", "7", "--report", again).stderr).toBe("");
    const before = framesOf(readReport(locked)).filter(isOfStory("s2"));
    const after = framesOf(readReport(again));
    expect(before).toHaveLength(2);
    expect(after.filter(isOfStory("s2"))).toEqual(before);
    expect(after).not.toEqual(framesOf(readReport(locked)));
    expect(readReport(again).characters.overset).toBe(0);
  });

  it("says what is missing when the copy is another, and writes nothing", () => {
    writeFileSync(copy, "# 只有一条消息\n\n今天上午完工。\n");
    const ran = composed("--keep", locked);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain("s2");
    writeFileSync(copy, COPY);
  });

  it("is not to be mixed with pages as they were", () => {
    const ran = composed("--keep", locked, "--frames", locked);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain("--keep");
  });
});
