import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GridCells } from "../../../core/model/index.js";
import { tierRegions } from "../../../core/page/tiers.js";
import { cells, STYLE } from "./editions.js";

/** Columns of ten characters of 10 pt with a gutter of 10 pt from 35; lines of 12 pt from 40. */
const tiers = (...at: readonly GridCells[]) => tierRegions(STYLE.grid, at);

describe("tiers of vertical text", () => {
  it("hold whole characters and as many lines as the width takes at the pitch of the grid", () => {
    // 2 columns are 210 wide: 17 lines of 12 with 10 for the last one; 9 lines are 108 high, 106 between em boxes.
    expect(tiers(cells(1, 2, 2, 9))).toEqual([
      { col: 1, x: 145, line: 0, lines: 17, measure: 100, tier: { right: 355, top: 40 + 24 + 1 } },
    ]);
  });

  it("stand one above the other with a gutter between them, each at least as high as a column is wide", () => {
    const found = tiers(cells(0, 0, 1, 18));
    // 216 less 2 are 214: twice 100 and a gutter of 10 fit, 4 are left over for it.
    expect(found.map(({ measure, tier }) => [measure, tier?.top])).toEqual([
      [100, 41],
      [100, 41 + 114],
    ]);
    expect(tiers(cells(0, 0, 1, 17))).toHaveLength(1);
  });

  it("run on from right to left over cells side by side, and from top to bottom", () => {
    expect(tiers(cells(0, 0, 1, 9), cells(1, 0, 1, 9))).toEqual(tiers(cells(0, 0, 2, 9)));
    const steps = tiers(cells(0, 5, 1, 9), cells(2, 5, 1, 9), cells(1, 20, 1, 9));
    expect(steps.map(({ col }) => col)).toEqual([2, 0, 1]);
  });

  it("are none where not one character fits", () => {
    expect(tiers(cells(0, 0, 1, 0))).toEqual([]);
    expect(tiers()).toEqual([]);
  });

  it("never leave their cells", () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(30), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 }), (col, line, cols, lines) => {
        const { grid } = STYLE;
        for (const { lines: count, measure, tier, x } of tiers(cells(col, line, cols, lines))) {
          const [top, right] = [tier?.top ?? Number.NaN, tier?.right ?? Number.NaN];
          expect(top).toBeGreaterThanOrEqual(grid.top + line * grid.pitch);
          expect(top + measure).toBeLessThanOrEqual(grid.top + (line + lines) * grid.pitch + 1e-6);
          expect(right - (count - 1) * grid.pitch - grid.size).toBeGreaterThanOrEqual(x - 1e-6);
        }
      }),
    );
  });
});
