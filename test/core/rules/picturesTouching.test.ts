import { describe, expect, it } from "vitest";
import { faultsOf, mendOf } from "./pages.js";

const RULE = "pictures-touching";

describe("pictures that touch (碰图)", () => {
  it("are of two stories with only a gutter between", () => {
    expect(faultsOf(RULE, ["picture a1 0,3 2x8", "picture b1 2,3 2x8"])).toEqual(["picture-a1 picture-b1"]);
    expect(faultsOf(RULE, ["picture a1 0,3 2x8", "picture b1 2,11 2x8"])).toEqual([]);
  });

  it("are of two stories with no more than a line between, one over the other", () => {
    expect(faultsOf(RULE, ["picture a1 0,3 2x8", "picture b1 0,12 2x8"])).toEqual(["picture-a1 picture-b1"]);
    expect(faultsOf(RULE, ["picture a1 0,3 2x8", "picture b1 0,13 2x8"])).toEqual([]);
  });

  it("are parted by a caption or a rule between", () => {
    expect(faultsOf(RULE, ["picture a1 0,3 2x8", "caption a1 0,11 2x1", "picture b1 0,12 2x8"])).toEqual([]);
    expect(faultsOf(RULE, ["picture a1 0,3 2x8", "rule -1 0,11 2x1", "picture b1 0,12 2x8"])).toEqual([]);
    expect(faultsOf(RULE, ["picture a1 0,3 2x8", "rule |1 1,3 2x8", "picture b1 2,3 2x8"])).toEqual([]);
  });

  it("may be of one story or of one group", () => {
    expect(faultsOf(RULE, ["picture a1 0,3 2x8", "picture a2 2,3 2x8"])).toEqual([]);
    expect(faultsOf(RULE, ["picture 1 0,3 2x8", "picture 2 2,3 2x8", "group 1+2 0,11 4x1"])).toEqual([]);
  });

  it("may be a group in one frame, which stands to others as one picture does", () => {
    expect(faultsOf(RULE, ["pictures a1+a2 0,3 4x8"])).toEqual([]);
    expect(faultsOf(RULE, ["pictures a1+a2 0,3 2x8", "picture b1 2,3 2x8"])).toEqual(["pictures-a1+a2 picture-b1"]);
    expect(faultsOf(RULE, ["pictures a1+a2 0,3 2x8", "picture a3 2,3 2x8"])).toEqual([]);
  });

  it("may be of no story on a picture page, and nowhere else", () => {
    const two = ["picture 1 0,3 2x8", "picture 2 2,3 2x8"];
    expect(faultsOf(RULE, two)).toEqual(["picture-1 picture-2"]);
    expect(faultsOf(RULE, two, { style: { kind: "picture" } })).toEqual([]);
  });

  it("are mended by the lower one cut down from above", () => {
    expect(mendOf(RULE, ["picture a1 0,3 2x8", "picture b1 0,11 2x8", "note n 2,3 2x16"])).toEqual([
      "mend-cut-down",
      "picture-b1 0,13 2x6",
    ]);
  });
});
