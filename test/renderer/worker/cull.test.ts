import { describe, expect, it } from "vitest";
import type { FaceKey } from "../../../core/face/index.js";
import type { DisplayItem, DisplayPage } from "../../../core/page/index.js";
import { pt } from "../../../core/units/index.js";
import { pageWithin } from "../../../renderer/worker/cull.js";

const BLACK = { c: 0, m: 0, y: 0, k: 1 };

const rule = (y: number): DisplayItem => ({
  kind: "rule",
  from: { x: pt(0), y: pt(y) },
  to: { x: pt(100), y: pt(y) },
  weight: pt(1),
  ink: BLACK,
});

const pageOf = (...items: readonly DisplayItem[]): DisplayPage => ({
  page: "p1",
  number: 1,
  width: pt(400),
  height: pt(600),
  bleed: pt(0),
  groups: [{ frame: "f1", x: pt(100), y: pt(200), items }],
});

/** Where the rules of a page stand in their frame. */
const rulesOf = (page: DisplayPage) => page.groups.flatMap(({ items }) => items.map((item) => (item.kind === "rule" ? item.from.y : null)));

describe("what shows in a part of a page", () => {
  const page = pageOf(rule(0), rule(50), rule(100));

  it("is what lies there, the place of its frame counted in", () => {
    expect(rulesOf(pageWithin(page, { left: 0, top: 240, right: 400, bottom: 260 }))).toEqual([50]);
    expect(rulesOf(pageWithin(page, { left: 0, top: 0, right: 400, bottom: 600 }))).toEqual([0, 50, 100]);
  });

  it("is no frame of which nothing shows", () => {
    expect(pageWithin(page, { left: 0, top: 0, right: 90, bottom: 600 }).groups).toEqual([]);
    expect(pageWithin(page, { left: 0, top: 0, right: 400, bottom: 100 }).groups).toEqual([]);
  });

  it("is the half of a thick stroke that reaches in", () => {
    const thick = { ...rule(50), weight: pt(20) } as DisplayItem;
    expect(pageWithin(pageOf(thick), { left: 0, top: 255, right: 400, bottom: 300 }).groups).toHaveLength(1);
  });

  it("is a glyph whose origin lies outside and whose ink may not", () => {
    const glyphs = { kind: "glyphs", face: "f" as FaceKey, size: pt(40), x: [pt(0)], y: [pt(50)], stretch: 1 } as unknown as DisplayItem;
    expect(pageWithin(pageOf(glyphs), { left: 0, top: 210, right: 400, bottom: 220 }).groups).toHaveLength(1);
    expect(pageWithin(pageOf(glyphs), { left: 0, top: 400, right: 400, bottom: 420 }).groups).toEqual([]);
  });
});
