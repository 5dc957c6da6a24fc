import { describe, expect, it } from "vitest";
import { faultsOf } from "./pages.js";

const RULE = "headline-clash";
const beside = (a: string, b: string) => [`head a 0,3 2x5 ${a}`, "text a 0,8 2x6", `head b 2,3 2x5 16pt ${b}`, "text b 2,8 2x6"];

describe("clashing headlines (阴阳题)", () => {
  it("are side by side, one on a ground or between lines and one plain", () => {
    for (const style of ["reversed", "tinted", "ruled", "boxed"]) expect(faultsOf(RULE, beside("", style))).toEqual(["head-b head-a"]);
    expect(faultsOf(RULE, beside("", ""))).toEqual([]);
    expect(faultsOf(RULE, beside("reversed", "reversed"))).toEqual([]);
  });

  it("are none when one stands below the other or matter stands between", () => {
    expect(faultsOf(RULE, ["head a 0,3 2x5 reversed", "text a 0,8 2x6", "head b 2,8 2x5", "text b 2,13 2x6"])).toEqual([]);
    expect(faultsOf(RULE, ["head a 0,3 1x5 reversed", "picture 1 1,3 2x6", "head b 3,3 1x5"])).toEqual([]);
  });
});
