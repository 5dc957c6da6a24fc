import { describe, expect, it } from "vitest";
import type { FaceKey } from "../../../core/face/index.js";
import { BLACK } from "../../../core/model/index.js";
import { type GlyphRun, seamRect } from "../../../core/page/index.js";
import { typeOnSeam } from "../../../core/rules/typeOnSeam.js";
import { em, pt } from "../../../core/units/index.js";
import { STYLE } from "../page/editions.js";
import { EXAMPLES } from "./examples.js";
import { faultsOf, laidOut, type PageNotation, pageDoc } from "./pages.js";

const SPREAD = { style: { grid: { ...STYLE.grid, seam: pt(40) } } };

function faults(page: PageNotation, wishes: object = SPREAD) {
  return faultsOf("type-on-seam", page, wishes);
}

describe("字压中缝", () => {
  it("is a headline with a character between the two pages, and none that keeps to one of them", () => {
    const example = EXAMPLES["type-on-seam"];
    expect(faults(example?.breaking ?? [])).toEqual(["head-a"]);
    expect(faults(example?.good ?? [])).toEqual([]);
  });

  it("is no fault of a picture, a folio or columns of text that stand on both pages", () => {
    expect(faults(["folio - 0,0 4x3", "picture 1 1,3 2x10", "text a 0,14 4x10 400字"])).toEqual([]);
  });

  it("befalls other words than headlines too", () => {
    expect(faults(["rubric 第一线快报头条 1,6 2x3"])).toEqual(["rubric-第一线快报头条"]);
  });

  it("cannot befall a single page", () => {
    expect(faults(EXAMPLES["type-on-seam"]?.breaking ?? [], { style: { grid: { ...STYLE.grid, gutter: em(1) } } })).toEqual([]);
  });

  it("is no mark that hangs from the edge of its page, but a mark in the middle is", () => {
    const doc = pageDoc(["head a 0,3 2x5 20pt"], SPREAD);
    const [style] = doc.styles.values();
    const seam = style ? seamRect(style) : null;
    if (!seam) throw new Error("no seam");
    const marked = (x: number): number => {
      const run: GlyphRun = {
        kind: "glyphs",
        face: "song" as FaceKey,
        size: pt(20),
        mode: "horizontal",
        ink: BLACK,
        role: "headline",
        text: "“",
        glyphs: Uint32Array.of(1),
        x: Float64Array.of(x),
        y: Float64Array.of(0),
        offsets: Uint32Array.of(0),
        stretch: 1,
      };
      const layouts = laidOut(doc).map((layout) => ({
        ...layout,
        display: { ...layout.display, groups: [{ frame: "head-a", x: pt(0), y: pt(0), items: [run] }] },
      }));
      return typeOnSeam.check(doc, layouts).length;
    };
    expect(marked(seam.x)).toBe(0);
    expect(marked(seam.x + seam.width - 20)).toBe(0);
    expect(marked(seam.x + seam.width / 2 - 5)).toBe(1);
  });
});
