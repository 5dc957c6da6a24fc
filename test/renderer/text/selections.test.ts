import { describe, expect, it } from "vitest";
import type { TextPlace } from "../../../core/page/index.js";
import { changeEnd, draggedTo, grainAt, placeAfter, wholePart } from "../../../renderer/text/selections.js";
import { storyOf } from "../../core/page/editions.js";

const at = (offset: number): TextPlace => ({ kind: "story", id: "s", at: offset });
const chosen = (anchor: number, head: number) => ({ anchor: at(anchor), head: at(head) });

describe("what a drag chooses", () => {
  it("goes by character from where it began, both ways", () => {
    expect(draggedTo("天地玄黄", { from: 2, to: 2 }, at(4), "character")).toEqual(chosen(2, 4));
    expect(draggedTo("天地玄黄", { from: 2, to: 2 }, at(0), "character")).toEqual(chosen(2, 0));
  });

  it("goes by whole words after two clicks, and keeps the first one", () => {
    const words = "看 hello，桥上";
    const first = grainAt(words, 4, "word");
    expect(first).toEqual({ from: 2, to: 7 });
    expect(draggedTo(words, first, at(4), "word")).toEqual(chosen(2, 7));
    expect(draggedTo(words, first, at(9), "word")).toEqual(chosen(2, 10));
    expect(draggedTo(words, first, at(0), "word")).toEqual(chosen(7, 0));
  });

  it("goes by paragraph after three", () => {
    expect(grainAt("天地\n玄黄\n", 4, "paragraph")).toEqual({ from: 3, to: 5 });
  });
});

describe("choosing all", () => {
  const story = storyOf("s", [
    ["headline", "题"],
    ["paragraph", "天地"],
    ["paragraph", "玄黄"],
  ]);

  it("takes the text, or the headline, in which the caret is", () => {
    expect(wholePart(story, chosen(3, 3))).toEqual({ from: 2, to: 7 });
    expect(wholePart(story, chosen(1, 1))).toEqual({ from: 0, to: 1 });
  });

  it("takes the whole story when all of that is chosen", () => {
    expect(wholePart(story, chosen(7, 2))).toEqual({ from: 0, to: 7 });
  });
});

describe("a place after a change of its words", () => {
  it("stays before what changes behind it, and goes along with what changes before it", () => {
    expect(placeAfter(at(1), "天地玄黄", "天地宇玄黄")).toEqual(at(1));
    expect(placeAfter(at(4), "天地玄黄", "天地宇玄黄")).toEqual(at(5));
    expect(placeAfter(at(4), "天地玄黄", "天黄")).toEqual(at(2));
  });

  it("goes to the end of what replaced the words round it", () => {
    expect(placeAfter(at(2), "天地玄黄", "天新黄")).toEqual(at(2));
  });

  it("stays in its paragraph when that moves as a whole", () => {
    expect(placeAfter(at(6), "题\n天地\n玄黄\n", "题\n玄黄\n天地\n")).toEqual(at(3));
  });

  it("is at the end of the change after one was taken back", () => {
    expect(changeEnd("天地玄黄", "天地宇宙玄黄")).toBe(4);
    expect(changeEnd("天地宇宙玄黄", "天地玄黄")).toBe(2);
  });
});
