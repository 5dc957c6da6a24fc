import { describe, expect, it } from "vitest";
import { clearMarks, marksOver, setRuby, setType, toggleMark, typeOver } from "../../../../core/commands/index.js";
import { apply, type Transaction } from "../../../../core/edit/index.js";
import { type Doc, type PlainMarkKind, recordOf } from "../../../../core/model/index.js";
import { pt } from "../../../../core/units/index.js";
import { docWith, linesOf, storyFrom } from "../../../fakes/stories.js";

function after(doc: Doc, step: Transaction | null): Doc {
  return step === null ? doc : apply(doc, step);
}

function toggled(lines: readonly string[], from: number, to: number, kind: PlainMarkKind): readonly string[] {
  const doc = docWith(storyFrom("s", lines));
  return linesOf(recordOf(after(doc, toggleMark(doc, { story: "s", from, to }, kind, "t")), "s", "story"));
}

describe("a mark over a stretch", () => {
  it("is set in every block of it, and joins those that it touches", () => {
    expect(toggled(["paragraph:江南", "paragraph:山水"], 1, 4, "strong")).toEqual(["paragraph:江[strong:南]", "paragraph:[strong:山]水"]);
    expect(toggled(["paragraph:[strong:江]南好[strong:山]"], 1, 3, "strong")).toEqual(["paragraph:[strong:江南好山]"]);
  });

  it("comes off where all of the stretch bears it", () => {
    expect(toggled(["paragraph:[strong:江南好]"], 1, 2, "strong")).toEqual(["paragraph:[strong:江]南[strong:好]"]);
    expect(toggled(["paragraph:[strong:江]南", "paragraph:[strong:山]"], 0, 4, "strong")).toEqual([
      "paragraph:[strong:江南]",
      "paragraph:[strong:山]",
    ]);
  });

  it("leaves others as they are, but not raised and lowered at once", () => {
    expect(toggled(["paragraph:[kai:江]南"], 1, 2, "strong")).toEqual(["paragraph:[kai:江][strong:南]"]);
    expect(toggled(["paragraph:m[superscript:2]"], 1, 2, "subscript")).toEqual(["paragraph:m[subscript:2]"]);
  });

  it("is no step where there is no text", () => {
    const doc = docWith(storyFrom("s", ["paragraph:", "paragraph:甲"]));
    expect(toggleMark(doc, { story: "s", from: 0, to: 1 }, "kai", "t")).toBeNull();
  });

  it("is known for a stretch that bears it whole", () => {
    const story = storyFrom("s", ["paragraph:[strong:江南]好", "paragraph:[strong:山]"]);
    expect([...marksOver(story, { story: "s", from: 0, to: 2 })]).toEqual(["strong"]);
    expect([...marksOver(story, { story: "s", from: 0, to: 5 })]).toEqual([]);
  });
});

describe("readings, types and their end", () => {
  const doc = docWith(storyFrom("s", ["paragraph:江[kai:南好]", "paragraph:山"]));
  const marksOf = (each: Doc) => recordOf(each, "s", "story").marks;

  it("give one stretch one reading", () => {
    const read = after(doc, setRuby(doc, { story: "s", from: 0, to: 2 }, " jiāngnán ", "t"));
    expect(marksOf(read)[0]).toEqual({ kind: "ruby", from: 0, to: 2, reading: "jiāngnán" });
    expect(marksOf(after(read, setRuby(read, { story: "s", from: 1, to: 2 }, null, "t")))).toEqual(marksOf(doc));
    expect(setRuby(doc, { story: "s", from: 2, to: 5 }, "x", "t")).toBeNull();
  });

  it("set a type over another one, each saying what the other does not", () => {
    const large = after(doc, setType(doc, { story: "s", from: 0, to: 2 }, { size: pt(12) }, "t"));
    const both = after(large, setType(large, { story: "s", from: 1, to: 3 }, { weight: 700 }, "t"));
    expect(marksOf(both).filter(({ kind }) => kind === "type")).toEqual([
      { kind: "type", from: 0, to: 1, type: { size: 12 } },
      { kind: "type", from: 1, to: 2, type: { size: 12, weight: 700 } },
      { kind: "type", from: 2, to: 3, type: { weight: 700 } },
    ]);
    expect(marksOf(after(both, setType(both, { story: "s", from: 0, to: 3 }, null, "t")))).toEqual(marksOf(doc));
  });

  it("take one thing back, and leave no type that says nothing", () => {
    const both = after(doc, setType(doc, { story: "s", from: 0, to: 2 }, { size: pt(12), weight: 700 }, "t"));
    const light = after(both, setType(both, { story: "s", from: 0, to: 3 }, { size: null }, "t"));
    expect(marksOf(light).filter(({ kind }) => kind === "type")).toEqual([{ kind: "type", from: 0, to: 2, type: { weight: 700 } }]);
    const large = after(doc, setType(doc, { story: "s", from: 0, to: 2 }, { size: pt(12) }, "t"));
    expect(marksOf(after(large, setType(large, { story: "s", from: 0, to: 3 }, { size: null }, "t")))).toEqual(marksOf(doc));
    expect(setType(doc, { story: "s", from: 0, to: 3 }, { size: null }, "t")).toBeNull();
  });

  it("say of a type what all of a stretch says, over paragraphs too", () => {
    const large = after(doc, setType(doc, { story: "s", from: 0, to: 5 }, { size: pt(12) }, "t"));
    const both = after(large, setType(large, { story: "s", from: 1, to: 2 }, { weight: 700 }, "t"));
    const over = (from: number, to: number) => typeOver(recordOf(both, "s", "story"), { story: "s", from, to });
    expect([over(0, 5), over(1, 2), over(1, 3)]).toEqual([{ size: 12 }, { size: 12, weight: 700 }, { size: 12 }]);
    expect(typeOver(recordOf(doc, "s", "story"), { story: "s", from: 0, to: 5 })).toEqual({});
  });

  it("clear what a stretch bears and nothing beside it", () => {
    expect(marksOf(after(doc, clearMarks(doc, { story: "s", from: 2, to: 5 }, "t")))).toEqual([{ kind: "kai", from: 1, to: 2 }]);
    expect(clearMarks(doc, { story: "s", from: 0, to: 1 }, "t")).toBeNull();
  });
});
