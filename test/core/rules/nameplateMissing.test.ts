import { describe, expect, it } from "vitest";
import { lines } from "../../../core/units/index.js";
import { faultsOf } from "./pages.js";

const RULE = "nameplate-missing";
const FRONT = { style: { furniture: { kind: "nameplate", lines: lines(3), cols: 4, ear: false, dateLines: lines(1) } } } as const;

describe("a front page without its nameplate (缺报头)", () => {
  it("is a page in the style of one", () => {
    expect(faultsOf(RULE, ["folio - 0,0 4x3"], FRONT)).toEqual(["page"]);
    expect(faultsOf(RULE, ["nameplate - 0,0 4x3"], FRONT)).toEqual([]);
  });

  it("is no inside page", () => {
    expect(faultsOf(RULE, ["folio - 0,0 4x3"])).toEqual([]);
  });
});
