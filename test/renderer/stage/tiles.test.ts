import { describe, expect, it } from "vitest";
import { rect } from "../../../core/units/index.js";
import type { Painter } from "../../../renderer/stage/painter.js";
import { createTiles, wishesFor } from "../../../renderer/stage/tiles.js";
import type { TileWish } from "../../../renderer/worker/messages.js";

const page = { number: 1, width: 1000, height: 1500 };
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

/** A painter whose pixels name the part they show and how often it was asked for, and canvases that remember what was drawn. */
function fakePainting() {
  const asked: TileWish[] = [];
  const shown: (readonly TileWish[])[] = [];
  const drawn: string[] = [];
  const bitmapOf = (name: string) => ({ name, close: () => {} }) as unknown as ImageBitmap;
  let hold: Promise<void> = Promise.resolve();
  const painter: Painter = {
    async paint(wish, isWanted) {
      asked.push(wish);
      await hold;
      return isWanted() ? bitmapOf(`${wish.left},${wish.top} ${wish.width}×${wish.height}`) : null;
    },
    setBusy: () => {},
    show: (parts) => shown.push(parts),
    listen: () => () => {},
  };
  const makeCanvas = (width: number, height: number) => ({
    image: { size: `${width}×${height}` } as unknown as CanvasImageSource,
    draw: (bitmap: ImageBitmap, x: number, y: number) => drawn.push(`${(bitmap as unknown as { name: string }).name} at ${x},${y}`),
    free: () => drawn.push(`free ${width}×${height}`),
  });
  const holdBack = () => {
    let go = () => {};
    hold = new Promise((resolve) => {
      go = resolve;
    });
    return () => go();
  };
  return { painter, makeCanvas, asked, shown, drawn, bitmapOf, holdBack };
}

const SMALL = { number: 1, width: 400, height: 300 };
const ACTUAL = { zoom: 2, x: 0, y: 0 };

describe("tiles that a change meets", () => {
  async function settledTiles() {
    const fake = fakePainting();
    let changes = 0;
    const tiles = createTiles(fake.painter, SMALL, () => (changes += 1), { makeCanvas: fake.makeCanvas });
    await tiles.want(ACTUAL, window, 1);
    // The coarse picture comes once all that is sharp is there.
    await expect.poll(() => fake.drawn.at(-1)).toBe("0,0 1100×825 at 0,0");
    fake.asked.length = 0;
    fake.drawn.length = 0;
    return { ...fake, tiles, changes: () => changes };
  }

  it("show each of themselves as soon as it is painted, where nothing was shown before", async () => {
    const { painter, makeCanvas, asked, holdBack } = fakePainting();
    const tiles = createTiles(painter, SMALL, () => {}, { makeCanvas });
    const go = holdBack();
    const wanting = tiles.want(ACTUAL, window, 1);
    await Promise.resolve();
    expect(tiles.shown()).toHaveLength(4);
    expect(asked).toHaveLength(1);
    go();
    await wanting;
    expect(asked.slice(0, 4).every(({ scale }) => scale === 2)).toBe(true);
  });

  it("take in what came with the layout at once, and ask for nothing else but the coarse picture", async () => {
    const { tiles, asked, drawn, bitmapOf } = await settledTiles();
    // The page is 800 × 600 pixels: tiles begin at 0 and 512. The change lies across both columns of them.
    const patch = { wish: { page: 1, scale: 2, left: 500, top: 40, width: 100, height: 20 }, pixels: bitmapOf("patch") };
    tiles.change([rect(250, 20, 50, 10)], [patch]);
    expect(drawn).toEqual(["patch at 500,40", "patch at -12,40", "patch at 500,-472", "patch at -12,-472"]);
    await tiles.want(ACTUAL, window, 1);
    expect(asked.map(({ scale, ...wish }) => [scale, wish.width < 300])).toEqual([[2.75, true]]);
  });

  it("ask for the part that no pixels came for, and stay as they are until it is there", async () => {
    const { tiles, asked, drawn, changes } = await settledTiles();
    tiles.change([rect(0, 0, 10, 10)], []);
    const before = changes();
    await tiles.want(ACTUAL, window, 1);
    expect(asked[0]).toEqual({ page: 1, scale: 2, left: 0, top: 0, width: 20, height: 20 });
    expect(drawn[0]).toBe("0,0 20×20 at 0,0");
    expect(changes()).toBeGreaterThan(before);
  });

  it("are kept, with what they show, while those of another zoom are painted, and go when all of these are there", async () => {
    const { tiles, drawn, holdBack, shown } = await settledTiles();
    const old = tiles.shown();
    const go = holdBack();
    const wanting = tiles.want({ zoom: 1, x: 0, y: 0 }, window, 1);
    await Promise.resolve();
    expect(tiles.shown()).toEqual(old);
    go();
    await wanting;
    expect(tiles.shown().map(({ width, height }) => [width, height])).toEqual([
      [400, 300],
      [400, 300],
    ]);
    expect(drawn.filter((each) => each.startsWith("free"))).toHaveLength(4);
    expect(shown.at(-1)).toEqual([{ page: 1, scale: 1, left: 0, top: 0, width: 400, height: 300 }]);
  });
});
