import { describe, expect, it } from "vitest";
import { faultsOf } from "./pages.js";

const RULE = "page-number-missing";

describe("a page without its number (缺版序)", () => {
  it("has neither nameplate nor folio", () => {
    expect(faultsOf(RULE, ["note a 0,3 2x6"])).toEqual(["page"]);
    expect(faultsOf(RULE, ["folio - 0,0 4x3"])).toEqual([]);
    expect(faultsOf(RULE, ["nameplate - 0,0 4x3"])).toEqual([]);
  });

  it("is told for each page", () => {
    expect(faultsOf(RULE, [], { further: [["folio - 0,0 4x3"], []] })).toEqual(["page", "page"]);
  });
});
