import { describe, expect, it } from "vitest";
import { faultsOf } from "./pages.js";

const RULE = "headline-missing";

describe("a story without a headline (无题)", () => {
  it("has none in its copy", () => {
    expect(faultsOf(RULE, ["text a 0,3 2x6 untitled"])).toEqual(["text-a"]);
    expect(faultsOf(RULE, ["text a 0,3 2x6"])).toEqual([]);
  });

  it("is told once, where it begins", () => {
    expect(faultsOf(RULE, ["text a 0,3 2x6 untitled", "text a.1 2,3 2x6"])).toEqual(["text-a"]);
  });
});
