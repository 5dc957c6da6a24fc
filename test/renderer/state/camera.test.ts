import { describe, expect, it } from "vitest";
import { type Pt, pt } from "../../../core/units/index.js";
import { FULL_SIZE, fitPage, fitPlace, fitWidth, pan, reveal, zoomAt } from "../../../renderer/state/camera.js";

const page = { width: 1000, height: 1500 };
const window = { width: 1048, height: 798 };

/** The point of the page under a place of the window. */
const under = (camera: { zoom: number; x: number; y: number }, x: number, y: number) => [
  (x - camera.x) / camera.zoom,
  (y - camera.y) / camera.zoom,
];

describe("the camera", () => {
  it("moves just so far that a place comes into sight, and not at all when it is", () => {
    const place = { x: pt(300), y: pt(90), width: pt(0), height: pt(10) };
    const camera = { zoom: 2, x: 10, y: 0 };
    expect(reveal(camera, place, { width: 800, height: 400 }, 48)).toBe(camera);
    // It stands at 610, 180 to 200: the window ends at 600 and 190.
    expect(reveal(camera, place, { width: 600, height: 190 }, 0)).toEqual({ zoom: 2, x: 0, y: -10 });
    expect(reveal(camera, place, { width: 600, height: 400 }, 48)).toEqual({ zoom: 2, x: -48, y: 0 });
    expect(reveal({ ...camera, x: -700 }, place, { width: 600, height: 400 }, 48)).toEqual({ zoom: 2, x: -552, y: 0 });
  });

  it("shows a page whole in the middle, with air round it", () => {
    // 798 - 48 pixels of height for 1500 points.
    expect(fitPage(page, window)).toEqual({ zoom: 0.5, x: 274, y: 24 });
  });

  it("shows a page in its width from its head", () => {
    expect(fitWidth(page, window)).toEqual({ zoom: 1, x: 24, y: 24 });
  });

  it("keeps the point under the pointer where it is", () => {
    const before = fitPage(page, window);
    for (const factor of [0.5, 2, 8]) {
      const after = zoomAt(before, before.zoom * factor, { x: 400, y: 300 });
      const [x = 0, y = 0] = under(after, 400, 300);
      const [wantedX = 0, wantedY = 0] = under(before, 400, 300);
      // Half a pixel is lost to whole ones.
      expect(Math.abs(x - wantedX) * after.zoom).toBeLessThanOrEqual(0.5);
      expect(Math.abs(y - wantedY) * after.zoom).toBeLessThanOrEqual(0.5);
    }
  });

  it("zooms from 5 % to 1600 % and no further", () => {
    const camera = fitPage(page, window);
    expect(zoomAt(camera, 0.0001, { x: 0, y: 0 }).zoom).toBeCloseTo(0.05 * FULL_SIZE);
    expect(zoomAt(camera, 9999, { x: 0, y: 0 }).zoom).toBeCloseTo(16 * FULL_SIZE);
  });

  it("never pushes the page out of sight", () => {
    const camera = fitPage(page, window);
    expect(pan(camera, 99_999, 99_999, page, window)).toMatchObject({ x: window.width - 80, y: window.height - 80 });
    expect(pan(camera, -99_999, -99_999, page, window)).toMatchObject({ x: 80 - 500, y: 80 - 750 });
  });

  it("shows a place in the middle, a small one not larger than twice its size", () => {
    const rect = { x: pt(100), y: pt(200), width: pt(10), height: pt(10) } satisfies Record<string, Pt>;
    const camera = fitPlace(rect, window);
    expect(camera.zoom).toBeCloseTo(2 * FULL_SIZE);
    const [x = 0, y = 0] = under(camera, window.width / 2, window.height / 2);
    expect(x).toBeCloseTo(105, 0);
    expect(y).toBeCloseTo(205, 0);
  });
});
