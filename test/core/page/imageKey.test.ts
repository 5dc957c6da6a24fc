import { describe, expect, it } from "vitest";
import { type ImageItem, imageFromKey, imageKey } from "../../../core/page/index.js";
import { rect } from "../../../core/units/index.js";

const CROP = { x: 0.125, y: 0, width: 0.5, height: 1 };
const IMAGE: ImageItem = { kind: "image", picture: "p 1 照片", rect: rect(10, 20, 200.25, 133.5), crop: CROP };

describe("the key of an image", () => {
  it("tells the picture, its size and its part again, without the place", () => {
    expect(imageFromKey(imageKey(IMAGE))).toEqual({ ...IMAGE, rect: rect(0, 0, 200.25, 133.5) });
  });

  it("tells how it is turned and mirrored", () => {
    const turned: ImageItem = { ...IMAGE, rotation: -3.5, mirrored: true };
    expect(imageFromKey(imageKey(turned))).toMatchObject({ rotation: -3.5, mirrored: true });
  });

  it("is none when a share of the crop lies outside of the picture, or when it names no size", () => {
    expect(imageFromKey(imageKey({ ...IMAGE, crop: { ...CROP, x: 1.5 } }))).toBeNull();
    expect(imageFromKey("p1")).toBeNull();
    expect(imageFromKey("../duikai.json")).toBeNull();
  });
});
