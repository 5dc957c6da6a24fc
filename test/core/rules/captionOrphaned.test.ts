import { describe, expect, it } from "vitest";
import { faultsOf, mendOf } from "./pages.js";

const RULE = "caption-orphaned";

describe("an orphaned caption (图说离图)", () => {
  it("stands more than a line below its picture", () => {
    expect(faultsOf(RULE, ["picture 1 0,3 2x8", "caption 1 0,13 2x1"])).toEqual(["caption-1"]);
    expect(faultsOf(RULE, ["picture 1 0,3 2x8", "caption 1 0,12 2x1"])).toEqual([]);
  });

  it("stands more than a gutter beside its picture", () => {
    expect(faultsOf(RULE, ["picture 1 0,3 1x8", "caption 1 2,3 1x4"])).toEqual(["caption-1"]);
    expect(faultsOf(RULE, ["picture 1 0,3 1x8", "caption 1 1,3 1x4"])).toEqual([]);
  });

  it("set over a picture has to lie on it", () => {
    expect(faultsOf(RULE, ["picture 1 0,3 2x8", "caption 1 0,11 2x1 over"])).toEqual(["caption-1"]);
    expect(faultsOf(RULE, ["picture 1 0,3 2x8", "caption 1 0,10 2x1 over"])).toEqual([]);
  });

  it("stands at another story's picture, or on a page without its own", () => {
    expect(faultsOf(RULE, ["picture a1 0,3 2x8", "picture b1 2,14 2x8", "caption b1 0,11 2x1"])).toEqual(["caption-b1"]);
    expect(faultsOf(RULE, ["caption 1 0,3 2x1"], { further: [["picture 1 0,3 2x8"]] })).toEqual(["caption-1"]);
  });

  it("is none when it stands at one picture of its group", () => {
    const group = (line: number) => ["picture 1 0,3 2x8", "picture 2 2,3 2x8", `group 1+2 2,${line} 2x1`];
    expect(faultsOf(RULE, group(13))).toEqual(["group-1+2"]);
    expect(faultsOf(RULE, group(11))).toEqual([]);
  });

  it("is none when its picture stands in a group in one frame", () => {
    expect(faultsOf(RULE, ["pictures a1+a2 0,3 4x8", "caption a2 0,11 2x1"])).toEqual([]);
    expect(faultsOf(RULE, ["pictures a1+a2 0,3 4x8", "caption a2 0,13 2x1"])).toEqual(["caption-a2"]);
  });

  it("is mended by its place right under the picture", () => {
    const page = ["picture 1 0,3 2x8", "caption 1 0,20 2x1", "note n 2,3 2x18"];
    expect(mendOf(RULE, page)).toEqual(["mend-move", "caption-1 0,11 2x1"]);
  });
});
