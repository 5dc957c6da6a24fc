import { describe, expect, it } from "vitest";
import { faultsOf, mendOf, type PageNotation } from "./pages.js";

const RULE = "headline-tombstone";
const LINES: PageNotation = ["rule |1 0,3 2x11", "rule |2 1,3 2x11", "rule |3 2,3 2x11"];
const ROW: PageNotation = ["head a 0,3 2x5 30pt", "text a 0,8 2x6", "head b 2,3 1x5", "text b 2,8 1x6"];

describe("tombstoned headlines (排题)", () => {
  it("are three that begin on one level in neighbouring columns, whatever their sizes", () => {
    expect(faultsOf(RULE, [...ROW, ...LINES, "head c 3,3 1x5 16pt", "text c 3,8 1x6"])).toEqual(["head-a head-b head-c"]);
    expect(faultsOf(RULE, [...ROW, ...LINES, "text c 3,3 1x5", "head c 3,4 1x5 16pt"])).toEqual([]);
  });

  it("are none when only two stand side by side", () => {
    expect(faultsOf(RULE, [...ROW, ...LINES])).toEqual([]);
  });

  it("are none when something stands between them", () => {
    const broken = ["head a 0,3 1x5", "head b 1,3 1x5", "picture 1 2,3 1x5", "head c 3,3 1x5"];
    expect(faultsOf(RULE, broken)).toEqual([]);
  });

  it("are told once a row, however long it is", () => {
    const four = ["head a 0,3 1x5", "head b 1,3 1x5", "head c 2,3 1x5", "head d 3,3 1x5"];
    expect(faultsOf(RULE, four)).toEqual(["head-a head-b head-c head-d"]);
    expect(faultsOf(RULE, [...four, "head e 0,20 1x5", "head f 1,20 1x5", "head g 2,20 1x5"])).toHaveLength(2);
  });

  it("are the form of a page of briefs", () => {
    const row = ["head a 0,3 1x5", "head b 1,3 1x5", "head c 2,3 1x5"];
    expect(faultsOf(RULE, row, { style: { kind: "briefs" } })).toEqual([]);
  });

  it("are mended by a headline under the picture of its story", () => {
    const row = [
      "head a 0,3 2x5",
      "text a 0,8 2x6",
      "head b 2,3 1x5",
      "picture b1 2,8 1x6",
      "text b 2,14 1x6",
      "head c 3,3 1x5",
      "text c 3,8 1x6",
    ];
    expect(mendOf(RULE, [...row, ...LINES])).toEqual(["mend-swap", "head-b 2,9 1x5 20pt", "picture-b1 2,3 1x6"]);
  });
});
