import { describe, expect, it } from "vitest";
import { faultsOf, type PageNotation } from "./pages.js";

const RULE = "picture-on-fold";
/** The page is 560 pt high and its first grid line begins at 40 pt: the fold lies on the upper edge of line 20. */
const ON_FOLD: PageNotation = ["picture 1 0,15 2x10"];
const style = { sheet: "broadsheet" } as const;

describe("a picture on the fold (图压折线)", () => {
  it("is a question to a person while its faces are not known", () => {
    expect(faultsOf(RULE, ON_FOLD, { style })).toEqual(["picture-1"]);
    expect(faultsOf(RULE, ["picture 1 0,20 2x10"], { style })).toEqual([]);
    expect(faultsOf(RULE, ["picture 1 0,10 2x10"], { style })).toEqual([]);
  });

  it("says nothing of a picture whose faces are known", () => {
    expect(faultsOf(RULE, ON_FOLD, { style, pictures: { 1: { faces: [] } } })).toEqual([]);
  });

  it("does not come about on a tabloid, which is folded down its side, nor with an advertisement", () => {
    expect(faultsOf(RULE, ON_FOLD)).toEqual([]);
    expect(faultsOf(RULE, ["ad x 0,15 2x10 labelled"], { style })).toEqual([]);
  });
});
