import { describe, expect, it } from "vitest";
import { roomForPicture } from "../../../../core/commands/index.js";
import { docOf, EDITION } from "../../page/editions.js";

/** The grid begins at 35, 40; four columns of 110 points with their gutters, lines of 12. */
const DOC = docOf([[]], [EDITION]);

function cellsAt(x: number, y: number, pixels: { readonly width: number; readonly height: number } | null) {
  const place = roomForPicture(DOC, "page1", { x, y }, pixels);
  if (place?.kind !== "grid") throw new Error("no place");
  return place.cells[0];
}

describe("room for a picture", () => {
  it("is two columns in its own shape, round the point", () => {
    const square = cellsAt(255, 280, { width: 500, height: 500 });
    expect(square).toMatchObject({ col: 1, cols: 2 });
    // 210 points high: 17 or 18 lines, their middle at line 20.
    expect(square?.lines).toBeGreaterThanOrEqual(17);
    expect(Math.abs((square?.line ?? 0) + (square?.lines ?? 0) / 2 - 20)).toBeLessThanOrEqual(1);
    expect(cellsAt(255, 280, { width: 800, height: 200 })?.lines).toBeLessThan(6);
  });

  it("stays on the grid at the edges of the page, and no picture is higher than half of it", () => {
    expect(cellsAt(490, 550, null)).toMatchObject({ col: 2, cols: 2 });
    const high = cellsAt(60, 60, { width: 100, height: 4000 });
    expect(high).toMatchObject({ col: 0, line: 0 });
    expect(high?.lines).toBeLessThanOrEqual(20);
  });

  it("is none on a page that there is not", () => {
    expect(roomForPicture(DOC, "page9", { x: 1, y: 1 }, null)).toBeNull();
  });
});
