import { describe, expect, it } from "vitest";
import type { AdRecord } from "../../../core/model/index.js";
import { createCopyfit } from "../../../core/page/index.js";
import { pt } from "../../../core/units/index.js";
import { fakeFaces, fakeSegmenter } from "../../fakes/faces.js";
import { STYLE } from "./editions.js";

const ad = (width: number, height: number): AdRecord => ({
  id: "ad",
  type: "ad",
  name: "江岸百货",
  booking: null,
  width: pt(width),
  height: pt(height),
  picture: null,
  labelled: false,
});
const cellsOf = (width: number, height: number) => createCopyfit(STYLE, fakeFaces(), fakeSegmenter()).adCells(ad(width, height));

describe("the room of an advertisement", () => {
  // A column is 100 pt, a gutter 10; a line 12, of which 2 stay blank between an advertisement and what is above and below.
  it("is the fewest whole columns and lines that hold it", () => {
    expect(cellsOf(100, 10)).toEqual({ cols: 1, lines: 1 });
    expect(cellsOf(102, 12)).toEqual({ cols: 2, lines: 2 });
    expect(cellsOf(210, 118)).toEqual({ cols: 2, lines: 10 });
  });

  it("forgives half a millimetre", () => {
    expect(cellsOf(101.4, 11.4)).toEqual({ cols: 1, lines: 1 });
  });

  it("is never more than the type area, nor less than a cell", () => {
    expect(cellsOf(9000, 9000)).toEqual({ cols: 4, lines: 40 });
    expect(cellsOf(0, 0)).toEqual({ cols: 1, lines: 1 });
    expect(cellsOf(Number.NaN, Number.NaN)).toEqual({ cols: 4, lines: 1 });
  });
});
