import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PictureFit, PictureRecord } from "../../../core/model/index.js";
import { imageKey } from "../../../core/page/index.js";
import { cutFaces, fitPicture, imageFigures } from "../../../core/page/pictureFit.js";
import { rect } from "../../../core/units/index.js";
import { pictureOf } from "./editions.js";

/** 300 × 200 pixels in a frame of 100 × 100 points unless said otherwise. */
const seen = (fit: PictureFit, fields: Partial<PictureRecord> = {}, width = 100, height = 100) =>
  fitPicture(pictureOf("p", fields), fit, rect(0, 0, width, height));

describe("what is seen of a picture", () => {
  it("is the largest part that fills the frame, rather high", () => {
    expect(seen({}).crop).toMatchObject({ x: expect.closeTo(1 / 6), y: 0, width: expect.closeTo(2 / 3), height: 1 });
    expect(seen({}, {}, 100, 50).crop).toMatchObject({ x: 0, y: expect.closeTo(0.4 * 0.25), width: 1, height: expect.closeTo(0.75) });
  });

  it("goes by the focus of the frame, else by that of the picture", () => {
    expect(seen({}, { focus: { x: 1, y: 0 } }).crop.x).toBeCloseTo(1 / 3);
    expect(seen({ focus: { x: 0, y: 0 } }, { focus: { x: 1, y: 0 } }).crop.x).toBeCloseTo(0);
  });

  it("moves as little as it must to hold the faces, in a mirrored picture too", () => {
    const face = { x: 0.75, y: 0.1, width: 0.2, height: 0.3 };
    // Two thirds of the width are seen; they end with the face.
    expect(seen({}, { faces: [face] }).crop.x).toBeCloseTo(0.95 - 2 / 3);
    expect(seen({ mirrored: true }, { faces: [face] }).crop.x).toBeCloseTo(0.05);
    expect(seen({}, { faces: [{ ...face, x: 0.4 }] }).crop.x).toBeCloseTo(1 / 6);
  });

  it("holds as many whole faces as it can and leaves the others out rather than cutting them", () => {
    const faces = [0, 0.35, 0.6, 0.85].map((x) => ({ x, y: 0.2, width: 0.15, height: 0.3 }));
    const { crop } = seen({}, { faces });
    const whole = faces.filter(({ x, width }) => x >= crop.x - 1e-9 && x + width <= crop.x + crop.width + 1e-9);
    expect(whole).toHaveLength(3);
    expect(cutFaces(pictureOf("p", { faces }), seen({}, { faces }))).toBe(0);
  });

  it("stays where a person put it, and counts the faces that it cuts", () => {
    const faces = [{ x: 0.6, y: 0.2, width: 0.2, height: 0.3 }];
    const image = seen({ focus: { x: 0, y: 0.5 } }, { faces });
    expect(image.crop.x).toBeCloseTo(0);
    expect(cutFaces(pictureOf("p", { faces }), image)).toBe(1);
  });

  it("never leaves the picture, and cuts no face that fits, whatever faces are told of", () => {
    const odd = fc.oneof(fc.double({ min: -1, max: 2, noNaN: true }), fc.constantFrom(Number.NaN, Infinity));
    const face = fc.record({ x: odd, y: odd, width: odd, height: odd });
    fc.assert(
      fc.property(fc.array(face, { maxLength: 4 }), fc.integer({ min: 20, max: 300 }), (faces, width) => {
        const { crop } = seen({}, { faces }, width, 100);
        expect(Math.min(crop.x, crop.y)).toBeGreaterThanOrEqual(-1e-9);
        expect(Math.max(crop.x + crop.width, crop.y + crop.height)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.8, noNaN: true }), fc.integer({ min: 60, max: 300 }), (x, width) => {
        const faces = [{ x, y: 0.1, width: 0.2, height: 0.2 }];
        expect(cutFaces(pictureOf("p", { faces }), seen({}, { faces }, width, 100))).toBe(0);
      }),
    );
  });

  it("gets smaller with the zoom and moves with the shift, up to the edge", () => {
    expect(seen({ zoom: 2, focus: { x: 0.5, y: 0.5 } }).crop).toMatchObject({ x: expect.closeTo(1 / 3), width: expect.closeTo(1 / 3) });
    expect(seen({ zoom: 2, focus: { x: 0.5, y: 0.5 }, shift: { x: 0.1, y: 0 } }).crop.x).toBeCloseTo(1 / 3 + 0.1);
    expect(seen({ zoom: 2, shift: { x: 9, y: 9 } }).crop).toMatchObject({ x: expect.closeTo(2 / 3), y: expect.closeTo(0.5) });
  });

  it("is turned by quarters: what was on the left is on top", () => {
    // Clockwise by 90°, the box is 200 × 300; the focus at the left end is then at the head.
    const { crop, rotation } = seen({ rotation: 90, focus: { x: 0, y: 0.5 } });
    expect(rotation).toBe(90);
    expect(crop).toMatchObject({ x: 0, y: expect.closeTo(0), width: 1, height: expect.closeTo(2 / 3) });
    expect(seen({ rotation: 270, focus: { x: 0, y: 0.5 } }).crop.y).toBeCloseTo(1 / 3);
    expect(seen({ rotation: 180, focus: { x: 0, y: 0.5 } }).crop.x).toBeCloseTo(1 / 3);
  });

  it("follows its focus when it is mirrored", () => {
    expect(seen({ mirrored: true, focus: { x: 0, y: 0.5 } })).toMatchObject({ mirrored: true, crop: { x: expect.closeTo(1 / 3) } });
  });

  it("keeps its own ratio in the middle of a frame of another shape", () => {
    expect(seen({ ratio: { width: 1, height: 2 } }).rect).toEqual(rect(25, 0, 50, 100));
  });

  it("always shows its focus and never anything beyond its edges", () => {
    const side = fc.integer({ min: 1, max: 10000 });
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(side, side, side, side, unit, unit, fc.double({ min: 1, max: 5, noNaN: true }), (w, h, fw, fh, x, y, zoom) => {
        const { crop } = seen({ focus: { x, y }, zoom }, { pixels: { width: w, height: h } }, fw, fh);
        for (const [at, length, focus] of [
          [crop.x, crop.width, x],
          [crop.y, crop.height, y],
        ] as const) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at + length).toBeLessThanOrEqual(1 + 1e-9);
          expect(focus).toBeGreaterThanOrEqual(at - 1e-9);
          expect(focus).toBeLessThanOrEqual(at + length + 1e-9);
        }
      }),
    );
  });

  it("shows no blank corner at any angle", () => {
    const angle = fc.double({ min: -400, max: 400, noNaN: true });
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(angle, fc.integer({ min: 10, max: 400 }), fc.integer({ min: 10, max: 400 }), unit, unit, (rotation, fw, fh, x, y) => {
        const { crop } = seen({ rotation, focus: { x, y } }, {}, fw, fh);
        const [cos, sin] = [Math.cos((rotation * Math.PI) / 180), Math.sin((rotation * Math.PI) / 180)];
        const box = { width: 300 * Math.abs(cos) + 200 * Math.abs(sin), height: 300 * Math.abs(sin) + 200 * Math.abs(cos) };
        for (const [right, down] of [
          [0, 0],
          [1, 0],
          [0, 1],
          [1, 1],
        ] as const) {
          const [dx, dy] = [(crop.x + right * crop.width - 0.5) * box.width, (crop.y + down * crop.height - 0.5) * box.height];
          expect(Math.abs(dx * cos + dy * sin)).toBeLessThanOrEqual(150 + 1e-6);
          expect(Math.abs(dy * cos - dx * sin)).toBeLessThanOrEqual(100 + 1e-6);
        }
      }),
    );
  });

  it("takes numbers that cannot be as left out", () => {
    const odd = seen({
      zoom: Number.NaN,
      rotation: Number.POSITIVE_INFINITY,
      shift: { x: Number.NaN, y: 0 },
      focus: { x: Number.NaN, y: 0.4 },
    });
    expect(odd).toEqual(seen({}));
    expect(seen({}, { pixels: { width: 0, height: Number.NaN } })).toEqual(seen({}));
  });

  it("knows its pixels an inch and how much of it is hidden", () => {
    const picture = pictureOf("p", { pixels: { width: 600, height: 400 } });
    const figures = (fit: PictureFit) => imageFigures(picture, fitPicture(picture, fit, rect(0, 0, 144, 144)));
    expect(figures({})).toEqual({ ppi: expect.closeTo(200), cropped: expect.closeTo(1 / 3) });
    expect(figures({ zoom: 2 })).toMatchObject({ ppi: expect.closeTo(100) });
    expect(figures({ rotation: 90 })).toEqual({ ppi: expect.closeTo(200), cropped: expect.closeTo(1 / 3) });
    expect(imageFigures({ ...picture, pixels: null }, fitPicture(picture, {}, rect(0, 0, 9, 9)))).toBeNull();
  });

  it("has a name of its own for each crop of one picture, and one name for equal ones", () => {
    const keys = [{}, { zoom: 2 }, { rotation: 90 }, { mirrored: true as const }, {}].map((fit) => imageKey(seen(fit)));
    expect(new Set(keys).size).toBe(4);
    expect(keys[4]).toBe(keys[0]);
  });
});
