import { describe, expect, it } from "vitest";
import { cellsBelow, columnRegions } from "../../../core/page/regions.js";
import { cells, STYLE } from "./editions.js";

const read = (...blocks: Parameters<typeof columnRegions>[1][number][]): string =>
  columnRegions(STYLE.grid, blocks)
    .map(({ col, line, lines }) => `${col}:${line}+${lines}`)
    .join(" ");

describe("regions of a text frame", () => {
  it("run column by column from left to right", () => {
    expect(read(cells(1, 5, 3, 10))).toBe("1:5+10 2:5+10 3:5+10");
  });

  it("join the cells of one column that touch", () => {
    expect(read(cells(0, 0, 2, 5), cells(0, 5, 1, 5))).toBe("0:0+10 1:0+5");
  });

  it("go on below a picture let into the column", () => {
    expect(read(cells(0, 12, 1, 4), cells(0, 0, 1, 6))).toBe("0:0+6 0:12+4");
  });

  it("are as wide as a base column and stand at its left edge", () => {
    const [, second] = columnRegions(STYLE.grid, [cells(0, 0, 2, 3)]);
    expect(second).toMatchObject({ x: 35 + 110, measure: 100 });
  });

  it("leave room for a band at the head and drop cells that lie wholly under it", () => {
    expect(cellsBelow([cells(0, 4, 2, 6), cells(2, 4, 1, 2)], 3)).toEqual([cells(0, 7, 2, 3)]);
  });
});
