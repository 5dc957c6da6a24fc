import { describe, expect, it } from "vitest";
import {
  arrangeGroup,
  capText,
  formBox,
  formCaption,
  gainText,
  labelAd,
  type Outcome,
  roleNote,
  weighRule,
  writeText,
} from "../../../../core/commands/index.js";
import type { Doc, DocRecord } from "../../../../core/model/index.js";
import { pt } from "../../../../core/units/index.js";
import { cells, docOf, EDITION, frameOf, pictureOf, storyOf } from "../../page/editions.js";
import { done, frameIn } from "../done.js";

const AD: DocRecord = {
  id: "ad1",
  type: "ad",
  name: "茶行",
  booking: null,
  width: pt(100),
  height: pt(50),
  picture: null,
  labelled: false,
};
const BOX: DocRecord = { id: "box1", type: "box", data: { kind: "schedule", heading: null, rows: [] } };
const DOC: Doc = docOf(
  [
    [
      frameOf("one", { kind: "text", story: "s", part: 0 }, cells(0, 3, 1, 5)),
      frameOf("two", { kind: "text", story: "s", part: 1 }, cells(1, 3, 1, 5)),
      frameOf("briefs", { kind: "briefs", rubric: null, stories: ["s2"], part: 0 }, cells(2, 3, 1, 5)),
      frameOf("caption", { kind: "caption", picture: "p" }, cells(3, 3, 1, 2)),
      frameOf("group", { kind: "pictureGroup", pictures: ["p"] }, cells(0, 10, 2, 8)),
      frameOf("box", { kind: "box", box: "box1", form: "sidebar" }, cells(2, 10, 1, 8)),
      frameOf("ad", { kind: "ad", ad: "ad1", label: false }, cells(3, 10, 1, 8)),
      frameOf("rule", { kind: "rule", direction: "horizontal", weight: "hairline" }, cells(0, 20, 4, 1)),
      frameOf("rubric", { kind: "rubric", text: "江边" }, cells(0, 22, 4, 2)),
      frameOf("note", { kind: "note", text: ["注"] }, cells(0, 25, 1, 2)),
    ],
  ],
  [EDITION, storyOf("s", [["paragraph", "江水东流去。"]]), storyOf("s2", [["headline", "短讯"]]), pictureOf("p"), AD, BOX],
);
const contentIn = (frame: string, outcome: Outcome) => frameIn(done(DOC, outcome), frame).content;

describe("settings of running text", () => {
  it("turn a story into vertical lines in all its frames", () => {
    const doc = done(DOC, writeText(DOC, "two", "vertical", "t"));
    expect(["one", "two"].map((id) => frameIn(doc, id).content)).toMatchObject([{ writing: "vertical" }, { writing: "vertical" }]);
    expect(frameIn(done(doc, writeText(doc, "one", "horizontal", "t")), "two").content).toEqual(frameIn(DOC, "two").content);
  });

  it("are said by the frame in which the text begins", () => {
    const doc = done(DOC, capText(DOC, "two", 3, "t"));
    expect(frameIn(doc, "one").content).toMatchObject({ dropCap: 3 });
    expect(frameIn(doc, "two").content).toEqual(frameIn(DOC, "two").content);
    expect(contentIn("one", gainText(DOC, "two", -1, "t"))).toMatchObject({ gain: -1 });
    expect(contentIn("briefs", gainText(DOC, "briefs", 2, "t"))).toMatchObject({ gain: 2 });
  });

  it("refuse a drop cap of one line, and half a line", () => {
    expect(capText(DOC, "one", 1, "t")).toMatchObject({ refused: "refused-drop-cap" });
    expect(gainText(DOC, "one", 0.5, "t")).toMatchObject({ refused: "refused-whole-lines" });
  });
});

describe("settings of other frames", () => {
  it.each<[string, Outcome, object]>([
    ["caption", formCaption(DOC, "caption", "over", "t"), { form: "over" }],
    ["group", arrangeGroup(DOC, "group", { kind: "grid", columns: 2 }, "t"), { arrangement: { kind: "grid", columns: 2 } }],
    ["box", formBox(DOC, "box", "strip", "t"), { form: "strip" }],
    ["ad", labelAd(DOC, "ad", true, "t"), { label: true }],
    ["rule", weighRule(DOC, "rule", "thick-thin", "t"), { weight: "thick-thin" }],
    ["note", roleNote(DOC, "note", "quote", "t"), { role: "quote" }],
  ])("change a %s", (frame, outcome, content) => {
    expect(contentIn(frame, outcome)).toMatchObject(content);
  });

  it("leave frames of another kind alone", () => {
    expect(formCaption(DOC, "rubric", "over", "t")).toBeNull();
    expect(arrangeGroup(DOC, "group", { kind: "grid", columns: 0 }, "t")).toMatchObject({ refused: "refused-columns" });
  });
});
