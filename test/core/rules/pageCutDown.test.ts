import { describe, expect, it } from "vitest";
import { faultsOf, type PageNotation } from "./pages.js";

const RULE = "page-cut-down";
/** Five blocks round each other: no gap runs through. */
const WHEEL: PageNotation = ["note a 0,3 3x5", "note b 3,3 1x12", "note c 1,15 3x8", "note d 0,8 1x15", "note e 1,8 2x7"];

describe("a page cut down (断版、通线)", () => {
  it("has a gap from head to foot that no block bridges", () => {
    const cut = WHEEL.map((each) => (each.startsWith("note c") ? "note c 1,15 2x8" : each));
    expect(faultsOf(RULE, cut)).toEqual(["note-b (error)"]);
    expect(faultsOf(RULE, WHEEL)).toEqual([]);
  });

  it("is none beside advertisements", () => {
    const narrow = ["note a 0,3 2x5", "note b 2,3 1x12", "note c 1,15 2x8", "note d 0,8 1x15", "note e 1,8 1x7"];
    expect(faultsOf(RULE, [...narrow, "ad x 3,3 1x20"])).toEqual([]);
    expect(faultsOf(RULE, [...narrow, "note x 3,3 1x20"])).toEqual(["note-x (error)"]);
  });

  it("is cut by rules one behind the other from head to foot (通线)", () => {
    expect(faultsOf(RULE, [...WHEEL, "rule |1 0,3 2x12", "rule |2 0,15 2x8"])).toEqual(["rule-|1 rule-|2 (error)"]);
    expect(faultsOf(RULE, [...WHEEL, "rule |1 0,3 2x10", "rule |2 0,15 2x8"])).toEqual([]);
  });
});
