import { describe, expect, it } from "vitest";
import { columnsWidth } from "../../../core/page/grid.js";
import { headlineStack } from "../../../core/page/headlineStack.js";
import { createCopyfit } from "../../../core/page/index.js";
import { fakeFaces, fakeSegmenter } from "../../fakes/faces.js";
import { hanText, pictureOf, STYLE, storyOf, withoutWhite, wordsKnown } from "./editions.js";

const copyfit = createCopyfit(STYLE, fakeFaces(), fakeSegmenter());

describe("headline options", () => {
  const story = storyOf("s", [
    ["kicker", "两岸往来从此方便"],
    ["headline", "新桥今日通车"],
    ["deck", "全长两公里"],
    ["paragraph", hanText(50)],
  ]);

  it("come cheapest first and take sizes of the rank's step", () => {
    const options = copyfit.headlines(story, 2, 2);
    const costs = options.map((option) => option.cost);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    for (const option of options) expect([20, 16]).toContain(option.setting.size);
  });

  it("hold all words of kicker, headline and deck", () => {
    for (const { setting } of copyfit.headlines(story, 1, 1)) {
      expect(withoutWhite(setting.main.join(""))).toBe("新桥今日通车");
      expect(withoutWhite(setting.kicker.join(""))).toBe("两岸往来从此方便");
      expect(withoutWhite(setting.deck.join(""))).toBe("全长两公里");
    }
  });

  it("count enough whole lines for the stack and its air, and no line more", () => {
    for (const { setting, lines } of copyfit.headlines(story, 2, 1)) {
      const { height } = headlineStack(STYLE, setting, 0);
      const room = (lines - setting.above - setting.below) * STYLE.grid.pitch;
      expect(room).toBeGreaterThanOrEqual(height);
      expect(room - height).toBeLessThan(STYLE.grid.pitch);
    }
  });

  it("differ from each other", () => {
    const long = storyOf("long", [["headline", `${hanText(12)} ${hanText(14)}`]]);
    const options = copyfit
      .headlines(long, 1, 1)
      .map(({ setting }) => JSON.stringify([setting.size, setting.main, setting.above, setting.below]));
    expect(new Set(options).size).toBe(options.length);
  });

  it("offer neighbouring heights, so that a planner can take up slack", () => {
    const heights = new Set(copyfit.headlines(story, 2, 1).map((option) => option.lines));
    expect(heights.size).toBeGreaterThanOrEqual(3);
  });

  it("bring out a headline of forty characters in one column, no line wider than it", () => {
    const long = storyOf("long", [["headline", hanText(40)]]);
    const options = copyfit.headlines(long, 1, 1);
    expect(options.length).toBeGreaterThan(0);
    for (const { setting } of options) {
      expect(setting.main.join("")).toBe(hanText(40));
      for (const line of setting.main) expect([...line].length * setting.size).toBeLessThanOrEqual(columnsWidth(STYLE.grid, 1) + 0.01);
    }
  });

  it("bring out a headline that no rule allows to break: one long foreign word", () => {
    const word = "x".repeat(90);
    const [best] = copyfit.headlines(storyOf("word", [["headline", word]]), 1, 1);
    expect(best?.setting.main.join("")).toBe(word);
  });

  it("exist for a story without a headline", () => {
    expect(copyfit.headlines(storyOf("none", [["paragraph", "无题。"]]), 2, 1)[0]?.setting.main).toEqual([]);
  });

  it("make room for a summary of several lines", () => {
    const plain = storyOf("a", [["headline", "新桥通车"]]);
    const led = storyOf("b", [
      ["headline", "新桥通车"],
      ["summary", hanText(60)],
    ]);
    const [first] = copyfit.headlines(plain, 2, 1);
    const same = copyfit.headlines(led, 2, 1).find((option) => option.setting.size === first?.setting.size);
    expect(same?.lines).toBeGreaterThan((first?.lines ?? 0) + 2);
  });
});

describe("lines of copy", () => {
  it("counts the lines of a paragraph with its indent of two characters", () => {
    expect(copyfit.bodyLines(storyOf("s", [["paragraph", hanText(28)]]))).toBe(3);
    expect(copyfit.bodyLines(storyOf("t", [["paragraph", hanText(29)]]))).toBe(4);
  });

  it("counts two lines for a subhead", () => {
    const parts = [
      ["paragraph", hanText(8)],
      ["subhead", "小题"],
      ["paragraph", hanText(8)],
    ] as const;
    expect(copyfit.bodyLines(storyOf("s", parts))).toBe(1 + 2 + 1);
  });

  it("counts the small heads of briefs but not the rubric that they share", () => {
    const brief = (id: string) =>
      storyOf(id, [
        ["rubric", "快报"],
        ["headline", "路灯亮了"],
        ["paragraph", hanText(18)],
      ]);
    expect(copyfit.briefsLines([brief("a"), brief("b")])).toBe(2 * (2 + 2));
  });

  it("counts a line for a credit that finds no room on the caption's last line", () => {
    const caption = { caption: "江边的早晨，雾还没有散" };
    expect(copyfit.captionLines(pictureOf("p", caption), 1)).toBe(1);
    expect(copyfit.captionLines(pictureOf("q", { ...caption, credit: "本报记者 高歌 摄" }), 1)).toBe(2);
    expect(copyfit.captionLines(pictureOf("r", { ...caption, credit: "本报记者 高歌 摄" }), 2)).toBe(1);
  });
});

describe("heights of a picture", () => {
  it("follow its shape, within the crop tolerance", () => {
    const range = copyfit.pictureLines(pictureOf("p"), 2);
    expect(range.ideal).toBe(Math.round((210 / 1.5 + 2) / 12));
    expect(range.min).toBeLessThan(range.ideal);
    expect(range.max).toBeGreaterThan(range.ideal);
  });

  it("take a missing picture to be three by two", () => {
    expect(copyfit.pictureLines(pictureOf("p", { file: null, pixels: null }), 2)).toEqual(copyfit.pictureLines(pictureOf("q"), 2));
  });

  it("hide nothing of a tower or a ribbon: their own height, however odd", () => {
    const tower = copyfit.pictureLines(pictureOf("p", { pixels: { width: 10, height: 1000 } }), 4);
    const ribbon = copyfit.pictureLines(pictureOf("q", { pixels: { width: 1000, height: 10 } }), 1);
    expect(tower.min).toBeGreaterThan(STYLE.grid.lines);
    expect(ribbon).toEqual({ min: 1, ideal: 1, max: 1 });
  });
});

describe("small heads of briefs", () => {
  const headed = (head: string) =>
    storyOf(head, [
      ["headline", head],
      ["paragraph", hanText(30)],
    ]);
  const known = createCopyfit(STYLE, fakeFaces(), wordsKnown("信号灯", "路口", "桥头", "雁洲", "优化"));

  it("break between words into even lines", () => {
    const story = headed("雁洲桥头雁洲路口优化信号灯");
    const breaks = known.briefHeads([story])[story.id] ?? [];
    const lines = [0, ...breaks].map((from, index) => "雁洲桥头雁洲路口优化信号灯".slice(from, breaks[index]));
    expect(lines).toEqual(["雁洲桥头雁洲", "路口优化信号灯"]);
  });

  it("say nothing where one line holds them", () => {
    expect(known.briefHeads([headed("优化路口")])).toEqual({});
  });
});
