import { describe, expect, it } from "vitest";
import { faultsOf } from "./pages.js";

const RULE = "headline-unplaced";

describe("a headline left out (漏题)", () => {
  it("stands nowhere although its text does", () => {
    expect(faultsOf(RULE, ["text a 0,3 2x6"])).toEqual(["text-a"]);
    expect(faultsOf(RULE, ["head a 0,3 2x5", "text a 0,8 2x6"])).toEqual([]);
  });

  it("may stand on another page, where the story begins", () => {
    expect(faultsOf(RULE, ["head a 0,3 2x5", "text a 0,8 2x1 100字"], { further: [["text a.1 0,3 2x6"]] })).toEqual([]);
  });

  it("is another matter when the copy has none", () => {
    expect(faultsOf(RULE, ["text a 0,3 2x6 untitled"])).toEqual([]);
  });
});
