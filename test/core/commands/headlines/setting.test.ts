import { describe, expect, it } from "vitest";
import { adjustHeadline, breakMain, hasPart, lineMain, showPart } from "../../../../core/commands/index.js";
import type { Doc, HeadlineSetting } from "../../../../core/model/index.js";
import { em, lines, pt } from "../../../../core/units/index.js";
import { cells, docOf, EDITION, frameOf, storyOf } from "../../page/editions.js";
import { done, frameIn } from "../done.js";

const SETTING: HeadlineSetting = {
  rank: 1,
  size: pt(30),
  minorSize: pt(15),
  main: ["新桥今日通车"],
  kicker: [],
  deck: ["两岸往来从此方便"],
  rubric: null,
  summary: null,
  above: lines(1),
  below: lines(1),
  tracking: em(0.02),
};
const story = storyOf("s", [
  ["kicker", "等了三年"],
  ["headline", "新桥今日通车"],
  ["deck", "两岸往来从此方便"],
  ["paragraph", "江水东流去。"],
]);
const DOC: Doc = docOf([[frameOf("h", { kind: "headline", story: "s", setting: SETTING }, cells(0, 3, 4, 8))]], [EDITION, story]);
const settingIn = (doc: Doc): HeadlineSetting => {
  const { content } = frameIn(doc, "h");
  if (content.kind !== "headline") throw new Error("no headline");
  return content.setting;
};

describe("a headline set by hand", () => {
  it("takes sizes, letter-space, width scale, air, type and alignment", () => {
    const change = {
      size: 42,
      minorSize: 18,
      tracking: 0.05,
      stretch: 0.9,
      above: 2,
      face: { family: "song", weight: 900 },
      align: "start",
    } as const;
    expect(settingIn(done(DOC, adjustHeadline(DOC, "h", change, "t")))).toEqual({ ...SETTING, ...change });
  });

  it("leaves to the house what is taken back", () => {
    const { tracking: _, ...rest } = SETTING;
    const doc = done(DOC, adjustHeadline(DOC, "h", { stretch: 0.9, style: { kind: "ruled" } }, "t"));
    expect(settingIn(done(doc, adjustHeadline(doc, "h", { tracking: null, stretch: 1, style: null }, "t")))).toEqual(rest);
  });

  it.each([{ size: 2 }, { stretch: 0.5 }, { tracking: 3 }, { size: Number.NaN }])("refuses what type cannot bear: %o", (change) => {
    expect(adjustHeadline(DOC, "h", change, "t")).toMatchObject({ refused: "refused-range" });
  });
});

describe("the parts of a headline", () => {
  it("come from the story and go back to it", () => {
    const doc = done(DOC, showPart(DOC, "h", "kicker", true, "t"));
    expect(settingIn(doc).kicker).toEqual(["等了三年"]);
    const without = done(doc, showPart(doc, "h", "deck", false, "t"));
    expect([hasPart(settingIn(without), "deck"), hasPart(settingIn(without), "kicker")]).toEqual([false, true]);
    expect(without.records.get("s")).toBe(story);
    expect(showPart(DOC, "h", "summary", true, "t")).toMatchObject({ refused: "refused-no-part" });
    expect(showPart(DOC, "h", "deck", true, "t")).toBeNull();
  });
});

describe("the lines of a headline", () => {
  it("break where a person says", () => {
    expect(settingIn(done(DOC, breakMain(DOC, "h", ["新桥", "今日通车"], "t"))).main).toEqual(["新桥", "今日通车"]);
    expect(breakMain(DOC, "h", ["新桥", "明日通车"], "t")).toMatchObject({ refused: "refused-headline-words" });
  });

  it("are so many, as even as can be, and none begins with a comma", () => {
    expect(settingIn(done(DOC, lineMain(DOC, "h", 2, "t"))).main).toEqual(["新桥今", "日通车"]);
    expect(lineMain(DOC, "h", 7, "t")).toMatchObject({ refused: "refused-headline-lines", params: { most: 6 } });
    const words = "新桥通，今日车来";
    const other = docOf(
      [[frameOf("h", { kind: "headline", story: "s", setting: { ...SETTING, main: [words] } }, cells(0, 3, 4, 8))]],
      [EDITION, storyOf("s", [["headline", words]])],
    );
    expect(settingIn(done(other, lineMain(other, "h", 3, "t"))).main).toEqual(["新桥通，", "今", "日车来"]);
  });
});
