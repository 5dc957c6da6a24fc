import { describe, expect, it } from "vitest";
import { faultsOf, mendOf, type PageNotation } from "./pages.js";

const RULE = "headline-twins";
/** Two headlines side by side with a rule in the gutter between them. */
const twins = (a: string, b: string): PageNotation => [
  `head a 0,3 2x5 ${a}`,
  "text a 0,8 2x6",
  `head b 2,3 2x5 ${b}`,
  "text b 2,8 2x6",
  "rule |1 1,3 2x11",
];

describe("twin headlines (并题)", () => {
  it("stand side by side in one size with only a rule between", () => {
    expect(faultsOf(RULE, twins("20pt", "20pt"))).toEqual(["head-b head-a"]);
    expect(faultsOf(RULE, twins("20pt", "16pt"))).toEqual([]);
  });

  it("are none when one begins below the other", () => {
    const stepped = ["head a 0,3 2x5", "text a 0,8 2x8", "text b 2,3 2x5", "head b 2,8 2x5", "rule |1 1,3 2x13"];
    expect(faultsOf(RULE, stepped)).toEqual([]);
  });

  it("are none while they collide, which is worse", () => {
    const colliding = twins("20pt", "20pt").slice(0, 4);
    expect(faultsOf(RULE, colliding)).toEqual([]);
    expect(faultsOf("headline-collision", colliding)).toEqual(["head-a head-b"]);
  });

  it("are parted by a column of text, a picture or an advertisement, but not by white alone", () => {
    const apart = (...between: readonly string[]) => ["head a 0,3 1x5", "text a 0,8 1x6", ...between, "head b 3,3 1x5", "text b 3,8 1x6"];
    expect(faultsOf(RULE, apart())).toEqual(["head-b head-a"]);
    expect(faultsOf(RULE, apart("picture 1 1,3 2x11"))).toEqual([]);
    expect(faultsOf(RULE, apart("ad x 1,3 2x11"))).toEqual([]);
    expect(faultsOf(RULE, apart("head c 1,9 2x3 16pt", "text c 1,12 2x2"))).toEqual(["head-b head-a"]);
  });

  it("are twins in boxes too", () => {
    expect(faultsOf(RULE, ["head a 0,3 2x5 lined", "text a 0,8 2x6", "head b 2,3 2x5", "text b 2,8 2x6"])).toEqual(["head-b head-a"]);
  });

  it("collide end to end when they are vertical, and are twins when a rule parts them", () => {
    const vertical = ["head a 0,3 1x12 vertical", "text a 1,3 1x12", "head b 0,15 1x12 vertical", "text b 1,15 1x12"];
    expect(faultsOf(RULE, vertical)).toEqual(["head-b head-a"]);
  });

  it("are the form of a page of briefs or notices", () => {
    expect(faultsOf(RULE, twins("16pt", "16pt"), { style: { kind: "briefs" } })).toEqual([]);
    expect(faultsOf(RULE, twins("16pt", "16pt"), { style: { kind: "classified" } })).toEqual([]);
  });

  it("are mended by the lesser one a size smaller", () => {
    expect(mendOf(RULE, twins("20pt", "20pt"))).toEqual(["mend-headline-size", "head-b 2,3 2x5 16pt"]);
    expect(mendOf(RULE, twins("16pt", "16pt"))).toBeNull();
  });
});
