import { describe, expect, it } from "vitest";
import { setRole, toggleTableHead } from "../../../../core/commands/index.js";
import { apply } from "../../../../core/edit/index.js";
import { type BlockRole, recordOf } from "../../../../core/model/index.js";
import { docWith, linesOf, storyFrom } from "../../../fakes/stories.js";

/** A story after the blocks from one words to others have got a role. */
function changed(lines: readonly string[], first: string, last: string, role: BlockRole): readonly string[] | null {
  const story = storyFrom("s", lines);
  const range = { story: "s", from: story.text.indexOf(first), to: story.text.indexOf(last) };
  const step = setRole(docWith(story), range, role, "t");
  return step && linesOf(recordOf(apply(docWith(story), step), "s", "story"));
}

describe("a block that gets another role", () => {
  const lines = ["kicker:引", "headline:主", "paragraph:一", "paragraph:[kai:二]", "paragraph:三"];

  it("stays where it is among its like", () => {
    expect(changed(lines, "二", "二", "subhead")?.[3]).toBe("subhead:[kai:二]");
    expect(changed(lines, "一", "一", "deck")).toEqual(["kicker:引", "headline:主", "deck:一", "paragraph:[kai:二]", "paragraph:三"]);
  });

  it("goes to where its part of the headline stands, its marks with it", () => {
    expect(changed(lines, "二", "二", "headline")).toEqual([
      "kicker:引",
      "headline:主",
      "headline:[kai:二]",
      "paragraph:一",
      "paragraph:三",
    ]);
    expect(changed(lines, "主", "主", "rubric")).toEqual(["rubric:主", "kicker:引", ...lines.slice(2)]);
    expect(changed(lines, "二", "三", "kicker")).toEqual(["kicker:引", "kicker:[kai:二]", "kicker:三", "headline:主", "paragraph:一"]);
  });

  it("opens the body when it was headline", () => {
    expect(changed(lines, "引", "引", "paragraph")).toEqual(["headline:主", "paragraph:引", ...lines.slice(2)]);
    expect(changed(lines, "引", "主", "paragraph")).toEqual(["paragraph:引", "paragraph:主", ...lines.slice(2)]);
  });

  it("is no step when it has it already", () => {
    expect(changed(lines, "一", "三", "paragraph")).toBeNull();
  });
});

describe("the head of a table", () => {
  it("is made of rows, and plain rows of it", () => {
    const doc = docWith(storyFrom("s", ["table:甲\t乙", "table:丙\t丁", "paragraph:文"]));
    const step = toggleTableHead(doc, { story: "s", from: 0, to: 0 }, "t");
    const after = step ? apply(doc, step) : doc;
    expect(recordOf(after, "s", "story").blocks.map(({ head }) => head)).toEqual([true, undefined, undefined]);
    const back = toggleTableHead(after, { story: "s", from: 0, to: 0 }, "t");
    expect(recordOf(back ? apply(after, back) : doc, "s", "story")).toEqual(recordOf(doc, "s", "story"));
    expect(toggleTableHead(doc, { story: "s", from: 9, to: 9 }, "t")).toBeNull();
  });
});
