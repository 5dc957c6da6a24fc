import { describe, expect, it } from "vitest";
import type { RuleItem, ShapeItem } from "../../../core/page/index.js";
import { pt } from "../../../core/units/index.js";
import { plateLook } from "../../../renderer/worker/plateLook.js";

const RED = { c: 0, m: 1, y: 0.5, k: 0 };
const BLACK = { c: 0, m: 0, y: 0, k: 1 };
const SPOT = { kind: "k-spot", name: "专红", ink: { c: 0, m: 1, y: 1, k: 0 } } as const;
const rule = (ink: typeof RED): RuleItem => ({
  kind: "rule",
  from: { x: pt(0), y: pt(0) },
  to: { x: pt(9), y: pt(0) },
  weight: pt(1),
  ink,
});

const shape = (fill: typeof RED): ShapeItem => ({
  kind: "shape",
  ops: Uint8Array.of(0, 1, 1, 1, 4),
  points: Float64Array.of(0, 0, 9, 0, 9, 9, 0, 9),
  fill,
  stroke: null,
});

describe("a plate alone", () => {
  it("is black where its ink is full, gray for a tint, and paper where there is none", () => {
    expect(plateLook("m", undefined).styleOf(RED)).toBe("rgb(0, 0, 0)");
    expect(plateLook("y", undefined).styleOf(RED)).toBe("rgb(128, 128, 128)");
    expect(plateLook("c", undefined).styleOf(RED)).toBe("rgb(255, 255, 255)");
    expect(plateLook("k", undefined).styleOf(BLACK)).toBe("rgb(0, 0, 0)");
  });

  it("is not touched by black that is printed over it, but by what is knocked out of it", () => {
    expect(plateLook("m", undefined).blendOf(rule(BLACK))).toBeNull();
    expect(plateLook("k", undefined).blendOf(rule(BLACK))).toBe("source-over");
    expect(plateLook("c", undefined).blendOf(rule(RED))).toBe("source-over");
  });

  it("is knocked out by a black shape: type and rules alone are printed over", () => {
    expect(plateLook("m", undefined).blendOf(shape(BLACK))).toBe("source-over");
  });

  it("of a spot ink bears what is printed in it, and no process ink does then", () => {
    const spot = { c: 0, m: 1, y: 1, k: 0 };
    expect(plateLook("spot", SPOT).styleOf(spot)).toBe("rgb(0, 0, 0)");
    expect(plateLook("m", SPOT).styleOf(spot)).toBe("rgb(255, 255, 255)");
    expect(plateLook("spot", undefined).styleOf(RED)).toBe("rgb(255, 255, 255)");
  });
});
