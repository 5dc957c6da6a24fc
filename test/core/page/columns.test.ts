import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FrameBox, FrameColumns, FrameRecord, GridCells } from "../../../core/model/index.js";
import { frameColumns } from "../../../core/page/columns.js";
import { columnsWidth } from "../../../core/page/grid.js";
import { em, rect } from "../../../core/units/index.js";
import { cells, frameOf, STYLE } from "./editions.js";

const { grid } = STYLE;

/** A text frame over some base columns, on the grid lines 2 to 10. */
function frameOver(cols: number, setting: Partial<FrameRecord>): FrameRecord {
  return { ...frameOf("f", { kind: "note", text: [] }, cells(0, 2, cols, 9)), ...setting };
}

/** `characters@left` of each column of a frame over `cols` base columns of 10 characters, gutter 1; left in characters. */
function columnsOver(cols: number, columns: FrameColumns, box?: FrameBox): string {
  const regions = frameColumns(grid, frameOver(cols, { columns, ...(box ? { box } : {}) }), [cells(0, 2, cols, 9)]);
  return regions.map(({ measure, x }) => `${measure / 10}@${Math.round((x - grid.left) * 10) / 100}`).join(" ");
}

describe("the columns of a frame", () => {
  it("are the base columns when they are absolute", () => {
    expect(columnsOver(3, { mode: "absolute" })).toBe("10@0 10@11 10@22");
  });

  it("share the width when they are relative: 长栏, 三破二, 四破三, 半栏", () => {
    expect(columnsOver(3, { mode: "relative", count: 1 })).toBe("32@0");
    expect(columnsOver(3, { mode: "relative", count: 2 })).toBe("15@0 15@17");
    expect(columnsOver(4, { mode: "relative", count: 3 })).toBe("13@0 13@15 13@30");
    expect(columnsOver(1, { mode: "relative", count: 2 })).toBe("4@0 4@6");
  });

  it("are as wide as said when they are free, as far as they go", () => {
    expect(columnsOver(3, { mode: "free", widths: [6, 20, 9], gutter: em(2) })).toBe("6@0 20@8");
    expect(columnsOver(1, { mode: "free", widths: [30], gutter: em(2) })).toBe("10@0");
  });

  it("are as many as are at least so wide when they are automatic", () => {
    expect(columnsOver(3, { mode: "automatic", characters: 7 })).toBe("7@0 7@8.33 7@16.67 7@25");
    expect(columnsOver(3, { mode: "automatic", characters: 40 })).toBe("32@0");
  });

  it("keep off a box by whole characters and lines", () => {
    const box: FrameBox = { padding: em(1) };
    expect(columnsOver(3, { mode: "absolute" }, box)).toBe("9@1 9@11.5 9@22");
    const [first] = frameColumns(grid, frameOver(3, { box }), [cells(0, 2, 3, 9)]);
    expect(first).toMatchObject({ line: 3, lines: 7 });
  });

  it("keep off a box of several blocks at its edges alone, not where one block borders on the next", () => {
    const box: FrameBox = { padding: em(1) };
    const shaped = (...blocks: readonly GridCells[]) =>
      frameColumns(grid, { ...frameOf("f", { kind: "note", text: [] }, ...blocks), box }, blocks).map(
        ({ col, line, lines, measure }) => `${col}: ${measure / 10} ${line}+${lines}`,
      );
    // T: the leg of one column goes on where the bar ends.
    expect(shaped(cells(0, 2, 3, 6), cells(1, 8, 1, 6))).toEqual(["0: 9 3+4", "1: 9 3+5", "2: 9 3+4", "1: 8 8+5"]);
    // L: the foot has no edge at the left, where all of it borders on the upright.
    expect(shaped(cells(0, 2, 1, 12), cells(1, 8, 2, 6))).toEqual(["0: 8 3+10", "1: 9 9+4", "2: 9 9+4"]);
  });

  it("of a frame off the grid stand on the whole grid lines inside it", () => {
    // Lines begin at 40 + 12 n: from 66 to 150 these are 3 (76) to 8 (136 to 148).
    const frame: FrameRecord = { ...frameOver(1, {}), place: { kind: "free", rect: rect(50, 66, 215, 84) } };
    const regions = frameColumns(grid, frame, []);
    expect(regions.map(({ x, line, lines, measure }) => [x, line, lines, measure])).toEqual([
      [50, 3, 6, 100],
      [165, 3, 6, 100],
    ]);
  });

  it("of a frame with no room hold no lines", () => {
    const regions = frameColumns(grid, frameOver(1, { box: { padding: em(6) } }), [cells(0, 2, 1, 9)]);
    expect(regions.map(({ lines }) => lines)).toEqual([0]);
  });

  it("never overlap, never leave the frame and hold whole characters, whatever is asked", () => {
    const odd = fc.oneof(fc.integer({ min: -2, max: 60 }), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 0.5));
    const columns = fc.oneof(
      odd.map((count): FrameColumns => ({ mode: "relative", count })),
      odd.map((characters): FrameColumns => ({ mode: "automatic", characters })),
      fc
        .tuple(fc.array(odd, { maxLength: 6 }), odd)
        .map(([widths, gutter]): FrameColumns => ({ mode: "free", widths, gutter: em(gutter) })),
      fc.constant<FrameColumns>({ mode: "absolute" }),
    );
    fc.assert(
      fc.property(columns, fc.integer({ min: 1, max: 4 }), fc.double({ min: 0, max: 3, noNaN: true }), (asked, cols, padding) => {
        const regions = frameColumns(grid, frameOver(cols, { columns: asked, box: { padding: em(padding) } }), [cells(0, 2, cols, 9)]);
        let end = grid.left - 1e-6;
        for (const { x, measure, line, lines } of regions) {
          expect(x).toBeGreaterThanOrEqual(end);
          expect(measure / 10).toBeCloseTo(Math.round(measure / 10), 9);
          expect(measure).toBeGreaterThan(0);
          expect(line).toBeGreaterThanOrEqual(2);
          expect(line + lines).toBeLessThanOrEqual(11);
          end = x + measure - 1e-6;
        }
        // The engine forgives a millionth of a point, and so does this test.
        expect(end).toBeLessThanOrEqual(grid.left + columnsWidth(grid, cols) + 2e-6);
      }),
    );
  });
});
