import { describe, expect, it } from "vitest";
import { faultsOf, mendOf } from "./pages.js";

const RULE = "lead-biggest";
const two = (a: number, b: number) => [`head a 0,3 2x5 ${a}pt`, "text a 0,8 2x6", `head b 2,20 2x5 ${b}pt`, "text b 2,25 2x6"];

describe("a lead that is not the biggest (头条题小)", () => {
  it("has a smaller headline than another story of the first page", () => {
    expect(faultsOf(RULE, two(20, 30))).toEqual(["head-a head-b"]);
    expect(faultsOf(RULE, two(30, 30))).toEqual([]);
    expect(faultsOf(RULE, two(30, 20))).toEqual([]);
  });

  it("is mended by the other one no larger than the lead", () => {
    expect(mendOf(RULE, two(20, 30))).toEqual(["mend-headline-size", "head-b 2,20 2x5 20pt"]);
  });
});
