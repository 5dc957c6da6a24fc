import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type DisplayItem, type ImageItem, imageKey } from "../../../core/page/index.js";
import { rect } from "../../../core/units/index.js";
import { createFaceSet } from "../../../fonts/index.js";
import { paintPixels, paintPng } from "../../../paint/png/index.js";
import { BLACK, pageOf, setText } from "../setting.js";

const faces = createFaceSet();
const BLOCK: DisplayItem = {
  kind: "shape",
  ops: Uint8Array.of(0, 1, 1, 1, 4),
  points: Float64Array.of(0, 0, 20, 0, 20, 20, 0, 20),
  fill: BLACK,
  stroke: null,
};

describe("a preview", () => {
  it("has the size of the trimmed page at the resolution asked for", async () => {
    const { width, height } = await sharp(await paintPng(pageOf([]), { faces, pictures: new Map(), ppi: 144 })).metadata();
    expect([width, height]).toEqual([800, 600]);
  });

  it("shows shapes and type where they stand, on white paper", async () => {
    const pixel = await pixelsOf([BLOCK, setText(faces, "一", 100, 60, { family: "hei", weight: 900, size: 60 })]);
    expect(pixel(30, 40)).toEqual([36, 31, 33]);
    // The stroke of 一 runs through the middle of its em box, 0.38 em above the baseline.
    expect(Math.max(...pixel(20 + 100 + 30, 30 + 60 - 23))).toBeLessThan(60);
    expect(pixel(5, 5)).toEqual([255, 255, 255]);
  });

  it("shows pictures in their frames", async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: { r: 10, g: 200, b: 30 } } })
      .png()
      .toBuffer();
    const image: ImageItem = { kind: "image", picture: "p1", rect: rect(50, 50, 40, 40), crop: { x: 0, y: 0, width: 1, height: 1 } };
    const pixel = await pixelsOf([image], new Map([[imageKey(image), { bytes }]]));
    expect(pixel(20 + 70, 30 + 70)).toEqual([10, 200, 30]);
  });
});

/** Reads pixels of the page painted at one pixel a point. */
async function pixelsOf(items: readonly DisplayItem[], pictures: ReadonlyMap<string, { readonly bytes: Uint8Array }> = new Map()) {
  const png = await paintPng(pageOf(items), { faces, pictures, ppi: 72 });
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)];
}

describe("pixels of a page", () => {
  const bled: DisplayItem = {
    kind: "shape",
    ops: Uint8Array.of(0, 1, 1, 1, 4),
    points: Float64Array.of(-29, -39, -10, -39, -10, 0, -29, 0),
    fill: BLACK,
    stroke: null,
  };

  it("are those of the trimmed page, four bytes each, opaque", async () => {
    const { data, width, height } = await paintPixels(pageOf([BLOCK]), { faces, pictures: new Map(), ppi: 72 });
    expect([width, height, data.length]).toEqual([400, 300, 400 * 300 * 4]);
    expect([...data.subarray((40 * 400 + 30) * 4, (40 * 400 + 30) * 4 + 4)]).toEqual([36, 31, 33, 255]);
  });

  it("show the bleed where they are to", async () => {
    const { data, width, height } = await paintPixels(pageOf([bled]), { faces, pictures: new Map(), ppi: 72, bleed: true });
    expect([width, height]).toEqual([418, 318]);
    const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
    expect(at(1, 1)).toEqual([36, 31, 33, 255]);
    expect(at(415, 315)).toEqual([255, 255, 255, 255]);
  });
});
