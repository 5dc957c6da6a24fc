import { describe, expect, it } from "vitest";
import { wishesFor } from "../../../renderer/stage/tiles.js";

const page = { number: 1, section: "要闻", width: 1000, height: 1500, frames: [] };
const window = { width: 800, height: 600 };

describe("the tiles of a page", () => {
  it("cover a page that is seen whole, and end with it", () => {
    const wishes = wishesFor(page, { zoom: 0.4, x: 200, y: 0 }, window, 1);
    // 400 × 600 pixels: one tile across, two down.
    expect(wishes.map(({ left, top, width, height }) => [left, top, width, height]).sort()).toEqual([
      [0, 0, 400, 512],
      [0, 512, 400, 88],
    ]);
  });

  it("are only those of the window, however large the page is shown", () => {
    const wishes = wishesFor(page, { zoom: 10, x: -5000, y: -7000 }, window, 1);
    // 800 pixels meet at most three tiles across, 600 at most three down.
    expect(wishes.length).toBeLessThanOrEqual(9);
    for (const { left, top, width, height } of wishes) {
      expect(left < 5800 && left + width > 5000).toBe(true);
      expect(top < 7600 && top + height > 7000).toBe(true);
    }
  });

  it("begin with the middle of the window", () => {
    const [first] = wishesFor(page, { zoom: 10, x: -5000, y: -7000 }, window, 1);
    expect(first).toMatchObject({ left: 5120, top: 7168 });
  });

  it("have the pixels of the screen, not those of the style sheet", () => {
    const wishes = wishesFor(page, { zoom: 0.4, x: 0, y: 0 }, window, 2);
    expect(wishes.every(({ scale }) => scale === 0.8)).toBe(true);
    expect(Math.max(...wishes.map(({ left, width }) => left + width))).toBe(800);
  });

  it("are none when the page is out of the window", () => {
    expect(wishesFor(page, { zoom: 1, x: 900, y: 0 }, window, 1)).toEqual([]);
    expect(wishesFor(page, { zoom: 1, x: -1100, y: 0 }, window, 1)).toEqual([]);
  });
});
