import { describe, expect, it } from "vitest";
import { faultsOf, mendOf } from "./pages.js";

const RULE = "overlap";

describe("frames that overlap (版块重叠)", () => {
  it("share room; an edge is no room", () => {
    expect(faultsOf(RULE, ["note a 0,3 2x8", "note b 1,10 2x8"])).toEqual(["note-a note-b"]);
    expect(faultsOf(RULE, ["note a 0,3 2x8", "note b 1,11 2x8"])).toEqual([]);
  });

  it("are looked at cell by cell, not by the box round them", () => {
    const ell = "text a 0,3 1x10 1,3 2x4";
    expect(faultsOf(RULE, [ell, "note b 1,7 2x6"])).toEqual([]);
    expect(faultsOf(RULE, [ell, "note b 1,6 2x6"])).toEqual(["text-a note-b"]);
  });

  it("may be text and what it runs round, or a caption on its own picture", () => {
    expect(faultsOf(RULE, ["text a 0,3 3x10", "ad x 1,5 1x4 round"])).toEqual([]);
    expect(faultsOf(RULE, ["picture p 0,3 2x10", "caption p 0,12 2x1 over"])).toEqual([]);
    expect(faultsOf(RULE, ["picture p 0,3 2x10", "caption q 0,12 2x1 over"])).toEqual(["picture-p caption-q"]);
  });

  it("are no separating lines", () => {
    expect(faultsOf(RULE, ["text a 0,3 2x10", "rule |1 0,3 2x10"])).toEqual([]);
  });

  it("are mended by one of them moved off the other", () => {
    expect(mendOf(RULE, ["note a 0,3 2x8", "note b 0,10 2x8", "note c 2,3 2x20"])).toEqual(["mend-move", "note-b 0,11 2x8"]);
    expect(mendOf(RULE, ["note a 0,3 2x8 locked", "note b 0,10 2x8 locked", "note c 2,3 2x20"])).toBeNull();
  });
});
