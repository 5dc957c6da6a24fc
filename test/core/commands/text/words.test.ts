import { describe, expect, it } from "vitest";
import { isRefusal, replaceWords, setWords, type WordPlace, wordsAt } from "../../../../core/commands/index.js";
import { apply } from "../../../../core/edit/index.js";
import type { FrameContent, FrameRecord, PictureRecord } from "../../../../core/model/index.js";
import { docWith, storyFrom } from "../../../fakes/stories.js";

const picture: PictureRecord = {
  ...{ id: "p", type: "picture", file: "a.jpg", pixels: null, caption: "春天的河边。", credit: "本报记者摄", story: "s" },
};
const frame = (id: string, content: FrameContent): FrameRecord => ({
  ...{ id, type: "frame", place: { kind: "grid", cells: [{ col: 0, line: 0, cols: 1, lines: 4 }] }, content },
});
const doc = docWith(
  storyFrom("s", ["headline:题", "paragraph:正文"]),
  picture,
  frame("n", { kind: "note", text: ["甲", "乙"] }),
  frame("r", { kind: "rubric", text: "时评" }),
  frame("q", { kind: "pictureGroup", pictures: ["p"] }),
);

function after(place: WordPlace, from: number, to: number, insert: string): string | null {
  const step = replaceWords(doc, place, from, to, insert, "t");
  if (step === null || isRefusal(step)) throw new Error("nothing was changed");
  return wordsAt(apply(doc, step), place);
}

describe("words that are edited", () => {
  it("change where they are kept: stories, captions, credits, notes, rubrics", () => {
    expect(after({ kind: "story", id: "s" }, 2, 4, "文")).toBe("题\n文\n");
    expect(after({ kind: "caption", id: "p" }, 0, 2, "秋天")).toBe("秋天的河边。");
    expect(after({ kind: "credit", id: "p" }, 0, 2, "")).toBe("记者摄");
    expect(after({ kind: "note", id: "n" }, 1, 1, "\n丙")).toBe("甲\n丙\n乙");
    expect(after({ kind: "note", id: "r" }, 2, 2, "集")).toBe("时评集");
  });

  it("stay one paragraph where their place holds no more", () => {
    expect(after({ kind: "caption", id: "p" }, 2, 3, "\r\n")).toBe("春天 河边。");
  });

  it("are told to be none where there are none", () => {
    expect(wordsAt(doc, { kind: "note", id: "q" })).toBeNull();
    expect(replaceWords(doc, { kind: "note", id: "q" }, 0, 0, "字", "t")).toMatchObject({ refused: "refused-no-words" });
    expect(wordsAt(doc, { kind: "caption", id: "s" })).toBeNull();
  });

  it("make no step when they stay as they are", () => {
    expect(setWords(doc, { kind: "credit", id: "p" }, "本报记者摄", "t")).toBeNull();
  });

  it("lose a credit that is emptied", () => {
    const step = setWords(doc, { kind: "credit", id: "p" }, "", "t");
    if (step === null || isRefusal(step)) throw new Error("nothing was changed");
    expect(apply(doc, step).records.get("p")).toMatchObject({ credit: null });
  });
});
