import { describe, expect, it } from "vitest";
import { faultsOf } from "./pages.js";

const RULE = "column-jump";

describe("a column jump (跳栏)", () => {
  it("passes over a block of another story", () => {
    const over = (between: string) => ["head a 0,3 4x5", "text a 0,8 1x6 3,8 1x6 100字", between];
    expect(faultsOf(RULE, over("briefs b 1,8 2x6"))).toEqual(["text-a"]);
    expect(faultsOf(RULE, over("ad x 1,8 2x6 labelled"))).toEqual(["text-a"]);
    expect(faultsOf(RULE, over("picture a1 1,8 2x6"))).toEqual([]);
  });

  it("goes up where no headline of the story stands above", () => {
    const up = (head: string) => [head, "text a 0,8 1x6 1,4 1x10 100字", "note n 1,3 1x1"];
    expect(faultsOf(RULE, up("head a 0,3 1x5"))).toEqual(["text-a"]);
    expect(faultsOf(RULE, ["head a 0,0 2x4", "picture a1 0,4 1x4", "text a 0,8 1x6 1,4 1x10 100字"])).toEqual([]);
  });

  it("is none from a foot to the head of the next column", () => {
    expect(faultsOf(RULE, ["head a 0,3 3x5", "text a 0,8 3x6 150字"])).toEqual([]);
  });

  it("passes over a block between two parts, one below the other", () => {
    const parts = (between: string) => ["head a 0,3 1x5", "text a 0,8 1x4 80字", between, "text a.1 0,16 1x4"];
    expect(faultsOf(RULE, parts("briefs b 0,12 1x4"))).toEqual(["text-a.1"]);
    expect(faultsOf(RULE, parts("picture a1 0,12 1x4"))).toEqual([]);
  });

  it("is none across a block that the text runs round", () => {
    expect(faultsOf(RULE, ["head a 0,3 4x5", "text a 0,8 4x8 250字", "ad x 1,10 2x4 labelled round"])).toEqual([]);
  });
});
