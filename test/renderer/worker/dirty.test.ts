import { describe, expect, it } from "vitest";
import type { DisplayGroup, DisplayItem, DisplayPage } from "../../../core/page/index.js";
import { pt, rect } from "../../../core/units/index.js";
import { dirtyEdges } from "../../../renderer/worker/dirty.js";

const INK = { c: 0, m: 0, y: 0, k: 1 };

const box = (x: number, y: number, width = 10, height = 10): DisplayItem => ({
  kind: "image",
  picture: "p",
  rect: rect(x, y, width, height),
  crop: { x: 0, y: 0, width: 1, height: 1 },
});
const shape = (x: number): DisplayItem => ({
  kind: "shape",
  ops: Uint8Array.of(0, 1, 1, 4),
  points: Float64Array.of(x, 0, x + 5, 0, x + 5, 5),
  fill: INK,
  stroke: null,
});

const group = (frame: string, x: number, y: number, ...items: readonly DisplayItem[]): DisplayGroup => ({
  frame,
  x: pt(x),
  y: pt(y),
  items,
});
const page = (...groups: readonly DisplayGroup[]): DisplayPage => ({
  page: "p1",
  number: 1,
  width: pt(400),
  height: pt(600),
  bleed: pt(0),
  groups,
});

const WHOLE = { left: 0, top: 0, right: 400, bottom: 600 };

describe("what of a page has to be painted again", () => {
  it("is nothing where all says the same, whoever made it", () => {
    expect(dirtyEdges(page(group("a", 10, 10, shape(0))), page(group("a", 10, 10, shape(0))))).toEqual([]);
  });

  it("is all of a page that was not shown before, or is of another size now", () => {
    expect(dirtyEdges(null, page())).toEqual([WHOLE]);
    expect(dirtyEdges({ ...page(), width: pt(300) }, page())).toEqual([WHOLE]);
  });

  it("is the item that changed, as it was and as it is, and none before or behind it", () => {
    const before = page(group("a", 100, 0, box(0, 0), box(0, 50), box(0, 300)));
    const after = page(group("a", 100, 0, box(0, 0), box(40, 150), box(0, 300)));
    expect(dirtyEdges(before, after)).toEqual([
      { left: 100, top: 50, right: 110, bottom: 60 },
      { left: 140, top: 150, right: 150, bottom: 160 },
    ]);
  });

  it("is a frame where it was and where it is, when it moves, comes or goes", () => {
    const [near, far] = [group("a", 0, 0, box(0, 0)), group("a", 200, 300, box(0, 0))];
    const [old, now] = [
      { left: 0, top: 0, right: 10, bottom: 10 },
      { left: 200, top: 300, right: 210, bottom: 310 },
    ];
    expect(dirtyEdges(page(near), page(far))).toEqual([old, now]);
    expect(dirtyEdges(page(near), page())).toEqual([old]);
    expect(dirtyEdges(page(), page(far))).toEqual([now]);
  });

  it("is the page when another frame lies on top", () => {
    const [a, b] = [group("a", 0, 0, box(0, 0)), group("b", 5, 5, box(0, 0))];
    expect(dirtyEdges(page(a, b), page(b, a))).toEqual([WHOLE]);
    expect(dirtyEdges(page(a, b), page(b))).toEqual([{ left: 0, top: 0, right: 10, bottom: 10 }]);
  });

  it("is one rectangle for the lines of a column, and ends with the page", () => {
    const lines = [0, 12, 24, 36].map((y) => box(0, y, 80, 12));
    expect(dirtyEdges(page(group("a", 350, 0, ...lines)), page(group("a", 350, 0)))).toEqual([
      { left: 350, top: 0, right: 400, bottom: 48 },
    ]);
  });

  it("is at most a handful of rectangles", () => {
    const specks = Array.from({ length: 30 }, (_, index) => box((index % 5) * 80, Math.floor(index / 5) * 100, 2, 2));
    expect(dirtyEdges(page(group("a", 0, 0, ...specks)), page(group("a", 0, 0)))).toEqual([{ left: 0, top: 0, right: 322, bottom: 502 }]);
  });
});
