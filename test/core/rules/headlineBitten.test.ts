import { describe, expect, it } from "vitest";
import { faultsOf } from "./pages.js";

const RULE = "headline-bitten";

describe("a bitten headline (咬题)", () => {
  it("has another story's picture or text in its words, or less than half a line off them", () => {
    // The words of a headline begin a line below its frame.
    expect(faultsOf(RULE, ["picture b1 0,3 2x10", "head a 0,12 2x5"])).toEqual(["head-a picture-b1"]);
    expect(faultsOf(RULE, ["picture b1 0,3 2x9", "head a 0,12 2x5"])).toEqual([]);
    expect(faultsOf(RULE, ["briefs b 0,3 2x10", "head a 0,12 2x5"])).toEqual(["head-a briefs-b"]);
  });

  it("is none by its own picture, nor by another headline", () => {
    expect(faultsOf(RULE, ["picture a1 0,3 2x10", "head a 0,12 2x5"])).toEqual([]);
    expect(faultsOf(RULE, ["head b 0,9 2x5", "head a 0,12 2x5"])).toEqual([]);
  });

  it("is none when text runs round it", () => {
    expect(faultsOf(RULE, ["text b 0,3 4x20", "head a 1,8 2x5 round"])).toEqual([]);
  });
});
