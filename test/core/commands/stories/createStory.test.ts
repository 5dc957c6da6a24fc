import { describe, expect, it } from "vitest";
import { createHeadline, createText } from "../../../../core/commands/index.js";
import { apply, invert } from "../../../../core/edit/index.js";
import { type Doc, recordOf, recordsOf } from "../../../../core/model/index.js";
import { layoutEdition } from "../../../../core/page/index.js";
import { createFaceSet } from "../../../../fonts/index.js";
import { cells, docOf, EDITION, frameOf, storyOf } from "../../page/editions.js";
import { done, transactionOf } from "../done.js";

const STORY = { ...storyOf("s1", [["paragraph", "江南春早"]]), marks: [{ kind: "strong" as const, from: 0, to: 2 }] };
const DOC = docOf([[frameOf("p1-f1", { kind: "text", story: "s1", part: 0 }, cells(0, 6, 2, 10))]], [EDITION, STORY]);
const PLACE = { kind: "grid", cells: [cells(2, 6, 2, 8)] } as const;
const HEAD = { kind: "grid", cells: [cells(0, 3, 2, 3)] } as const;

const last = (doc: Doc) => recordOf(doc, recordOf(doc, "page1", "page").frames.at(-1) ?? "", "frame").content;

describe("a new text", () => {
  it("is an empty story in a frame of its own, and the page is laid out with it", () => {
    const after = done(DOC, createText(DOC, "page1", PLACE, "t"));
    expect(last(after)).toEqual({ kind: "text", story: "s2", part: 0 });
    expect(recordOf(after, "s2", "story")).toMatchObject({ text: "\n", blocks: [{ from: 0, to: 0, role: "paragraph" }] });
    expect(layoutEdition(after, createFaceSet(), {})[0]?.frames).toHaveLength(2);
  });

  it("is refused where there is no room", () => {
    expect(createText(DOC, "page1", { kind: "grid", cells: [cells(3, 6, 2, 8)] }, "t")).toMatchObject({ refused: "refused-off-page" });
  });
});

describe("a new headline", () => {
  it("over a story without one gives it the words, before its text; marks stay on theirs", () => {
    const made = createHeadline(DOC, "page1", HEAD, "s1", "标题", "t");
    const after = done(DOC, made);
    const story = recordOf(after, "s1", "story");
    expect(story.text).toBe("标题\n江南春早\n");
    expect(story.blocks.map(({ role, from, to }) => [role, story.text.slice(from, to)])).toEqual([
      ["headline", "标题"],
      ["paragraph", "江南春早"],
    ]);
    expect(story.marks.map(({ from, to }) => story.text.slice(from, to))).toEqual(["江南"]);
    expect(last(after)).toMatchObject({ kind: "headline", story: "s1", setting: { main: ["标题"] } });
    expect(apply(after, invert(transactionOf(made))).records.get("s1")).toEqual(STORY);
  });

  it("over a story that has one shows that, as large as its place allows", () => {
    const doc = docOf(
      [[]],
      [
        EDITION,
        storyOf(
          "s1",
          [
            ["headline", "江南春早"],
            ["deck", "副题"],
            ["paragraph", "文"],
          ],
          1,
        ),
      ],
    );
    const wide = last(done(doc, createHeadline(doc, "page1", { kind: "grid", cells: [cells(0, 3, 4, 6)] }, "s1", "标题", "t")));
    const narrow = last(done(doc, createHeadline(doc, "page1", { kind: "grid", cells: [cells(0, 3, 1, 3)] }, "s1", "标题", "t")));
    if (wide.kind !== "headline" || narrow.kind !== "headline") throw new Error("no headline");
    expect(wide.setting).toMatchObject({ main: ["江南春早"], deck: ["副题"] });
    expect(wide.setting.size).toBeGreaterThan(narrow.setting.size);
    expect(recordsOf(done(doc, createHeadline(doc, "page1", HEAD, "s1", "标题", "t")), "story")).toHaveLength(1);
  });

  it("without a story begins one", () => {
    const after = done(DOC, createHeadline(DOC, "page1", HEAD, null, "标题", "t"));
    expect(recordOf(after, "s2", "story")).toMatchObject({ text: "标题\n", rank: 3 });
  });
});
