import { describe, expect, it } from "vitest";
import { snap } from "../../../../core/commands/index.js";
import { rect } from "../../../../core/units/index.js";
import { cells, frameOf, STYLE } from "../../page/editions.js";

/** Columns begin at 35, 145, 255 and 365 and are 100 wide; lines begin at 40 and are 12 high. */
const neighbour = frameOf("n", { kind: "ear" }, cells(2, 5, 1, 10));
const off = { ...frameOf("o", { kind: "ear" }), place: { kind: "free", rect: rect(172, 300, 50, 40) } } as const;

describe("snapping on the grid", () => {
  const on = { on: "grid", tolerance: 4 } as const;

  it("brings a rectangle into the nearest cells and keeps its size", () => {
    expect(snap(STYLE, [], rect(130, 47, 210, 60), on)).toMatchObject({ cells: cells(1, 1, 2, 5), rect: rect(145, 52, 210, 60) });
    expect(snap(STYLE, [], rect(-80, 900, 210, 60), on).cells).toEqual(cells(0, 35, 2, 5));
  });

  it("moves the edges of a handle alone", () => {
    expect(snap(STYLE, [], rect(35, 40, 290, 127), { ...on, handle: "se" }).cells).toEqual(cells(0, 0, 3, 11));
    expect(snap(STYLE, [], rect(160, 40, 85, 120), { ...on, handle: "w" }).cells).toEqual(cells(1, 0, 1, 10));
    expect(snap(STYLE, [], rect(145, 100, 100, -30), { ...on, handle: "s" }).cells).toEqual(cells(1, 5, 1, 1));
  });

  it("shows where edges stand level with a neighbour's", () => {
    const { guides } = snap(STYLE, [neighbour], rect(145, 101, 100, 60), on);
    expect(guides).toContainEqual({ axis: "y", at: 100, from: 145, to: 355, kind: "neighbour" });
  });
});

describe("snapping off the grid", () => {
  const free = { on: "free", tolerance: 4 } as const;

  it("pulls the nearest edge to a neighbour's, and says so by a guide over both", () => {
    const snapped = snap(STYLE, [off], rect(174, 352, 30, 24), free);
    expect(snapped.rect).toEqual(rect(172, 352, 30, 24));
    expect(snapped.guides).toContainEqual({ axis: "x", at: 172, from: 300, to: 376, kind: "neighbour" });
  });

  it("pulls middles to middles, of the page too", () => {
    expect(snap(STYLE, [off], rect(180, 500.5, 30, 20), free).rect.x).toBe(182);
    // The page is 500 wide; its middle lies in a gutter.
    const middle = snap(STYLE, [], rect(237, 501, 30, 20), free);
    expect(middle.rect.x).toBe(235);
    expect(middle.guides).toContainEqual(expect.objectContaining({ axis: "x", at: 250, kind: "centre" }));
  });

  it("knows the edges of the type area and the lines of the grid", () => {
    expect(snap(STYLE, [], rect(32, 105, 30, 22), free).guides.map(({ axis, at, kind }) => [axis, at, kind])).toContainEqual([
      "x",
      35,
      "margin",
    ]);
    expect(snap(STYLE, [], rect(180, 104, 30, 22), free)).toMatchObject({ rect: rect(180, 102, 30, 22) });
  });

  it("leaves alone what is further off than the tolerance", () => {
    const far = rect(182, 106, 31, 23.5);
    expect(snap(STYLE, [], far, { ...free, tolerance: 1 })).toMatchObject({ rect: far, guides: [] });
  });

  it("moves the edges of a handle alone", () => {
    expect(snap(STYLE, [off], rect(100, 310, 70, 20), { ...free, handle: "e" }).rect).toEqual(rect(100, 310, 72, 20));
  });
});
