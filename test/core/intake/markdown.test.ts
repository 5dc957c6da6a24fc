import { describe, expect, it } from "vitest";
import { BRIDGE, CLEANING } from "./copy.js";
import { read } from "./reading.js";

function blocksOf(text: string): readonly (readonly [string, string])[] {
  return read(text).intake.stories.flatMap((story) => story.blocks.map((block) => [block.kind, block.text] as const));
}

describe("Markdown", () => {
  it.each([
    ["修缮用去*四万*余块旧砖。", "修缮用去四万余块旧砖。"],
    ["修缮用去**四万**余块旧砖。", "修缮用去四万余块旧砖。"],
    ["老街开了_三家_书店和`O2O`展厅。", "老街开了三家书店和O2O展厅。"],
    ["详见[修缮公告](https://example.com/a_b_c?x=1)全文。", "详见修缮公告全文。"],
    ["获奖者有王*明、李*华。", "获奖者有王*明、李*华。"],
    ["面积是3*4米，网址https://example.com/_a_/b。", "面积是3*4米，网址https://example.com/_a_/b。"],
  ])("sets %s without its marks", (before, after) => {
    const { stories, repairs } = read(`# ${CLEANING.headline}\n\n本报讯 ${before}\n`).intake;
    expect(stories[0]?.blocks[0]?.text).toBe(after);
    expect(repairs.some((one) => one.rule === "markdown-mark")).toBe(before !== after);
  });

  it("reads an emphasised dateline", () => {
    expect(read(`# ${BRIDGE.headline}\n\n**本报讯**（记者 周明）${BRIDGE.paragraphs.join("\n\n")}`).intake.stories[0]).toMatchObject({
      dateline: "本报讯",
      byline: "（记者 周明）",
    });
  });

  it("keeps front matter off the page, with one question", () => {
    const matter = "author: 周明\ntags:\n  - 大桥";
    const { stories, loose, questions } = read(`---\n${matter}\n---\n\n# ${BRIDGE.headline}\n\n${BRIDGE.paragraphs.join("\n\n")}\n`).intake;
    expect(stories.map(({ kicker, headline }) => [kicker, headline])).toEqual([[null, [BRIDGE.headline]]]);
    expect(loose).toEqual([{ text: matter, guess: "front matter" }]);
    expect(questions.filter((one) => one.about === "loose")).toHaveLength(1);
  });

  it("takes the title in the front matter where the text has none", () => {
    const { stories, loose } = read(`---\ntitle: "${BRIDGE.headline}"\ndate: 2025-12-04\n---\n${BRIDGE.paragraphs.join("\n\n")}\n`).intake;
    expect(stories.map((story) => story.headline)).toEqual([[BRIDGE.headline]]);
    expect(loose).toEqual([{ text: "date: 2025-12-04", guess: "front matter" }]);
  });

  it("sets items of a list as paragraphs of their own", () => {
    const items = ["1. 石桥段修通", "2. 青坪段修通", "3. 云口段开工"];
    const text = `# ${BRIDGE.headline}\n\n本报讯 ${BRIDGE.paragraphs[0]}\n\n今年的进度如下：\n\n${items.join("\n")}\n\n- 2024年，通车8公里\n- 2025年，通车12公里。\n\n${BRIDGE.paragraphs[2]}\n`;
    expect(blocksOf(text)).toEqual(
      [
        BRIDGE.paragraphs[0],
        "今年的进度如下：",
        ...items.map((item) => item.replace(" ", "")),
        "2024年，通车8公里",
        "2025年，通车12公里。",
        BRIDGE.paragraphs[2],
      ].map((one) => ["paragraph", one]),
    );
    expect(read(text).intake.questions).toEqual([]);
  });

  it("takes deeper headings within the text of a file with one headline for subheads, dated or not", () => {
    const [first = "", second = "", third = ""] = CLEANING.paragraphs;
    for (const opening of ["", "本报讯 "]) {
      const text = `# ${CLEANING.headline}\n\n> 三百商铺恢复营业\n\n${opening}${first}\n\n## 修旧如旧\n\n${second}\n\n## 烟火仍在\n\n${third}\n`;
      expect(blocksOf(text).map(([kind]) => kind)).toEqual(["paragraph", "subhead", "paragraph", "subhead", "paragraph"]);
      expect(read(text).intake.questions).toEqual([]);
    }
  });

  it("still parts stories whose deeper headings stand over datelines", () => {
    const text = `# 要闻\n\n## ${CLEANING.headline}\n\n本报讯 ${CLEANING.paragraphs.join("\n\n")}\n\n## ${BRIDGE.headline}\n\n本报讯 ${BRIDGE.paragraphs.join("\n\n")}\n`;
    expect(read(text).intake.stories.map((story) => story.headline)).toEqual([[CLEANING.headline], [BRIDGE.headline]]);
  });
});
