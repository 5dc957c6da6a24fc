import { describe, expect, it } from "vitest";
import { type ImageItem, partOnPage } from "../../../core/page/index.js";
import { rect } from "../../../core/units/index.js";
import { pictureOf } from "./editions.js";

const PICTURE = pictureOf("p", { pixels: { width: 200, height: 100 } });
const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
/** The upper left quarter of a picture. */
const QUARTER = { x: 0, y: 0, width: 0.5, height: 0.5 };

function placed(image: Partial<ImageItem>): readonly number[] {
  const { x, y, width, height } = partOnPage(
    PICTURE,
    { kind: "image", picture: "p", rect: rect(10, 20, 200, 100), crop: WHOLE, ...image },
    QUARTER,
  );
  return [x, y, width, height].map((each) => Math.round(each * 1000) / 1000);
}

describe("a part of a picture on the page", () => {
  it("lies where the picture shows it", () => {
    expect(placed({})).toEqual([10, 20, 100, 50]);
  });

  it("grows with the crop and may lie outside it", () => {
    expect(placed({ crop: { x: 0.5, y: 0.5, width: 0.5, height: 0.5 } })).toEqual([-190, -80, 200, 100]);
  });

  it("is mirrored before it is turned", () => {
    expect(placed({ mirrored: true })).toEqual([110, 20, 100, 50]);
    const upright = { rect: rect(10, 20, 100, 200), rotation: 90 };
    expect(placed(upright)).toEqual([60, 20, 50, 100]);
    expect(placed({ ...upright, mirrored: true })).toEqual([60, 120, 50, 100]);
  });
});
