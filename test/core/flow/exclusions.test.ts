import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Exclusion, outlineOf, type Point, slotsAround } from "../../../core/flow/index.js";
import { pt, rect } from "../../../core/units/index.js";

const EM = 10;
const PITCH = 12;
const COLUMN = { x: 50, measure: 10 * EM };
/** Em boxes of six lines: each lies in the middle of its pitch. */
const BANDS = Array.from({ length: 6 }, (_, i) => ({ top: i * PITCH + 1, bottom: i * PITCH + 11 }));

/** A rectangle in characters from the column's edge and in lines. */
function boxAt(x: number, line: number, width: number, lines: number): readonly Point[] {
  return outlineOf(rect(COLUMN.x + x * EM, line * PITCH, width * EM, lines * PITCH));
}

/** The lines of the column as drawn: `=` for a free character, `.` for one that is not. */
function around(outline: readonly Point[], more: Partial<Exclusion> = {}, least = 3 * EM): readonly string[] {
  const slots = slotsAround(COLUMN, BANDS, [{ outline, standoff: pt(0), wrap: "both", ...more }], least);
  return (slots ?? []).map((row) =>
    Array.from({ length: 10 }, (_, i) =>
      row.some(({ x, width }) => x <= i * EM + 0.01 && x + width >= (i + 1) * EM - 0.01) ? "=" : ".",
    ).join(""),
  );
}

const FREE = "==========";

describe("slots around a rectangle", () => {
  it("stand on both sides of it, whole lines above and below", () => {
    expect(around(boxAt(3, 1, 4, 2))).toEqual([FREE, "===....===", "===....===", FREE, FREE, FREE]);
  });

  it.each([
    ["start", "===......."],
    ["end", "......===="],
    ["larger", "......===="],
    ["jump", ".........."],
  ] as const)("wrap %s", (wrap, line) => {
    expect(around(boxAt(3, 1, 3, 1), { wrap })).toEqual([FREE, line, FREE, FREE, FREE, FREE]);
  });

  it("keep its standoff on all sides", () => {
    expect(around(boxAt(4, 2, 2, 1), { standoff: pt(10) })).toEqual([FREE, "===....===", "===....===", "===....===", FREE, FREE]);
  });

  it("are dropped where they are narrower than three characters", () => {
    expect(around(boxAt(2, 0, 3, 1))[0]).toBe(".....=====");
    expect(around(boxAt(2, 0, 6, 1))[0]).toBe("..........");
  });

  it("clear it over the whole em box of a line, not at the baseline only", () => {
    expect(around(outlineOf(rect(COLUMN.x, 10, 40, 3))).slice(0, 3)).toEqual(["....======", FREE, FREE]);
    expect(around(outlineOf(rect(COLUMN.x, 11.5, 40, 2))).slice(0, 3)).toEqual([FREE, "....======", FREE]);
  });

  it("are the whole column where it lies between two lines, or beside the column", () => {
    const between = outlineOf(rect(COLUMN.x, 11, 40, 2));
    expect(slotsAround(COLUMN, BANDS, [{ outline: between, standoff: pt(0), wrap: "jump" }], 30)).toBeNull();
    expect(slotsAround(COLUMN, BANDS, [{ outline: boxAt(-3, 0, 3, 6), standoff: pt(0), wrap: "jump" }], 30)).toBeNull();
  });

  it("lie between two of them", () => {
    const left: Exclusion = { outline: boxAt(-1, 0, 3, 2), standoff: pt(0), wrap: "both" };
    const right: Exclusion = { outline: boxAt(8, 1, 3, 2), standoff: pt(0), wrap: "both" };
    const slots = slotsAround(COLUMN, BANDS, [left, right], 30);
    expect(slots?.slice(0, 4)).toEqual([[{ x: 20, width: 80 }], [{ x: 20, width: 60 }], [{ x: 0, width: 80 }], [{ x: 0, width: 100 }]]);
  });
});

describe("slots around a polygon", () => {
  const at = (x: number, y: number): Point => ({ x: COLUMN.x + x * EM, y: y * PITCH });

  it("follow a slope, as far as it reaches within the line", () => {
    // A right triangle whose long side goes 2 characters to the right a line.
    const triangle = [at(0, 0), at(0, 4), at(8, 4)];
    const ends = slotsAround(COLUMN, BANDS, [{ outline: triangle, standoff: pt(0), wrap: "end" }], 0)?.map((row) => row[0]?.x ?? 0);
    // At the foot of each em box, 11 of 12 points down: (line + 11/12) × 20 points.
    expect(ends?.map((x) => Math.round(x * 1000) / 1000)).toEqual([18.333, 38.333, 58.333, 78.333, 0, 0]);
  });

  it("stand between the arms of a shape that is open to a side", () => {
    const arms = [at(0, 0), at(2, 0), at(2, 2), at(8, 2), at(8, 0), at(10, 0), at(10, 4), at(0, 4)];
    expect(around(arms).slice(0, 5)).toEqual(["..======..", "..======..", "..........", "..........", FREE]);
  });

  it("never come nearer to it than the standoff", () => {
    const spoke = fc.double({ min: 2, max: 40, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(spoke, { minLength: 3, maxLength: 12 }),
        fc.double({ min: 40, max: 160, noNaN: true }),
        fc.integer({ min: 0, max: 8 }),
        (spokes, x, standoff) => {
          const outline = spokes.map((radius, i) => {
            const angle = (2 * Math.PI * i) / spokes.length;
            return { x: x + radius * Math.cos(angle), y: 36 + radius * Math.sin(angle) };
          });
          const slots = slotsAround(COLUMN, BANDS, [{ outline, standoff: pt(standoff), wrap: "both" }], 0) ?? BANDS.map(() => []);
          for (const point of pointsOn(outline)) {
            BANDS.forEach(({ top, bottom }, line) => {
              if (point.y <= top - standoff || point.y >= bottom + standoff) return;
              for (const slot of slots[line] ?? []) {
                const from = COLUMN.x + slot.x - standoff;
                const isClear = point.x <= from + 1e-6 || point.x >= from + slot.width + 2 * standoff - 1e-6;
                expect(isClear).toBe(true);
              }
            });
          }
        },
      ),
    );
  });
});

/** Points along the edges of an outline. */
function pointsOn(outline: readonly Point[]): readonly Point[] {
  return outline.flatMap((a, i) => {
    const b = outline[(i + 1) % outline.length] ?? a;
    return Array.from({ length: 20 }, (_, k) => ({ x: a.x + ((b.x - a.x) * k) / 20, y: a.y + ((b.y - a.y) * k) / 20 }));
  });
}
