import { describe, expect, it } from "vitest";
import { pt } from "../../../core/units/index.js";
import { inkMapImage } from "../../../paint/plates/index.js";

/** The colours of spots with so much ink in per cent, against a limit of 220. */
function coloursOf(...percents: readonly number[]): readonly (readonly number[])[] {
  const ink = Uint16Array.from(percents, (percent) => percent * 100);
  const total = { width: percents.length, height: 1, ink, origin: { x: pt(0), y: pt(0) }, pixel: pt(1) };
  const { data } = inkMapImage(total, 220);
  return percents.map((_, at) => [...data.subarray(3 * at, 3 * at + 3)]);
}

describe("the map of ink", () => {
  it("is white paper and grays as far as the press holds the ink, two points more included", () => {
    const [paper, half, limit, forgiven] = coloursOf(0, 110, 220, 222);
    expect(paper).toEqual([255, 255, 255]);
    expect(half).toEqual([176, 176, 176]);
    expect(limit).toEqual([96, 96, 96]);
    expect(forgiven).toEqual(limit);
  });

  it("goes from yellow to red above", () => {
    const [little, more, most, endless] = coloursOf(222.01, 252, 282, 400);
    expect(little).toEqual([255, 220, 0]);
    expect(more).toEqual([255, 110, 0]);
    expect([most, endless]).toEqual([
      [255, 0, 0],
      [255, 0, 0],
    ]);
  });
});
