import { describe, expect, it } from "vitest";
import { faultsOf, mendOf, type PageNotation } from "./pages.js";

const RULE = "headline-size-order";
/** Story b over story c, both of the second step of the ladder. */
const over = (b: string, c: string): PageNotation => [`head b 0,3 2x5 ${b}`, "text b 0,8 2x6", `head c 0,14 2x5 ${c}`, "text c 0,19 2x6"];

describe("headlines that grow down the page", () => {
  it("are larger than the one over them in the same columns", () => {
    expect(faultsOf(RULE, over("16pt", "20pt"))).toEqual(["head-c head-b"]);
    expect(faultsOf(RULE, over("20pt", "20pt"))).toEqual([]);
    expect(faultsOf(RULE, over("20pt", "16pt"))).toEqual([]);
  });

  it("are none in other columns", () => {
    expect(faultsOf(RULE, ["head b 0,3 2x5 16pt", "text b 0,8 2x6", "head c 2,14 2x5 20pt", "text c 2,19 2x6"])).toEqual([]);
  });

  it("may grow with the width of what they head", () => {
    expect(faultsOf(RULE, ["head b 0,3 1x5 16pt", "text b 0,8 1x6", "head c 0,14 2x5 20pt", "text c 0,19 2x6"])).toEqual([]);
  });

  it("leave the lead aside, wherever it stands", () => {
    expect(faultsOf(RULE, ["head b 0,3 2x5 16pt", "text b 0,8 2x6", "head a 0,14 2x5 30pt", "text a 0,19 2x6"])).toEqual([]);
  });

  it("are compared with the next one above only", () => {
    const three = [...over("16pt", "20pt"), "head d 0,25 2x5 20pt", "text d 0,30 2x6"];
    expect(faultsOf(RULE, three)).toEqual(["head-c head-b"]);
  });

  it("are mended by the lower one as small as the upper", () => {
    expect(mendOf(RULE, over("16pt", "20pt"))).toEqual(["mend-headline-size", "head-c 0,14 2x5 16pt"]);
  });
});
