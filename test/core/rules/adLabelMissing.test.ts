import { describe, expect, it } from "vitest";
import { faultsOf, mendOf } from "./pages.js";

const RULE = "ad-label-missing";

describe("an advertisement without the word 广告", () => {
  it("bears it neither in its artwork nor from the page", () => {
    expect(faultsOf(RULE, ["ad x 0,3 2x8"])).toEqual(["ad-x"]);
    expect(faultsOf(RULE, ["ad x 0,3 2x8 label"])).toEqual([]);
    expect(faultsOf(RULE, ["ad x 0,3 2x8 labelled"])).toEqual([]);
  });

  it("is mended by the word from the page, unless a person has fixed the frame", () => {
    expect(mendOf(RULE, ["ad x 0,3 2x8"])).toEqual(["mend-label", "ad-x 0,3 2x8"]);
    expect(mendOf(RULE, ["ad x 0,3 2x8 locked"])).toBeNull();
  });
});
