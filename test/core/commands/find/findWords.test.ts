import { describe, expect, it } from "vitest";
import { findWords, isRefusal, replaceAll, replaceFound } from "../../../../core/commands/index.js";
import { apply, invert } from "../../../../core/edit/index.js";
import type { FrameContent, FrameRecord, HeadlineSetting, PageRecord, PictureRecord } from "../../../../core/model/index.js";
import { recordOf } from "../../../../core/model/index.js";
import { lines, pt } from "../../../../core/units/index.js";
import { docWith, linesOf, storyFrom } from "../../../fakes/stories.js";

const setting: HeadlineSetting = {
  ...{ rank: 1, size: pt(42), minorSize: pt(18), main: ["岚江大桥", "岚江通车"], kicker: [], deck: [], rubric: null, summary: null },
  ...{ above: lines(1), below: lines(1) },
};
const frame = (id: string, content: FrameContent): FrameRecord => ({
  ...{ id, type: "frame", place: { kind: "grid", cells: [{ col: 0, line: 0, cols: 1, lines: 4 }] }, content },
});
const page = (number: number, frames: readonly string[]): PageRecord => ({
  ...{ id: `page${number}`, type: "page", number, style: "any", section: "要闻", editor: null, frames },
});
const picture: PictureRecord = {
  ...{ id: "p", type: "picture", file: "a.jpg", pixels: null, caption: "岚江夜色。", credit: null, story: "s" },
};
const doc = docWith(
  page(2, ["n"]),
  page(1, ["h", "t", "c"]),
  storyFrom("aside", ["paragraph:岚江备用"]),
  storyFrom("s", ["headline:岚江大桥 岚江通车", "paragraph:昨日，岚江[strong:大桥]通车，岚江两岸欢腾。"]),
  picture,
  frame("h", { kind: "headline", story: "s", setting }),
  frame("t", { kind: "text", story: "s", part: 0 }),
  frame("c", { kind: "caption", picture: "p" }),
  frame("n", { kind: "note", text: ["岚江水位", "三米"] }),
);
const query = { words: "岚江", isPattern: false, keepsCase: false, keepsWidth: false };

describe("finding words in an edition", () => {
  it("looks through headlines, text, captions and notes, page by page, then what stands on none", () => {
    const { found } = findWords(doc, query, null);
    expect(found.map(({ place, page: on, frame: shown, role }) => [place.id, on, shown, role])).toEqual([
      ["s", "page1", "h", "headline"],
      ["s", "page1", "h", "headline"],
      ["s", "page1", "t", "paragraph"],
      ["s", "page1", "t", "paragraph"],
      ["p", "page1", "c", null],
      ["n", "page2", "n", null],
      ["aside", null, null, "paragraph"],
    ]);
    expect(found[2]).toMatchObject({ before: "昨日，", words: "岚江", after: "大桥通车，岚江两岸欢腾。" });
  });

  it("keeps to a story and its pictures when told to", () => {
    expect(findWords(doc, query, "s").found.map(({ place }) => place.kind)).toEqual([...Array(4).fill("story"), "caption"]);
  });

  it("says where a pattern is wrong", () => {
    expect(findWords(doc, { ...query, words: "(岚", isPattern: true }, null)).toEqual({ found: [], faultAt: 2, isCut: false });
  });
});

describe("replacing words in an edition", () => {
  function replaced(replacement: string, story: string | null = null) {
    const step = replaceAll(doc, query, replacement, story, "t");
    if (step === null || isRefusal(step)) throw new Error("nothing was replaced");
    return { step, after: apply(doc, step) };
  }

  it("replaces all as one step that counts them and can be taken back", () => {
    const { step, after } = replaced("岚河水");
    expect(step).toMatchObject({ label: "step-replace-all", params: { count: 7 } });
    expect(linesOf(recordOf(after, "s", "story"))).toEqual([
      "headline:岚河水大桥 岚河水通车",
      "paragraph:昨日，岚河水[strong:大桥]通车，岚河水两岸欢腾。",
    ]);
    expect(recordOf(after, "p", "picture").caption).toBe("岚河水夜色。");
    expect(recordOf(after, "n", "frame").content).toEqual({ kind: "note", text: ["岚河水水位", "三米"] });
    expect(apply(after, invert(step)).records).toEqual(doc.records);
  });

  it("keeps the lines of a headline as they are broken", () => {
    expect(recordOf(replaced("岚河").after, "h", "frame").content).toMatchObject({ setting: { main: ["岚河大桥", "岚河通车"] } });
  });

  it("leaves other stories alone when it is told one", () => {
    expect(recordOf(replaced("河", "s").after, "aside", "story").text).toBe("岚江备用\n");
  });

  it("uses what a pattern took", () => {
    const step = replaceAll(doc, { ...query, words: "岚(江)(.)", isPattern: true }, "$2$1", "aside", "t");
    if (step === null || isRefusal(step)) throw new Error("nothing was replaced");
    expect(recordOf(apply(doc, step), "aside", "story").text).toBe("备江用\n");
  });

  it("replaces one only while it still stands there", () => {
    const [first] = findWords(doc, query, "aside").found;
    if (!first) throw new Error("nothing was found");
    const step = replaceFound(doc, first, query, "河", "t");
    if (step === null || isRefusal(step)) throw new Error("nothing was replaced");
    const after = apply(doc, step);
    expect(recordOf(after, "aside", "story").text).toBe("河备用\n");
    expect(replaceFound(after, first, query, "河", "t")).toBeNull();
  });

  it("says so when there is nothing to replace", () => {
    expect(replaceAll(doc, { ...query, words: "没有的字" }, "字", null, "t")).toMatchObject({ refused: "refused-none-found" });
  });
});
