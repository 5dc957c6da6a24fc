import { describe, expect, it } from "vitest";
import { aroundFrame, boxFrame, columnsFrame } from "../../../../core/commands/index.js";
import type { FrameBox, FrameColumns } from "../../../../core/model/index.js";
import { em, pt } from "../../../../core/units/index.js";
import { cells, docOf, EDITION, frameOf } from "../../page/editions.js";
import { done, frameIn } from "../done.js";

const DOC = docOf([[frameOf("f", { kind: "note", text: ["注"] }, cells(0, 3, 2, 9))]], [EDITION]);
const boxed = (...changes: readonly Partial<FrameBox>[]) =>
  changes.reduce((doc, change) => done(doc, boxFrame(doc, "f", change, "t")), DOC);

describe("the box of a frame", () => {
  it("begins with half a character of air", () => {
    expect(frameIn(boxed({ line: pt(0.5) }), "f").box).toEqual({ line: 0.5, padding: 0.5 });
  });

  it("changes one thing at a time", () => {
    const doc = boxed({ line: pt(0.5) }, { tint: 0.15 }, { ink: "accent" }, { sides: "head-and-foot" }, { padding: em(1) });
    expect(frameIn(doc, "f").box).toEqual({ line: 0.5, tint: 0.15, ink: "accent", sides: "head-and-foot", padding: 1 });
  });

  it("is none without line and tint", () => {
    expect(frameIn(boxed({ line: pt(0.5) }, { line: pt(0) }), "f")).toEqual(frameIn(DOC, "f"));
    expect(boxFrame(DOC, "f", { padding: em(1) }, "t")).toBeNull();
  });
});

describe("the columns of a frame", () => {
  it.each<FrameColumns>([
    { mode: "relative", count: 3 },
    { mode: "automatic", characters: 8 },
    { mode: "free", widths: [10, 6], gutter: em(1) },
  ])("can be $mode", (columns) => {
    const doc = done(DOC, columnsFrame(DOC, "f", columns, "t"));
    expect(frameIn(doc, "f").columns).toEqual(columns);
    expect(frameIn(done(doc, columnsFrame(doc, "f", null, "t")), "f").columns).toBeUndefined();
  });

  it.each<FrameColumns>([
    { mode: "relative", count: 0 },
    { mode: "automatic", characters: 2 },
    { mode: "free", widths: [], gutter: em(1) },
  ])("are refused where no character finds room: $mode", (columns) => {
    expect(columnsFrame(DOC, "f", columns, "t")).toMatchObject({ refused: "refused-columns" });
  });
});

describe("the way of text round a frame", () => {
  it("begins half a line off on both sides, and can be taken back", () => {
    const doc = done(DOC, aroundFrame(DOC, "f", {}, "t"));
    expect(frameIn(doc, "f").around).toEqual({ standoff: 6, wrap: "both" });
    const wider = done(doc, aroundFrame(doc, "f", { standoff: pt(9) }, "t"));
    expect(frameIn(wider, "f").around).toEqual({ standoff: 9, wrap: "both" });
    expect(frameIn(done(wider, aroundFrame(wider, "f", null, "t")), "f").around).toBeUndefined();
    expect(aroundFrame(doc, "f", { standoff: pt(-1) }, "t")).toMatchObject({ refused: "refused-standoff" });
  });
});

describe("text round a picture that is clipped out of its ground", () => {
  it("follows its outline, and the edges of its frame again", () => {
    const doc = done(DOC, aroundFrame(DOC, "f", { contour: "picture" }, "t"));
    expect(frameIn(doc, "f").around?.contour).toBe("picture");
    expect(frameIn(done(doc, aroundFrame(doc, "f", { contour: null }, "t")), "f").around).toEqual({ standoff: 6, wrap: "both" });
  });
});
