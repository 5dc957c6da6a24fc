import { describe, expect, it } from "vitest";
import { faultsOf, mendOf } from "./pages.js";

const RULE = "rule-crossing";

describe("a rule through matter (线压版块)", () => {
  it("runs down through a headline's words, a picture or an advertisement", () => {
    const rule = "rule |1 0,3 2x10";
    expect(faultsOf(RULE, ["head a 0,3 2x5", rule])).toEqual(["rule-|1 head-a"]);
    expect(faultsOf(RULE, ["picture 1 0,9 2x6", rule])).toEqual(["rule-|1 picture-1"]);
    expect(faultsOf(RULE, ["ad x 0,9 2x6", rule])).toEqual(["rule-|1 ad-x"]);
    expect(faultsOf(RULE, ["picture 1 0,13 2x6", "picture 2 0,3 1x10", rule])).toEqual([]);
  });

  it("may stand between the columns of a text, and in the air of a headline", () => {
    expect(faultsOf(RULE, ["text a 0,3 2x10", "rule |1 0,3 2x10"])).toEqual([]);
    expect(faultsOf(RULE, ["head a 0,3 2x5", "rule |1 0,3 2x1"])).toEqual([]);
  });

  it("runs across text or a picture", () => {
    expect(faultsOf(RULE, ["text a 0,3 2x10", "rule -1 0,6 2x1"])).toEqual(["rule--1 text-a"]);
    expect(faultsOf(RULE, ["text a 0,3 2x3", "rule -1 0,6 2x1", "picture 1 0,7 2x5"])).toEqual([]);
  });

  it("is mended by the longer of its ends that is free", () => {
    const page = ["picture 1 0,13 2x6", "note n 2,3 2x16", "rule |1 0,3 2x14"];
    expect(mendOf(RULE, page)).toEqual(["mend-rule-short", "rule-|1 0,3 2x10"]);
  });
});
