import { describe, expect, it } from "vitest";
import { faultsOf } from "./pages.js";

const RULE = "overset";

describe("overset (溢文)", () => {
  it("is copy that finds no room", () => {
    // Two columns of six lines of ten characters, the first line indented by two.
    expect(faultsOf(RULE, ["head a 0,3 2x5", "text a 0,8 2x6 119字"])).toEqual(["text-a"]);
    expect(faultsOf(RULE, ["head a 0,3 2x5", "text a 0,8 2x6 118字"])).toEqual([]);
  });

  it("is told of the last part of a story", () => {
    expect(faultsOf(RULE, ["text a 0,3 1x2 100字", "text a.1 1,3 1x2"])).toEqual(["text-a.1"]);
  });
});
