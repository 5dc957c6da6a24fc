import { describe, expect, it } from "vitest";
import { type BoxRecord, type Doc, type FrameRecord, type HeadlineSetting, recordsOf } from "../../../core/model/index.js";
import { createCopyfit, type GlyphRun, layoutEdition, layoutOnePage, type PageLayout } from "../../../core/page/index.js";
import { lines, pt } from "../../../core/units/index.js";
import { fakeFaces, fakeSegmenter } from "../../fakes/faces.js";
import { cells, docOf, EDITION, frameOf, hanText, pictureOf, STYLE, storyOf, withoutWhite } from "./editions.js";

const layout = (doc: Doc): readonly PageLayout[] => layoutEdition(doc, fakeFaces());
const rulesOf = (layouts: readonly PageLayout[]): readonly string[] =>
  layouts.flatMap((page) => page.findings.map((finding) => finding.rule));
const runsOf = (page: PageLayout | undefined, frame: string): readonly GlyphRun[] =>
  page?.display.groups.find((group) => group.frame === frame)?.items.filter((item) => item.kind === "glyphs") ?? [];
const text = (id: string, story: string, part: number, ...at: Parameters<typeof cells>): FrameRecord =>
  frameOf(id, { kind: "text", story, part }, cells(...at));

const SETTING: HeadlineSetting = {
  size: pt(40),
  rank: 1,
  minorSize: pt(20),
  main: ["新桥通车"],
  kicker: ["两岸往来"],
  deck: ["全长两公里"],
  rubric: null,
  summary: null,
  above: lines(1),
  below: lines(1),
};

describe("a story in its frames", () => {
  const story = storyOf("s", [
    ["headline", "新桥通车"],
    ["paragraph", hanText(60)],
    ["paragraph", hanText(60)],
  ]);

  it("flows through the frames of several pages in order and loses nothing", () => {
    const doc = docOf([[text("a", "s", 0, 0, 5, 1, 6)], [text("b", "s", 1, 2, 0, 2, 10)]], [story]);
    const pages = layout(doc);
    const words = pages.flatMap((page) => page.frames.map((frame) => frame.text)).join("");
    expect(withoutWhite(words)).toBe(hanText(60).repeat(2));
    expect(pages[1]?.frames[0]?.text).not.toBe("");
  });

  it("keeps what finds no room, with its count, as an error", () => {
    const [page] = layout(docOf([[text("a", "s", 0, 0, 0, 1, 4)]], [story]));
    const frame = page?.frames[0];
    expect(withoutWhite((frame?.text ?? "") + (frame?.overset?.text ?? ""))).toBe(hanText(60).repeat(2));
    expect(frame?.characters).toBe(38);
    expect(frame?.overset?.characters).toBe(82);
    expect(page?.findings).toContainEqual(
      expect.objectContaining({ rule: "overset", level: "error", params: expect.objectContaining({ characters: 82 }) }),
    );
  });

  it("stands on the line grid of the page, whatever its frame", () => {
    const [page] = layout(docOf([[text("a", "s", 0, 1, 3, 2, 10)]], [story]));
    const baselines = new Set(runsOf(page, "a").flatMap((run) => [...run.y]));
    for (const y of baselines) expect((y - 1 - 8.8) / 12).toBeCloseTo(Math.round((y - 1 - 8.8) / 12), 6);
    const [group] = page?.display.groups ?? [];
    expect(group).toMatchObject({ x: 35 + 110, y: 40 + 36 });
  });

  it("tells of white over four lines in a block", () => {
    expect(rulesOf(layout(docOf([[text("a", "s", 0, 0, 0, 2, 7)]], [story])))).not.toContain("white-area");
    const [page] = layout(docOf([[text("a", "s", 0, 0, 0, 2, 12)]], [story]));
    expect(page?.frames[0]?.white).toBe(24 - 14);
    expect(rulesOf(page ? [page] : [])).toContain("white-area");
  });

  it("is an error when it stands on no page", () => {
    expect(rulesOf(layout(docOf([[]], [story])))).toEqual(["story-unplaced"]);
  });

  it("tells where a character stands that no font has", () => {
    const odd = storyOf("s", [["paragraph", `${hanText(25)}\u{1f600}天地`]]);
    const [page] = layout(docOf([[text("a", "s", 0, 1, 2, 1, 4)]], [odd]));
    const missing = page?.findings.filter((finding) => finding.rule === "glyph-missing");
    expect(missing?.map((finding) => finding.place)).toEqual([{ page: 1, frame: "a", story: "s", column: 2, line: 5 }]);
  });

  it("sets a closing byline flush right", () => {
    const signed = storyOf("s", [
      ["paragraph", hanText(10)],
      ["paragraph", "（李瑶）"],
    ]);
    const block = signed.blocks[1];
    const marked = { ...signed, marks: [{ from: block?.from ?? 0, to: block?.to ?? 0, kind: "byline" as const }] };
    const runs = runsOf(layout(docOf([[text("a", "s", 0, 0, 0, 1, 4)]], [marked]))[0], "a");
    expect(runs.at(-1)?.text).toBe("（李瑶）");
    expect(runs.at(-1)?.x[0]).toBeGreaterThan(60);
  });

  it("says where it goes on and where it comes from", () => {
    const frames = [
      frameOf("j", { kind: "jump", story: "s", page: 4, direction: "to" }, cells(0, 0, 1, 1)),
      frameOf("k", { kind: "jump", story: "s", page: 1, direction: "from" }, cells(1, 0, 1, 1)),
      text("a", "s", 0, 0, 1, 2, 7),
    ];
    const [page] = layout(docOf([frames], [story]));
    expect(page?.frames.slice(0, 2).map((frame) => frame.text)).toEqual(["（下转第4版）", "（上接第1版）"]);
  });
});

describe("one page alone", () => {
  it("is drawn as it is among the others, jump lines and text from other pages included", () => {
    const story = storyOf("s", [["paragraph", hanText(150)]]);
    const jump = (id: string, direction: "to" | "from", page: number, line: number) =>
      frameOf(id, { kind: "jump", story: "s", direction, page }, cells(0, line, 2, 1));
    const doc = docOf(
      [
        [text("a", "s", 0, 0, 5, 1, 6), jump("j1", "to", 2, 11)],
        [text("b", "s", 1, 2, 0, 2, 10), text("n", "t", 0, 0, 12, 2, 6), jump("j2", "from", 1, 20)],
      ],
      [story, storyOf("t", [["paragraph", hanText(20)]])],
    );
    const [, second] = recordsOf(doc, "page");
    if (second === undefined) throw new Error("the edition has two pages");
    const faces = fakeFaces();
    const alone = layoutOnePage(doc, second, faces);
    expect(alone.frames.map(({ text: words }) => words.length > 0)).toEqual([true, true, true]);
    expect(layoutEdition(doc, faces)[1]?.display).toBe(alone.display);
    // In faces that remember nothing of it.
    expect(layoutEdition(structuredClone(doc), fakeFaces())[1]?.display).toEqual(alone.display);
  });
});

describe("a headline", () => {
  it("is drawn in order of reading, kicker smaller than main", () => {
    const doc = docOf([[frameOf("h", { kind: "headline", story: "s", setting: SETTING }, cells(0, 0, 4, 9))]], [storyOf("s", [])]);
    const runs = runsOf(layout(doc)[0], "h");
    expect(runs.map((run) => [run.role, run.text, run.size])).toEqual([
      ["kicker", "两岸往来", 20],
      ["headline", "新桥通车", 40],
      ["deck", "全长两公里", 20],
    ]);
  });

  it("is centred in its frame", () => {
    const doc = docOf([[frameOf("h", { kind: "headline", story: "s", setting: SETTING }, cells(0, 0, 4, 9))]], [storyOf("s", [])]);
    const main = runsOf(layout(doc)[0], "h").find((run) => run.role === "headline");
    const left = main?.x[0] ?? 0;
    const right = (main?.x.at(-1) ?? 0) + 40;
    expect((left + right) / 2).toBeCloseTo(430 / 2, 0);
  });
});

describe("the text of a frame", () => {
  const story = storyOf("s", [["paragraph", "新桥全长2.5公里，A座“桥头堡”高30米。"]]);

  it("is what its glyph runs stand for, and offsets cover it", () => {
    const [page] = layout(docOf([[text("a", "s", 0, 0, 0, 1, 6)]], [story]));
    const runs = runsOf(page, "a");
    expect(withoutWhite(runs.map((run) => run.text).join(""))).toBe(withoutWhite(page?.frames[0]?.text ?? ""));
    for (const run of runs) {
      expect(run.glyphs.length).toBe(run.x.length);
      expect(run.glyphs.length).toBe(run.offsets.length);
      expect(run.offsets[0]).toBe(0);
      expect([...run.offsets]).toEqual([...run.offsets].sort((a, b) => a - b));
      expect(run.offsets.at(-1)).toBeLessThan(run.text.length);
    }
  });
});

describe("pictures", () => {
  it("that are missing leave a marked placeholder and a warning", () => {
    const frame = frameOf("p", { kind: "picture", picture: "x" }, cells(0, 0, 2, 10));
    const [page] = layout(docOf([[frame]], [pictureOf("x", { file: null, pixels: null })]));
    expect(page?.frames[0]?.text).toBe("图片待补");
    expect(page?.display.groups[0]?.items.some((item) => item.kind === "image")).toBe(false);
    expect(rulesOf(page ? [page] : [])).toEqual(["picture-missing"]);
  });

  it("fill their frame, cropped to its shape", () => {
    const frame = frameOf("p", { kind: "picture", picture: "x" }, cells(0, 0, 1, 20));
    const [page] = layout(docOf([[frame]], [pictureOf("x", { pixels: { width: 1000, height: 1000 } })]));
    const image = page?.display.groups[0]?.items.find((item) => item.kind === "image");
    if (image?.kind !== "image") throw new Error("no image drawn");
    expect(image.crop.width).toBeCloseTo(image.rect.width / image.rect.height, 6);
    expect(image.crop.height).toBe(1);
    expect(image.crop.x).toBeCloseTo((1 - image.crop.width) / 2, 6);
    expect(rulesOf(page ? [page] : [])).toEqual(["picture-cropped"]);
  });

  it("have their caption end in the credit", () => {
    const frame = frameOf("c", { kind: "caption", picture: "x" }, cells(0, 0, 2, 2));
    const [page] = layout(docOf([[frame]], [pictureOf("x", { credit: "高歌　摄" })]));
    expect(page?.frames[0]?.text).toBe("江边的早晨高歌　摄");
  });
});

describe("the weather box", () => {
  const box: BoxRecord = {
    id: "w",
    type: "box",
    data: {
      kind: "weather",
      fields: {
        days: [
          { when: "today", sky: "多云转阴", wind: "2～3级东风", low: -3, high: 11 },
          { when: "tomorrow", sky: "小雨", wind: "3级北风", low: null, high: 8 },
        ],
        indices: [
          { name: "穿衣指数", level: 5, grade: "较冷", advice: "适宜夹衣、薄棉衣等服装。" },
          { name: "晨练指数", level: 3, grade: null, advice: null },
        ],
      },
    },
  };
  const forms = [
    ["sidebar", cells(0, 0, 1, 38)],
    ["strip", cells(0, 0, 4, 16)],
  ] as const;

  it.each(forms)("prints every field as a %s", (form, at) => {
    const [page] = layout(docOf([[frameOf("f", { kind: "box", box: "w", form }, at)]], [box]));
    const words = withoutWhite(page?.frames[0]?.text ?? "");
    const fields = ["今日天气", "明日天气", "多云转阴", "2～3级东风", "-3℃", "11℃", "小雨", "3级北风", "8℃"];
    for (const field of [...fields, "穿衣指数", "5级", "较冷", "适宜夹衣、薄棉衣等服装。", "晨练指数", "3级"])
      expect(words).toContain(field);
  });

  it("keeps a temperature and its unit in one run, and starts no run with a mark", () => {
    const [page] = layout(docOf([[frameOf("f", { kind: "box", box: "w", form: "sidebar" }, cells(0, 0, 1, 38))]], [box]));
    const runs = runsOf(page, "f");
    expect(runs.some((run) => run.text.includes("-3℃～11℃"))).toBe(true);
    for (const run of runs) expect(run.text).not.toMatch(/^[，。、；：！？）”～·%℃-]/);
  });

  it("leaves out what is missing and says so", () => {
    const [page] = layout(docOf([[frameOf("f", { kind: "box", box: "w", form: "sidebar" }, cells(0, 0, 1, 38))]], [box]));
    const missing = page?.findings.filter((finding) => finding.rule === "box-field-missing");
    expect(missing?.map((finding) => finding.params.field)).toEqual(["明日天气：最低气温"]);
    expect(page?.frames[0]?.text).not.toMatch(/null|undefined|NaN/);
  });

  it.each([
    ["sidebar", 1],
    ["strip", 4],
  ] as const)("fits the height that copy-fit counted for a %s", (form, cols) => {
    const { ideal } = createCopyfit(STYLE, fakeFaces(), fakeSegmenter()).boxLines(box, form, cols);
    const [page] = layout(docOf([[frameOf("f", { kind: "box", box: "w", form }, cells(0, 0, cols, ideal))]], [box]));
    const lowest = Math.max(...runsOf(page, "f").flatMap((run) => [...run.y]));
    expect(lowest).toBeLessThan(ideal * 12);
    expect(lowest).toBeGreaterThan((ideal - 4) * 12);
  });
});

describe("the head of a page", () => {
  const folio = frameOf("f", { kind: "folio" }, cells(0, 0, 4, 3));
  const plate = frameOf("n", { kind: "nameplate" }, cells(0, 0, 3, 10));

  it("says page number, section, date with weekday and the paper's name", () => {
    const [page] = layout(docOf([[folio]], [EDITION]));
    for (const words of ["第1版", "要闻", "2026年1月5日", "星期一", "江岸日报"]) expect(page?.frames[0]?.text).toContain(words);
  });

  it("leaves out gracefully what the edition does not say", () => {
    const bare = layout(docOf([[plate, folio]], [{ ...EDITION, paper: "", date: "" }]))[0];
    expect(bare?.frames.map((frame) => frame.text).join("")).not.toMatch(/null|undefined|NaN/);
    expect(bare?.frames[1]?.text).toContain("第1版");
  });

  it("gives the paper's name the largest type of the page", () => {
    const [page] = layout(docOf([[plate]], [{ ...EDITION, issue: "第12期", cn: "00-0001" }]));
    const sizes = runsOf(page, "n").map((run) => [run.size, run.text] as const);
    expect(sizes.reduce((a, b) => (b[0] > a[0] ? b : a))[1]).toBe("江岸日报");
    expect(page?.frames[0]?.text).toContain("CN 00-0001");
  });

  it("shows the day in the ear where there is no other page to guide to", () => {
    const ear = frameOf("ear", { kind: "ear" }, cells(2, 0, 2, 12));
    const [page] = layoutEdition(docOf([[ear]], [EDITION]), fakeFaces());
    expect(withoutWhite(page?.frames[0]?.text ?? "")).toBe("2026年1月5日星期一");
  });

  it("guides to the stories of other pages in the ear", () => {
    const ear = frameOf("e", { kind: "ear" }, cells(3, 0, 1, 20));
    const other = frameOf("h", { kind: "headline", story: "s", setting: SETTING }, cells(0, 0, 4, 9));
    const [page] = layout(docOf([[ear], [other]], [EDITION, storyOf("s", [["headline", "新桥通车"]])]));
    expect(withoutWhite(page?.frames[0]?.text ?? "")).toBe("导读新桥通车（第2版）");
  });
});

describe("briefs", () => {
  it("stand under their rubric, each with its head and its text", () => {
    const brief = (id: string, head: string) =>
      storyOf(id, [
        ["rubric", "快报"],
        ["headline", head],
        ["paragraph", hanText(18)],
      ]);
    const frame = frameOf("f", { kind: "briefs", rubric: "快报", stories: ["a", "b"], part: 0 }, cells(0, 0, 1, 12));
    const [page] = layout(docOf([[frame]], [brief("a", "路灯亮了"), brief("b", "桥修好了")]));
    expect(withoutWhite(page?.frames[0]?.text ?? "")).toBe(`快报路灯亮了${hanText(18)}桥修好了${hanText(18)}`);
    expect(page?.frames[0]?.overset).toBeNull();
  });
});

it("gives the same pages for the same document", () => {
  const doc = docOf([[text("a", "s", 0, 0, 0, 2, 7)]], [storyOf("s", [["paragraph", hanText(100)]])]);
  expect(layoutEdition(doc, fakeFaces())).toEqual(layoutEdition(doc, fakeFaces()));
});

it("draws nothing outside the page", () => {
  const doc = docOf([[text("a", "s", 0, 0, 0, 4, 40)]], [storyOf("s", [["paragraph", hanText(1200)]])]);
  const [page] = layout(doc);
  for (const group of page?.display.groups ?? [])
    for (const item of group.items) {
      if (item.kind !== "glyphs") continue;
      for (const x of item.x) expect(group.x + x).toBeLessThan(STYLE.width);
      for (const y of item.y) expect(group.y + y).toBeLessThan(STYLE.height);
    }
});
