import { describe, expect, it } from "vitest";
import { leafAt, leavesOf, sheetRect } from "../../../renderer/state/sheet.js";

const page = (number: number, width = 400) => ({ number, width, height: 600 });
const PAGES = [page(1), page(2), page(3, 300), page(4)];
const laid = (current: number, isSpread = true) => leavesOf(PAGES, current, isSpread).map(({ page: { number }, x }) => [number, x]);

describe("the pages that are shown together", () => {
  it("are an even one and the odd one behind it, from the corner of the current one", () => {
    expect(laid(2)).toEqual([
      [2, 0],
      [3, 400],
    ]);
    expect(laid(3)).toEqual([
      [2, -400],
      [3, 0],
    ]);
  });

  it("are the first page alone, the last one without a neighbour alone, and each alone without spreads", () => {
    expect([laid(1), laid(4), laid(2, false)]).toEqual([[[1, 0]], [[4, 0]], [[2, 0]]]);
    expect(leavesOf(PAGES, 9, true)).toEqual([]);
  });

  it("make a sheet round both, and a place lies on the one under it or nearest to it", () => {
    const leaves = leavesOf(PAGES, 3, true);
    expect(sheetRect(leaves)).toEqual({ x: -400, y: 0, width: 700, height: 600 });
    expect([-900, -10, 10, 900].map((x) => leafAt(leaves, x)?.page.number)).toEqual([2, 2, 3, 3]);
    expect(leafAt([], 0)).toBeNull();
  });
});
