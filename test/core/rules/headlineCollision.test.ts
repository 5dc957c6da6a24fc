import { describe, expect, it } from "vitest";
import { faultsOf, mendOf, type PageNotation } from "./pages.js";

const RULE = "headline-collision";
const side = (...more: readonly string[]): PageNotation => [
  "head a 0,3 2x5 30pt",
  "text a 0,8 2x6",
  "head b 2,3 2x5 20pt",
  "text b 2,8 2x6",
  ...more,
];

describe("colliding headlines (碰题)", () => {
  it("stand on one level with only a gutter between; a rule or the edge of a box parts them", () => {
    expect(faultsOf(RULE, side())).toEqual(["head-a head-b"]);
    expect(faultsOf(RULE, side("rule |1 1,3 2x11"))).toEqual([]);
    expect(faultsOf(RULE, ["head a 0,3 2x5 lined", "head b 2,3 2x5"])).toEqual([]);
  });

  it("need a rule as long as the band that they share", () => {
    expect(faultsOf(RULE, side("rule |1 1,9 2x5"))).toEqual(["head-a head-b"]);
  });

  it("share a level with their words, not with their air", () => {
    expect(faultsOf(RULE, ["head a 0,3 2x5", "head b 2,7 2x5"])).toEqual([]);
    expect(faultsOf(RULE, ["head a 0,3 2x5", "head b 2,5 2x5"])).toEqual(["head-a head-b"]);
  });

  it("are none a column apart, nor over the text of one story", () => {
    expect(faultsOf(RULE, ["head a 0,3 1x5", "head b 2,3 2x5"])).toEqual([]);
    expect(faultsOf(RULE, ["head a 0,3 1x5 vertical", "head b 1,3 2x5"])).toEqual([]);
  });

  it("are mended by a rule drawn up between them", () => {
    expect(mendOf(RULE, side("rule |1 1,9 2x5"))).toEqual(["mend-rule", "rule-|1 1,4 2x10"]);
  });
});
