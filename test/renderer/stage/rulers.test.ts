import { describe, expect, it } from "vitest";
import { marksOf } from "../../../renderer/stage/rulers.js";
import { STYLE } from "../../core/page/editions.js";

const numbers = (marks: readonly { readonly at: number; readonly words: string | null }[]) =>
  marks.flatMap(({ at, words }) => (words === null ? [] : [[words, Math.round(at * 10) / 10]]));

describe("rulers", () => {
  it("count millimetres from the corner of the page, the finer the larger it is seen", () => {
    // 10 mm are 28.3 points: at two pixels a point there is room for a number.
    expect(numbers(marksOf(STYLE, 2, "mm").x).slice(0, 3)).toEqual([
      ["0", 0],
      ["10", 28.3],
      ["20", 56.7],
    ]);
    expect(numbers(marksOf(STYLE, 0.2, "mm").x)[1]).toEqual(["100", 283.5]);
  });

  it("count columns across and lines down from the type area", () => {
    const { x, y } = marksOf(STYLE, 1, "grid");
    // The grid begins at 35, 40; a column is 110, a line 12 points.
    expect(numbers(x).filter(([words]) => String(words).endsWith("栏"))).toEqual([
      ["1 栏", 35],
      ["2 栏", 145],
      ["3 栏", 255],
      ["4 栏", 365],
    ]);
    expect(numbers(y).slice(0, 2)).toEqual([
      ["0", 40],
      ["2", 64],
    ]);
  });
});
