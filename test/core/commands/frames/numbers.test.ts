import { describe, expect, it } from "vitest";
import { type Edge, type Measure, numberFrame } from "../../../../core/commands/index.js";
import type { FrameRecord } from "../../../../core/model/index.js";
import { rect } from "../../../../core/units/index.js";
import { cells, docOf, EDITION, frameOf } from "../../page/editions.js";
import { cellsOf, done, frameIn } from "../done.js";

const free: FrameRecord = { ...frameOf("free", { kind: "ear" }), place: { kind: "free", rect: rect(100, 100, 60, 40) } };
const DOC = docOf(
  [
    [
      frameOf("note", { kind: "note", text: ["注"] }, cells(1, 10, 2, 8)),
      frameOf("ell", { kind: "note", text: ["注"] }, cells(0, 20, 1, 10), cells(1, 20, 1, 5)),
      free,
    ],
  ],
  [EDITION],
);
const put = (frame: string, edge: Edge, measure: Measure) => done(DOC, numberFrame(DOC, frame, edge, measure, "t"));

describe("a frame placed by numbers", () => {
  it.each<[Edge, number, string]>([
    ["x", 1, "0,10 2x8"],
    ["y", 4, "1,3 2x8"],
    ["width", 3, "1,10 3x8"],
    ["height", 20, "1,10 2x20"],
  ])("takes columns and lines as %s", (edge, value, then) => {
    expect(cellsOf(put("note", edge, { kind: "cells", value }), "note")).toBe(then);
  });

  it("goes to the nearest column and line where points are given", () => {
    // Columns begin every 110 pt from 35 pt on, lines are 12 pt high from 40 pt on.
    expect(cellsOf(put("note", "x", { kind: "points", value: 250 }), "note")).toBe("2,10 2x8");
    expect(cellsOf(put("note", "height", { kind: "points", value: 125 }), "note")).toBe("1,10 2x10");
  });

  it("keeps the shape of an L", () => {
    expect(cellsOf(put("ell", "x", { kind: "cells", value: 3 }), "ell")).toBe("2,20 1x10 + 3,20 1x5");
  });

  it("stands to the point off the grid, where columns and lines count from its corner", () => {
    expect(frameIn(put("free", "width", { kind: "points", value: 71.5 }), "free").place).toMatchObject({ rect: { width: 71.5, x: 100 } });
    expect(frameIn(put("free", "y", { kind: "cells", value: 2 }), "free").place).toMatchObject({ rect: { y: 52 } });
    expect(frameIn(put("free", "width", { kind: "cells", value: 2 }), "free").place).toMatchObject({ rect: { width: 210 } });
  });

  it("is refused off the page", () => {
    expect(numberFrame(DOC, "note", "x", { kind: "cells", value: 4 }, "t")).toMatchObject({ refused: "refused-off-page" });
    expect(numberFrame(DOC, "note", "width", { kind: "cells", value: 0 }, "t")).toMatchObject({ refused: "refused-too-small" });
  });
});
