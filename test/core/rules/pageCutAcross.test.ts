import { describe, expect, it } from "vitest";
import { faultsOf, type PageNotation } from "./pages.js";

const RULE = "page-cut-across";
/** Five blocks round each other: no gap runs through. */
const WHEEL: PageNotation = ["note a 0,3 3x5", "note b 3,3 1x12", "note c 1,15 3x8", "note d 0,8 1x15", "note e 1,8 2x7"];
const CUT = WHEEL.map((each) => (each.startsWith("note d") ? "note d 0,8 1x7" : each));

describe("a page cut across (断版)", () => {
  it("has a gap over its whole width that no block bridges", () => {
    expect(faultsOf(RULE, CUT)).toEqual(["note-c (error)"]);
    expect(faultsOf(RULE, WHEEL)).toEqual([]);
  });

  it("is a warning with fewer than five blocks, which always leave a cut", () => {
    expect(faultsOf(RULE, ["note a 0,3 4x5", "note b 0,8 4x5"])).toEqual(["note-b (warning)"]);
  });

  it("is none under the furniture or over advertisements", () => {
    expect(faultsOf(RULE, ["folio - 0,0 4x3", ...WHEEL, "ad x 0,23 4x8"])).toEqual([]);
  });

  it("is cut by a rule over the whole width (通线), though it stands where a block goes on", () => {
    const rule = (cols: number) => [...WHEEL, `rule -1 0,15 ${cols}x1`];
    expect(faultsOf(RULE, rule(4))).toEqual(["rule--1 (error)"]);
    expect(faultsOf(RULE, rule(3))).toEqual([]);
    expect(faultsOf(RULE, [...WHEEL, "rule -1 0,15 2x1", "rule -2 2,15 2x1"])).toEqual([]);
  });

  it("is told once when the rule stands in the gap", () => {
    expect(faultsOf(RULE, [...CUT, "rule -1 0,14 4x1"])).toEqual(["note-c (error)"]);
  });
});
