import { describe, expect, it } from "vitest";
import { addCells, freeFrames, gridFrames, type Handle, placeFrame, removeCells, resizeFrame } from "../../../../core/commands/index.js";
import type { Doc, FrameRecord } from "../../../../core/model/index.js";
import { rect } from "../../../../core/units/index.js";
import { cells, docOf, EDITION, frameOf, pictureOf } from "../../page/editions.js";
import { cellsOf, done, frameIn, transactionOf } from "../done.js";

const free: FrameRecord = { ...frameOf("free", { kind: "ear" }), place: { kind: "free", rect: rect(100, 100, 60, 40) } };
const DOC: Doc = docOf(
  [
    [
      frameOf("pic", { kind: "picture", picture: "p" }, cells(1, 10, 2, 8)),
      frameOf("text", { kind: "note", text: ["注"] }, cells(0, 3, 2, 20)),
      frameOf("ell", { kind: "note", text: ["注"] }, cells(0, 3, 1, 20), cells(1, 3, 2, 5)),
      free,
    ],
  ],
  [EDITION, pictureOf("p")],
);
const pulled = (frame: string, handle: Handle, cols: number, lines: number): string =>
  cellsOf(done(DOC, resizeFrame(DOC, frame, handle, { kind: "cells", cols, lines }, "x")), frame);

describe("pulling a handle of a frame", () => {
  it.each<[Handle, string]>([
    ["nw", "0,9 3x9"],
    ["n", "1,9 2x9"],
    ["ne", "1,9 1x9"],
    ["e", "1,10 1x8"],
    ["se", "1,10 1x7"],
    ["s", "1,10 2x7"],
    ["sw", "0,10 3x7"],
    ["w", "0,10 3x8"],
  ])("%s moves its own edges alone", (handle, cellsThen) => {
    expect(pulled("pic", handle, -1, -1)).toBe(cellsThen);
  });

  it("grows the blocks of an L at the edge, and cuts all of them", () => {
    expect(pulled("ell", "s", 0, 2)).toBe("0,3 1x22 + 1,3 2x5");
    expect(pulled("ell", "s", 0, -17)).toBe("0,3 3x3");
    expect(pulled("ell", "e", -1, 0)).toBe("0,3 1x20 + 1,3 1x5");
  });

  it("goes by points off the grid", () => {
    const doc = done(DOC, resizeFrame(DOC, "free", "nw", { kind: "points", x: 5, y: -10 }, "x"));
    expect(frameIn(doc, "free").place).toEqual({ kind: "free", rect: rect(105, 90, 55, 50) });
  });

  it("names the step after what changed", () => {
    const label = (handle: Handle) => transactionOf(resizeFrame(DOC, "pic", handle, { kind: "cells", cols: 1, lines: 1 }, "x")).label;
    expect([label("s"), label("e"), label("se")]).toEqual(["did-height", "did-width", "did-size"]);
  });

  it.each([
    ["leaves the page", "pic", "e", 2, 0, "refused-off-page"],
    ["becomes too low for a picture", "pic", "s", 0, -7, "refused-too-small"],
    ["becomes nothing", "pic", "s", 0, -8, "refused-too-small"],
    ["turns inside out", "text", "w", 3, 0, "refused-too-small"],
  ] as const)("is refused where the frame %s", (_, frame, handle, cols, lines, refused) => {
    expect(resizeFrame(DOC, frame, handle, { kind: "cells", cols, lines }, "x")).toMatchObject({ refused });
  });
});

describe("placing a frame by numbers", () => {
  it("takes cells or a rectangle", () => {
    expect(cellsOf(done(DOC, placeFrame(DOC, "pic", { kind: "grid", cells: [cells(0, 0, 4, 40)] }, "x")), "pic")).toBe("0,0 4x40");
    const place = { kind: "free", rect: rect(-9, 0, 518, 300) } as const;
    expect(frameIn(done(DOC, placeFrame(DOC, "pic", place, "x")), "pic").place).toEqual(place);
  });

  it("is refused for cells that are no place, and does nothing for where the frame stands", () => {
    const at = (...blocks: readonly ReturnType<typeof cells>[]) => placeFrame(DOC, "pic", { kind: "grid", cells: blocks }, "x");
    expect(at()).toMatchObject({ refused: "refused-too-small" });
    expect(at(cells(0.5, 3, 1, 5))).toMatchObject({ refused: "refused-too-small" });
    expect(at(cells(0, 3, 1, 5), cells(1, 3, 1, 5))).toMatchObject({ refused: "refused-no-shape" });
    expect(placeFrame(DOC, "pic", { kind: "free", rect: rect(-10, 0, 100, 100) }, "x")).toMatchObject({ refused: "refused-off-page" });
    expect(at(cells(1, 10, 2, 8))).toBeNull();
  });
});

describe("the shape of a text frame", () => {
  it("takes cells beside it, and makes an L, then a U", () => {
    const ell = done(DOC, addCells(DOC, "text", cells(2, 3, 1, 5), "x"));
    expect(cellsOf(ell, "text")).toBe("0,3 2x20 + 2,3 1x5");
    expect(cellsOf(done(ell, addCells(ell, "text", cells(2, 18, 1, 5), "x")), "text")).toBe("0,3 2x20 + 2,3 1x5 + 2,18 1x5");
  });

  it("joins what overlaps, and gives cells for a picture in its middle", () => {
    expect(cellsOf(done(DOC, addCells(DOC, "text", cells(1, 3, 2, 20), "x")), "text")).toBe("0,3 3x20");
    expect(cellsOf(done(DOC, removeCells(DOC, "text", cells(1, 10, 1, 4), "x")), "text")).toBe("0,3 1x20 + 1,3 1x7 + 1,14 1x9");
  });

  it("is refused where it would fall apart, touch at a corner only, or be no text", () => {
    expect(addCells(DOC, "text", cells(3, 3, 1, 5), "x")).toMatchObject({ refused: "refused-shape" });
    expect(addCells(DOC, "text", cells(2, 23, 1, 5), "x")).toMatchObject({ refused: "refused-shape" });
    expect(removeCells(DOC, "text", cells(0, 10, 2, 4), "x")).toMatchObject({ refused: "refused-shape" });
    expect(removeCells(DOC, "text", cells(0, 0, 4, 40), "x")).toMatchObject({ refused: "refused-too-small" });
    expect(addCells(DOC, "pic", cells(3, 10, 1, 8), "x")).toMatchObject({ refused: "refused-no-shape" });
    expect(addCells(DOC, "text", cells(0, 5, 1, 5), "x")).toBeNull();
  });
});

describe("frames off the grid", () => {
  it("come off where they stand, and go back into the nearest cells", () => {
    const off = done(DOC, freeFrames(DOC, ["pic"], "x"));
    // Column 1 begins at 35 + 110; line 10 at 40 + 120.
    expect(frameIn(off, "pic").place).toEqual({ kind: "free", rect: rect(145, 160, 210, 96) });
    expect(cellsOf(done(off, gridFrames(off, ["pic"], "x")), "pic")).toBe("1,10 2x8");
    expect(cellsOf(done(DOC, gridFrames(DOC, ["free"], "x")), "free")).toBe("1,5 1x3");
  });

  it("are never made of an L", () => {
    expect(freeFrames(DOC, ["ell"], "x")).toMatchObject({ refused: "refused-shape" });
  });
});
