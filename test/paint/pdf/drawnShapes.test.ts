/** Shapes of drawings as path operators. */
import { describe, expect, it } from "vitest";
import type { ShapeItem } from "../../../core/page/index.js";
import { pt, rect } from "../../../core/units/index.js";
import { paintShape } from "../../../paint/pdf/shapes.js";

const INK = { c: 0, m: 0, y: 0, k: 1 };
const palette = { fill: () => "fill", stroke: () => "stroke" };
/** A sheet of 100 points on which y goes upwards. */
const placement = { x: (x: number) => x, y: (y: number) => 100 - y };
const shape = (more: Partial<ShapeItem>): ShapeItem => ({
  kind: "shape",
  ops: Uint8Array.of(0, 1),
  points: Float64Array.of(1, 2, 3, 4),
  fill: null,
  stroke: null,
  ...more,
});
const painted = (more: Partial<ShapeItem>): string => paintShape(shape(more), placement, palette).join(" ");

describe("a shape", () => {
  it("is filled as its rule says", () => {
    expect(painted({ fill: INK })).toBe("fill 1 98 m 3 96 l f");
    expect(painted({ fill: INK, fillRule: "even-odd" })).toBe("fill 1 98 m 3 96 l f*");
    expect(painted({ fill: INK, fillRule: "even-odd", stroke: { ink: INK, weight: pt(2) } })).toBe("fill stroke 2 w 1 98 m 3 96 l B*");
  });

  it("has its line as it is drawn, and leaves lines as they were", () => {
    const stroke = {
      ink: INK,
      weight: pt(2),
      corners: "bevel",
      ends: "square",
      miterLimit: 4,
      dash: { lengths: [3, 1], offset: 2 },
    } as const;
    expect(painted({ stroke })).toBe("q stroke 2 w 2 j 4 M 2 J [3 1] 2 d 1 98 m 3 96 l S Q");
  });

  it("is seen inside its clip alone", () => {
    expect(painted({ fill: INK, clip: rect(10, 20, 30, 40) })).toBe("q 10 40 30 40 re W n fill 1 98 m 3 96 l f Q");
  });
});
