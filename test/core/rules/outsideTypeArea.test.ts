import { describe, expect, it } from "vitest";
import type { FrameRecord } from "../../../core/model/index.js";
import { checkLayout } from "../../../core/rules/index.js";
import { rect } from "../../../core/units/index.js";
import { docOf, pictureOf, STYLE } from "../page/editions.js";
import { faultsOf, laidOut, mendOf } from "./pages.js";

const RULE = "outside-type-area";

/** Whether a picture in a rectangle of points is a fault. */
function isOutside(x: number, y: number, width: number, height: number): boolean {
  const frame: FrameRecord = {
    id: "p",
    type: "frame",
    place: { kind: "free", rect: rect(x, y, width, height) },
    content: { kind: "picture", picture: "1" },
  };
  const doc = docOf([[frame]], [pictureOf("1")]);
  return checkLayout(doc, laidOut(doc)).some(({ rule }) => rule === RULE);
}

describe("a frame outside the type area (出版心)", () => {
  it("reaches over its edges by a line or a column", () => {
    expect(faultsOf(RULE, ["note a 0,31 2x9"])).toEqual([]);
    expect(faultsOf(RULE, ["note a 0,32 2x9"])).toEqual(["note-a"]);
    expect(faultsOf(RULE, ["note a 2,3 2x9"])).toEqual([]);
    expect(faultsOf(RULE, ["note a 3,3 2x9"])).toEqual(["note-a"]);
  });

  it("may be a picture that bleeds wherever it leaves the type area, and not one that stops half way", () => {
    const { width, bleed } = STYLE;
    expect(isOutside(-bleed, 100, 200, 100)).toBe(false);
    expect(isOutside(-bleed, 100, width + 2 * bleed, 100)).toBe(false);
    expect(isOutside(0, 100, 200, 100)).toBe(true);
  });

  it("is mended by whole columns and lines", () => {
    expect(mendOf(RULE, ["note a 3,35 2x8"])).toEqual(["mend-move", "note-a 2,32 2x8"]);
  });
});
