import { describe, expect, it } from "vitest";
import { faultsOf, type PageNotation } from "./pages.js";

const RULE = "face-on-fold";
/** The page is 560 pt high and its first grid line begins at 40 pt: the fold lies on the upper edge of line 20. */
const ON_FOLD: PageNotation = ["picture 1 0,15 2x10"];
const style = { sheet: "broadsheet" } as const;
const face = (y: number, height: number) => ({ pictures: { 1: { faces: [{ x: 0.4, y, width: 0.2, height }] } }, style });

describe("a face on the fold (折线切脸)", () => {
  it("is found when the fold cuts it, and not when it runs beside it", () => {
    expect(faultsOf(RULE, ON_FOLD, face(0.4, 0.2))).toEqual(["picture-1"]);
    expect(faultsOf(RULE, ON_FOLD, face(0.1, 0.2))).toEqual([]);
    expect(faultsOf(RULE, ON_FOLD, { style, pictures: { 1: { faces: [] } } })).toEqual([]);
  });

  it("knows where the crop of a picture has brought its faces", () => {
    // Four times as high as wide, with the focus at its head: the lower half of the picture is cropped away.
    const tall = { pixels: { width: 100, height: 400 }, focus: { x: 0.5, y: 0 } };
    const faces = (y: number) => ({ style, pictures: { 1: { ...tall, faces: [{ x: 0, y, width: 1, height: 0.02 }] } } });
    expect(faultsOf(RULE, ON_FOLD, faces(0.49))).toEqual([]);
    expect(faultsOf(RULE, ON_FOLD, faces(0.06))).toEqual(["picture-1"]);
  });

  it("is not guessed at where no faces are marked", () => {
    expect(faultsOf(RULE, ON_FOLD, { style })).toEqual([]);
  });

  it("does not come about on a tabloid, which is folded down its side, nor with an advertisement", () => {
    expect(faultsOf(RULE, ON_FOLD, { pictures: face(0.4, 0.2).pictures })).toEqual([]);
    expect(faultsOf(RULE, ["ad x 0,15 2x10 labelled"], { style })).toEqual([]);
  });
});
