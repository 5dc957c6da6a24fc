import { describe, expect, it } from "vitest";
import { faultsOf } from "./pages.js";

const RULE = "headline-stacked";
const over = (between: number) => [
  "head a 0,3 2x5",
  `text a 0,8 2x${between}`,
  `head b 0,${8 + between} 2x5 16pt`,
  `text b 0,${13 + between} 2x4`,
];

describe("stacked headlines (叠题)", () => {
  it("have fewer than three lines of text between", () => {
    expect(faultsOf(RULE, over(2))).toEqual(["head-b head-a"]);
    expect(faultsOf(RULE, over(3))).toEqual([]);
  });

  it("share columns", () => {
    expect(faultsOf(RULE, ["head a 0,3 2x5", "text a 0,8 2x2", "head b 2,8 2x5", "text b 2,13 2x4"])).toEqual([]);
  });

  it("are stacked from right to left when they are vertical", () => {
    expect(faultsOf(RULE, ["head a 2,3 1x12 vertical", "text a 3,3 1x12", "head b 1,3 1x12 vertical", "text b 0,3 1x12"])).toEqual([
      "head-b head-a",
    ]);
  });
});
