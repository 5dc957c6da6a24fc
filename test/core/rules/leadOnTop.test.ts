import { describe, expect, it } from "vitest";
import { faultsOf } from "./pages.js";

const RULE = "lead-on-top";

describe("a lead below the fold (头条不在上部)", () => {
  it("begins in the lower half of the first page", () => {
    expect(faultsOf(RULE, ["head a 0,20 2x5"])).toEqual([]);
    expect(faultsOf(RULE, ["head a 0,21 2x5"])).toEqual(["head-a"]);
  });

  it("is the story of the highest rank, and only that of the first page", () => {
    expect(faultsOf(RULE, ["head a 0,3 2x5", "head b 0,30 2x5"])).toEqual([]);
    expect(faultsOf(RULE, ["head b 0,3 2x5"], { further: [["head a 0,30 2x5"]] })).toEqual([]);
  });
});
