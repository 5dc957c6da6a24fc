import { describe, expect, it } from "vitest";
import { faultsOf, mendOf } from "./pages.js";

const RULE = "headline-off-text";

describe("a headline off its text (题不盖文)", () => {
  it("leaves columns of its text uncovered", () => {
    expect(faultsOf(RULE, ["head a 0,3 2x5", "text a 0,8 3x6"])).toEqual(["head-a"]);
    expect(faultsOf(RULE, ["head a 0,3 3x5", "text a 0,8 3x6"])).toEqual([]);
    expect(faultsOf(RULE, ["head a 0,3 4x5", "text a 0,8 3x6"])).toEqual([]);
  });

  it("may stand wholly beside its text, be vertical, or have it run round", () => {
    expect(faultsOf(RULE, ["head a 0,3 1x5", "text a 1,3 3x6"])).toEqual([]);
    expect(faultsOf(RULE, ["head a 0,3 1x11 vertical", "text a 1,3 3x11"])).toEqual([]);
    expect(faultsOf(RULE, ["head a 1,5 2x5 round", "text a 0,3 4x12"])).toEqual([]);
  });

  it("is held against the first part of the text only", () => {
    expect(faultsOf(RULE, ["head a 0,3 2x5", "text a 0,8 2x4", "text a.1 2,20 2x4"])).toEqual([]);
  });

  it("is mended by a headline as wide as its text", () => {
    expect(mendOf(RULE, ["head a 0,3 2x5", "text a 0,8 3x6"])).toEqual(["mend-span", "head-a 0,3 3x5 20pt"]);
  });
});
