import { describe, expect, it } from "vitest";
import { faultsOf } from "./pages.js";

const RULE = "white-area";

describe("a white area (空白)", () => {
  it("is more than four lines left free in a text frame", () => {
    // One column of twelve lines of ten characters, the first line indented by two.
    expect(faultsOf(RULE, ["head a 0,3 1x5", "text a 0,8 1x12 68字"])).toEqual(["text-a"]);
    expect(faultsOf(RULE, ["head a 0,3 1x5", "text a 0,8 1x12 69字"])).toEqual([]);
  });

  it("is none in a frame of another kind", () => {
    expect(faultsOf(RULE, ["picture 1 0,3 2x20"])).toEqual([]);
  });
});
