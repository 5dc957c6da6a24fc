import { describe, expect, it } from "vitest";
import { em, pt } from "../../../core/units/index.js";
import { STYLE } from "../page/editions.js";
import { EXAMPLES } from "./examples.js";
import { faultsOf, type PageNotation } from "./pages.js";

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
});
