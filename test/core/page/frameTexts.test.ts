import { describe, expect, it } from "vitest";
import type { Doc, DocRecord, HeadlineSetting } from "../../../core/model/index.js";
import { type GlyphRun, layoutEdition, type PageLayout } from "../../../core/page/index.js";
import { lines, pt } from "../../../core/units/index.js";
import { fakeFaces, fakeHyphenator } from "../../fakes/faces.js";
import { cells, docOf, frameOf, hanText, pictureOf, storyOf } from "./editions.js";

const faces = fakeFaces();
const hyphenator = fakeHyphenator();
const layout = (doc: Doc): readonly PageLayout[] => layoutEdition(doc, faces, { hyphenator });

/** What the sources of a frame's runs say of each run: the words of the record there. */
function wordsBySource(doc: Doc, page: PageLayout | undefined, frame: string): readonly (readonly [string, string])[] {
  const group = page?.display.groups.find((each) => each.frame === frame);
  const runs = (group?.items ?? []).filter((item): item is GlyphRun => item.kind === "glyphs");
  return runs.flatMap((run) => {
    const { source } = run;
    if (!source) return [];
    const end = source.from + run.text.length;
    const pieces = page?.texts.get(frame)?.texts[source.text] ?? [];
    return pieces.flatMap((piece) => {
      const from = Math.max(piece.at, source.from);
      const to = Math.min(piece.at + piece.length, end);
      if (from >= to) return [];
      const there = wordsOf(doc, piece.kind, piece.id).slice(piece.from + from - piece.at, piece.from + to - piece.at);
      return [[run.text.slice(from - source.from, to - source.from), there] as const];
    });
  });
}

function wordsOf(doc: Doc, kind: string, id: string): string {
  const record = doc.records.get(id);
  if (kind === "story" && record?.type === "story") return record.text;
  if (kind === "caption" && record?.type === "picture") return record.caption;
  if (kind === "note" && record?.type === "frame" && record.content.kind === "note") return record.content.text.join("\n");
  return "";
}

function expectSameWords(doc: Doc, frame: string, words: string, page = layout(doc)[0]): void {
  const found = wordsBySource(doc, page, frame);
  for (const [drawn, there] of found) expect(there.replace(/\n/g, "\u3000")).toBe(drawn.replace(/\n/g, "\u3000"));
  expect(found.map(([drawn]) => drawn).join("")).toBe(words);
}

const SETTING: HeadlineSetting = {
  rank: 1,
  size: pt(30),
  minorSize: pt(15),
  main: ["江上大桥", "今日通车"],
  kicker: ["历时三年"],
  deck: ["两岸车程缩短", "一小时"],
  rubric: "要闻",
  summary: "本报记者昨日在现场看到的情形",
  above: lines(1),
  below: lines(1),
};
const HEADED = storyOf("s", [
  ["rubric", "要闻"],
  ["kicker", "历时三年"],
  ["headline", "江上大桥今日通车"],
  ["deck", "两岸车程缩短一小时"],
  ["summary", "本报记者昨日在现场看到的情形"],
  ["paragraph", hanText(30)],
]);

const headline = (setting: HeadlineSetting) =>
  frameOf("h", { kind: "headline", story: "s", setting }, cells(0, 0, 4, setting.writing ? 20 : 16));

describe("the words of a frame", () => {
  it("of running text are those of their story, in every kind of block", () => {
    const story = storyOf("s", [
      ["headline", "题"],
      ["paragraph", hanText(33)],
      ["subhead", "小题在此"],
      ["quote", "（引文）一二三四五六七八九十一二三"],
      ["table", "项目\t数量"],
      ["table", "桥\t12"],
      ["paragraph", "𠀀字international桥"],
    ]);
    const doc = docOf([[frameOf("a", { kind: "text", story: "s", part: 0 }, cells(0, 0, 2, 14))]], [story]);
    expectSameWords(doc, "a", story.text.slice(2).replace(/[\n\t]/g, ""));
  });

  it("are found again in later frames of the story, and in vertical lines", () => {
    const story = storyOf("s", [["paragraph", hanText(90)]]);
    const vertical = (id: string, part: number) => frameOf(id, { kind: "text", story: "s", part, writing: "vertical" }, cells(0, 0, 1, 9));
    const doc = docOf([[vertical("a", 0)], [vertical("b", 1)]], [story]);
    const [first, second] = layout(doc);
    expectSameWords(doc, "a", hanText(78), first);
    expectSameWords(doc, "b", hanText(90).slice(78), second);
  });

  it("of a headline are those of the story's headline blocks, however its lines are broken", () => {
    const doc = docOf([[headline(SETTING)]], [HEADED]);
    expectSameWords(doc, "h", "要闻历时三年江上大桥今日通车两岸车程缩短一小时本报记者昨日在现场看到的情形");
  });

  it("of a vertical headline and of one with a large first piece too", () => {
    const down: HeadlineSetting = { ...SETTING, size: pt(20), minorSize: pt(10), writing: "vertical", rubric: null, summary: null };
    expectSameWords(docOf([[headline(down)]], [HEADED]), "h", "历时三年江上大桥今日通车两岸车程缩短一小时");
    const initial: HeadlineSetting = { ...SETTING, style: { kind: "initial", plate: "black", characters: 2 } };
    const [page] = layout(docOf([[headline(initial)]], [HEADED]));
    const pieces = page?.texts
      .get("h")
      ?.texts.flat()
      .filter((piece) => piece.from >= 8 && piece.from < 16);
    expect(pieces?.map(({ from, length }) => [from, length])).toEqual([
      [8, 2],
      [10, 2],
      [12, 4],
    ]);
  });

  it("skips the blanks at which a headline was broken, and says nothing of words that the story no longer has", () => {
    const story = storyOf("s", [
      ["headline", "江上大桥　今日通车"],
      ["headline", "两岸同庆"],
      ["deck", "改过的副题"],
    ]);
    const setting: HeadlineSetting = { ...SETTING, main: ["江上大桥", "今日通车　两岸同庆"], kicker: [], rubric: null, summary: null };
    const [page] = layout(docOf([[headline(setting)]], [story]));
    expect(page?.texts.get("h")?.texts).toEqual([
      [{ kind: "story", id: "s", at: 0, from: 0, length: 4 }],
      [{ kind: "story", id: "s", at: 0, from: 5, length: 9 }],
      [],
      [],
    ]);
  });

  it("of briefs belong to several stories", () => {
    const brief = (id: string) =>
      storyOf(id, [
        ["headline", `简讯${id}`],
        ["paragraph", hanText(14)],
      ]);
    const frame = frameOf("b", { kind: "briefs", rubric: null, stories: ["甲", "乙"], part: 0 }, cells(0, 0, 1, 20));
    const doc = docOf([[frame]], [brief("甲"), brief("乙")]);
    expectSameWords(doc, "b", `简讯甲${hanText(14)}简讯乙${hanText(14)}`);
    expect(layout(doc)[0]?.texts.get("b")?.sources).toEqual([
      { kind: "story", id: "甲" },
      { kind: "story", id: "乙" },
    ]);
  });

  it("of captions belong to their pictures; numbers and credits to nobody", () => {
    const caption = frameOf("c", { kind: "caption", picture: "p" }, cells(0, 0, 2, 3));
    const single = docOf([[caption]], [pictureOf("p", { caption: "  江边的早晨 ", credit: "某某 摄" })]);
    expectSameWords(single, "c", "江边的早晨");
    const group = frameOf("g", { kind: "groupCaption", pictures: ["p", "q"] }, cells(0, 0, 2, 3));
    const pictures: readonly DocRecord[] = [pictureOf("p"), pictureOf("q", { caption: "雨后" })];
    expectSameWords(docOf([[group]], pictures), "g", "江边的早晨雨后");
  });

  it("of a note are the frame's own", () => {
    const note = frameOf("n", { kind: "note", text: ["编者按", "桥已通车"] }, cells(0, 0, 1, 4));
    expectSameWords(docOf([[note]], []), "n", "编者按桥已通车");
  });

  it("do not name readings, jump lines and the credit", () => {
    const story = { ...storyOf("s", [["paragraph", hanText(200)]]), marks: [{ kind: "ruby", from: 0, to: 2, reading: "tiān" } as const] };
    const first = frameOf("a", { kind: "text", story: "s", part: 0 }, cells(0, 0, 1, 6));
    const doc = docOf([[first], [frameOf("b", { kind: "text", story: "s", part: 1 }, cells(0, 0, 1, 30))]], [story]);
    const runs = layout(doc).flatMap((page) => page.display.groups.flatMap((group) => group.items));
    const unnamed = runs.filter((item): item is GlyphRun => item.kind === "glyphs" && item.source === undefined);
    expect(new Set(unnamed.map((run) => run.role))).toEqual(new Set(["ruby", "jump"]));
  });

  it("move on in their story while the drawing of their frame stays the same object", () => {
    const frames = [
      frameOf("a", { kind: "text", story: "s", part: 0 }, cells(0, 0, 1, 6)),
      frameOf("b", { kind: "text", story: "s", part: 1 }, cells(1, 0, 1, 6)),
    ];
    const before = storyOf("s", [
      ["paragraph", hanText(50)],
      ["paragraph", hanText(20)],
    ]);
    const after = storyOf("s", [
      ["paragraph", `${hanText(50)}新`],
      ["paragraph", hanText(20)],
    ]);
    const doc = docOf([frames], [before]);
    const [old] = layout(doc);
    const [made] = layout({ ...doc, records: new Map([...doc.records, ["s", after]]) });
    expect(made?.display.groups[1]).toBe(old?.display.groups[1]);
    const startOf = (page: PageLayout | undefined) => page?.texts.get("b")?.texts[1]?.[0]?.from;
    expect([startOf(old), startOf(made)]).toEqual([51, 52]);
  });
});
