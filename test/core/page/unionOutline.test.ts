import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unionOutline } from "../../../core/page/unionOutline.js";
import { cells } from "./editions.js";

const words = (...blocks: Parameters<typeof unionOutline>[0]) =>
  unionOutline(blocks)?.map((loop) => loop.map(({ x, y }) => `${x},${y}`).join(" "));

/** Twice the area that loops enclose, holes taken off. */
function doubleArea(loops: NonNullable<ReturnType<typeof unionOutline>>): number {
  return loops.reduce(
    (sum, loop) =>
      sum +
      loop.reduce((all, a, i) => {
        const b = loop[(i + 1) % loop.length] ?? a;
        return all + a.x * b.y - b.x * a.y;
      }, 0),
    0,
  );
}

describe("the outline of a frame's cells", () => {
  it("goes round L, T and U shapes once, clockwise", () => {
    expect(words(cells(0, 0, 1, 4), cells(1, 2, 1, 2))).toEqual(["0,0 1,0 1,2 3,2 3,4 0,4"]);
    expect(words(cells(0, 0, 3, 2), cells(1, 2, 1, 2))).toEqual(["0,0 5,0 5,2 3,2 3,4 2,4 2,2 0,2"]);
    expect(words(cells(0, 0, 1, 4), cells(1, 3, 1, 1), cells(2, 0, 1, 4))).toEqual(["0,0 1,0 1,3 4,3 4,0 5,0 5,4 0,4"]);
  });

  it("has a loop for each piece, and one for a hole", () => {
    expect(words(cells(0, 0, 1, 1), cells(2, 0, 1, 1))).toHaveLength(2);
    expect(words(cells(0, 0, 3, 1), cells(0, 1, 1, 1), cells(2, 1, 1, 1), cells(0, 2, 3, 1))).toHaveLength(2);
    expect(words(cells(0, 0, 1, 1), cells(1, 1, 1, 1))).toHaveLength(2);
  });

  it("is none for cells on no lattice, and no loop for no cells", () => {
    expect(unionOutline([cells(0.5, 0, 1, 1)])).toBeNull();
    expect(unionOutline([cells(0, 0, Number.NaN, 1)])).toBeNull();
    expect(unionOutline([])).toEqual([]);
  });

  it("encloses as much as the cells and the gutters between them fill, however they lie", () => {
    const block = fc.record({
      col: fc.nat(4),
      line: fc.nat(5),
      cols: fc.integer({ min: 1, max: 3 }),
      lines: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        const all = blocks.map(({ col, line, cols, lines }) => cells(col, line, cols, lines));
        const isFilled = (col: number, line: number): boolean =>
          all.some((each) => col >= each.col && col < each.col + each.cols && line >= each.line && line < each.line + each.lines);
        let area = 0;
        for (let col = 0; col < 8; col++)
          for (let line = 0; line < 10; line++) if (isFilled(col, line)) area += isFilled(col + 1, line) ? 2 : 1;
        expect(doubleArea(unionOutline(all) ?? [])).toBe(2 * area);
      }),
    );
  });
});
