import { describe, expect, it } from "vitest";
import { PREFLIGHT_RULES } from "../../../core/preflight/index.js";
import { ALL_RULES } from "../../../core/rules/index.js";
import { lines, pt } from "../../../core/units/index.js";
import { messageIds } from "../../../messages/index.js";
import { EXAMPLES } from "./examples.js";
import { faultsOf, image, ink, line, note, picture, plate, story, type } from "./issues.js";
import { preflightDocument } from "./preflightDocument.js";

const IDS = PREFLIGHT_RULES.map(({ id }) => id);

describe("every rule of preflight", () => {
  it("has an id of its own, words in both languages, and an issue that breaks it", () => {
    const all = [...IDS, ...ALL_RULES.map(({ id }) => id)];
    expect(new Set(all).size).toBe(all.length);
    expect(IDS.filter((id) => !messageIds().includes(id))).toEqual([]);
    expect(Object.keys(EXAMPLES).sort()).toEqual([...IDS].sort());
    for (const { why, isFixed, level } of PREFLIGHT_RULES) {
      expect([why.zh, why.en].every((words) => words.length > 0)).toBe(true);
      if (isFixed) expect(level).toBe("error");
    }
  });

  it.each(IDS)("%s finds the issue that breaks it, and lets the other one pass", (id) => {
    const example = EXAMPLES[id];
    if (!example) throw new Error(`no example of ${id}`);
    expect(faultsOf(id, example.breaking)).toHaveLength(1);
    expect(faultsOf(id, example.good)).toEqual([]);
  });

  it("is told in docs/preflight.md", async () => {
    await expect(preflightDocument()).toMatchFileSnapshot("../../../docs/preflight.md");
  });
});

describe("the levels of a house", () => {
  const small = { pages: [[note(type("六磅的字", 6))]] };
  const rich = { pages: [[note(type("四色黑字", 10, ink("C40 K100")))]] };

  it("hold for preflight as for the rules of layout", () => {
    expect(faultsOf("text-small", { ...small, severities: { "text-small": "error" } }).map(({ level }) => level)).toEqual(["error"]);
    expect(faultsOf("text-small", { ...small, severities: { "text-small": "off" } })).toEqual([]);
  });

  it("leave what no press can print an error", () => {
    expect(faultsOf("text-rich-black", { ...rich, severities: { "text-rich-black": "off" } }).map(({ level }) => level)).toEqual(["error"]);
  });
});

describe("copy that stands twice", () => {
  it("is said once where headline and story are the same", () => {
    const bridge = "北岸新桥昨天通车，第一辆公交车清早六点驶过江面，守桥的老人数着车灯说，往后过江不用再等轮渡。";
    const issue = { pages: [[story("a")], [story("b")]], stories: { a: ["新桥今日通车", bridge], b: ["新桥今日通车", bridge] } } as const;
    expect(faultsOf("story-twice", issue)).toHaveLength(1);
    expect(faultsOf("headline-twice", issue)).toEqual([]);
  });
});

describe("sizes of type", () => {
  it("are told once a page: the smallest, and all frames that have such", () => {
    const found = faultsOf("text-small", { pages: [[note(type("六磅的字", 6)), note(type("五磅的字", 5)), note(type("八磅的字", 8))]] });
    expect(found).toMatchObject([{ params: { size: 5, count: 2, least: 7 }, frames: ["p1f2", "p1f1"], place: { page: 1, frame: "p1f2" } }]);
  });

  it("hold for labels of two characters, not for raised notes of as many", () => {
    expect(faultsOf("text-several-inks", { pages: [[note(type("导读", 13, ink("M100 Y90")))]] })).toHaveLength(1);
    expect(faultsOf("text-reversed-small", { pages: [[note(plate(ink("K100")), type("快讯", 8, ink("")))]] })).toHaveLength(1);
    expect(faultsOf("text-small", { pages: [[note(type("12", 5), type("②", 5))]] })).toEqual([]);
  });

  it("ask more of white type in a ground of several inks", () => {
    const white = type("反白字样", 11, ink(""));
    expect(faultsOf("text-reversed-small", { pages: [[note(plate(ink("K100")), white)]] })).toEqual([]);
    expect(faultsOf("text-reversed-small", { pages: [[note(plate(ink("C100 M60")), white)]] })).toMatchObject([{ params: { least: 12 } }]);
  });

  it("count a spot ink as one, whatever stands in for it", () => {
    const red = ink("M100 Y100");
    const spot = { kind: "k-spot", name: "专色红", ink: red } as const;
    const issue = { pages: [[note(type("套红小字", 9, red))]] };
    expect(faultsOf("text-several-inks", issue)).toHaveLength(1);
    expect(faultsOf("text-several-inks", { ...issue, inks: spot })).toEqual([]);
  });

  it("leave readings and white on paper alone", () => {
    expect(faultsOf("text-small", { pages: [[note(type("注音的字", 5, undefined, { role: "ruby" }))]] })).toEqual([]);
    expect(faultsOf("text-reversed-small", { pages: [[note(type("白纸白字", 8, ink("")))]] })).toEqual([]);
  });
});

describe("lines", () => {
  it("of shapes count as rules do", () => {
    const boxed = { ...plate(ink("K10")), stroke: { ink: ink("K100"), weight: line(0.1).weight } };
    expect(faultsOf("line-thin", { pages: [[note(boxed, type("字", 10))]] })).toMatchObject([{ params: { weight: 0.1, least: 0.25 } }]);
  });

  it("of two inks are to be heavier", () => {
    expect(faultsOf("line-fine", { pages: [[note(line(0.4, ink("M100 Y90")), type("字", 10))]] })).toHaveLength(1);
  });
});

describe("grounds", () => {
  it("are as dark as the eye sees them: full yellow is a light ground", () => {
    expect(faultsOf("text-on-dark", { pages: [[note(plate(ink("Y100")), type("黄底黑字", 10))]] })).toEqual([]);
    expect(faultsOf("text-on-dark", { pages: [[note(plate(ink("M60")), type("红底黑字", 10))]] })).toHaveLength(1);
  });

  it("of tinted headlines are made as light as the press wants them", () => {
    const setting = {
      rank: 1,
      size: pt(30),
      minorSize: pt(15),
      main: ["大桥通车"],
      kicker: [],
      deck: [],
      rubric: null,
      summary: null,
      above: lines(1),
      below: lines(1),
      style: { kind: "tinted", ink: "black", share: 0.5 },
    } as const;
    const frame = { content: { kind: "headline", story: "a", setting }, items: [plate(ink("K50")), type("大桥通车", 30)] } as const;
    const [found] = faultsOf("text-on-dark", { pages: [[frame]], stories: { a: ["大桥通车", "文"] } });
    expect(found?.mend?.frames).toMatchObject([{ id: "p1f1", content: { setting: { style: { share: 0.3 } } } }]);
  });
});

describe("pictures", () => {
  it("are an error below the least resolution, and line art has limits of its own", () => {
    // 300 pixels on 2.6 inches are 115 to the inch; on one inch 300, too few for line art of 1000.
    expect(faultsOf("picture-resolution", { pages: [[picture(image({ width: 2.6 * 72 }))]] })).toMatchObject([
      { level: "error", params: { ppi: 115 } },
    ]);
    const art = { pages: [[picture(image())]], isLineArt: true };
    expect(faultsOf("picture-resolution", art)).toMatchObject([{ level: "warning", params: { ppi: 300, least: 1000 } }]);
  });

  it("that bleed are not too near to the trim; those that stop short of it are", () => {
    expect(faultsOf("near-trim", { pages: [[picture(image({ x: -10 }))]] })).toEqual([]);
    expect(faultsOf("near-trim", { pages: [[picture(image({ x: 2 }))]] })).toMatchObject([{ params: { margin: 0.7, least: 3 } }]);
  });

  it("are turned upright again", () => {
    const [found] = faultsOf("picture-upside-down", { pages: [[picture(image({ rotation: 180 }), { rotation: 180, mirrored: true })]] });
    expect(found?.mend?.frames).toMatchObject([{ content: { fit: { mirrored: true } } }]);
    expect(found?.mend?.frames[0]?.content).not.toHaveProperty("fit.rotation");
  });
});

describe("repeated copy", () => {
  const text = "北岸新桥昨天通车，第一辆公交车清早六点驶过江面，守桥的老人数着车灯说，往后过江不用再等轮渡，孩子上学也能多睡半个钟头了。";
  const other =
    "东门菜场搬进了新楼，摊主们把称换成电子的，价格牌连着手机，鱼贩老周却仍旧用粉笔写字，他说顾客认的是字迹，不是屏幕上的数目。";

  it("is found whatever marks and blanks were changed, and told with both places", () => {
    const changed = text.replaceAll("，", ",  ").replace("。", "！");
    const found = faultsOf("story-twice", { pages: [[story("a")], [story("b")]], stories: { a: ["甲题", text], b: ["乙题", changed] } });
    expect(found).toMatchObject([
      { level: "error", place: { page: 2, story: "b" }, params: { otherPage: 1, other: "甲题", percent: 100 }, frames: ["p2f1", "p1f1"] },
    ]);
  });

  it("is a warning where half of it is new", () => {
    const half = `${text.slice(0, 40)}${other.slice(0, 30)}`;
    const found = faultsOf("story-twice", { pages: [[story("a")], [story("b")]], stories: { a: ["甲题", text], b: ["乙题", half] } });
    expect(found.map(({ level }) => level)).toEqual(["warning"]);
  });

  it("is no matter of a few words that are always the same", () => {
    const stories = { a: ["甲题", "本报地址：江岸路一号。"], b: ["乙题", "本报地址：江岸路一号。"] } as const;
    expect(faultsOf("story-twice", { pages: [[story("a")], [story("b")]], stories })).toEqual([]);
  });

  it("is one story once, in however many frames it stands", () => {
    expect(faultsOf("story-twice", { pages: [[story("a"), story("a")]], stories: { a: ["甲题", text] } })).toEqual([]);
  });
});

describe("issue numbers", () => {
  const past = [
    { paper: "江岸日报", date: "2026-02-28", issue: "第58期", stories: [] },
    { paper: "江岸晚报", date: "2026-03-01", issue: "第900期", stories: [] },
  ];
  const issue = (number: string, date: string) => ({ pages: [[note(type("文字", 10))]], edition: { issue: number, date }, past });

  it("grow by one over the end of a month, and only grow after a pause", () => {
    expect(faultsOf("form-issue-order", issue("59", "2026-03-01"))).toEqual([]);
    expect(faultsOf("form-issue-order", issue("60", "2026-03-01"))).toMatchObject([
      { params: { issue: 60, before: 58, date: "2026-02-28" } },
    ]);
    expect(faultsOf("form-issue-order", issue("60", "2026-03-02"))).toEqual([]);
    expect(faultsOf("form-issue-order", issue("58", "2026-03-02"))).toHaveLength(1);
  });
});
