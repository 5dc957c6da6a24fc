import { describe, expect, it } from "vitest";
import type { DisplayItem, DisplayPage } from "../../../core/page/index.js";
import { coverageOf, framesUnder, inkFindingsOfPlates, measureInk, type Plates, totalInk } from "../../../core/press/index.js";
import { pt, rect } from "../../../core/units/index.js";

/** At this resolution a pixel is half a point, and ink is averaged over three by three of them. */
const PPI = 144;

interface Raster {
  readonly width?: number;
  readonly height?: number;
  /** Pixels of bleed on all sides. */
  readonly bleed?: number;
  readonly ppi?: number;
}

/** Plates of a page that is nothing but bleed and trim; `inkAt` in bytes by the name of the plate and the place in pixels. */
function platesOf(
  names: readonly string[],
  inkAt: (name: string, x: number, y: number) => number,
  { width = 60, height = 40, bleed = 0, ppi = PPI }: Raster = {},
): Plates {
  const pixel = 72 / ppi;
  return {
    width,
    height,
    ppi,
    origin: { x: pt(-bleed * pixel), y: pt(-bleed * pixel) },
    trim: { width: pt((width - 2 * bleed) * pixel), height: pt((height - 2 * bleed) * pixel) },
    plates: names.map((name) => ({
      name,
      pixels: Uint8Array.from({ length: width * height }, (_, at) => inkAt(name, at % width, Math.floor(at / width))),
    })),
  };
}

describe("all inks together", () => {
  it("are added up on each pixel, in per cent of a full layer", () => {
    const { ink, width, height } = totalInk(platesOf(["C", "K"], (name) => (name === "C" ? 51 : 255)));
    expect([width, height]).toEqual([60, 40]);
    expect(new Set(ink)).toEqual(new Set([12_000]));
  });

  it("are averaged over three by three pixels, at the edges over those that the page has", () => {
    const { ink } = totalInk(platesOf(["K"], (_, x, y) => (x === 0 && y === 0 ? 255 : 0)));
    const percent = (x: number, y: number): number => Math.round((ink[y * 60 + x] ?? 0) / 100);
    expect([percent(0, 0), percent(1, 0), percent(1, 1), percent(2, 0), percent(0, 2)]).toEqual([25, 17, 11, 0, 0]);
  });

  it("are averaged over the same half millimetre at another resolution", () => {
    const dot = (ppi: number) => totalInk(platesOf(["K"], (_, x, y) => (x === 30 && y === 20 ? 255 : 0), { ppi }));
    expect(Math.max(...dot(300).ink)).toBe(Math.round(10_000 / 36));
    expect(Math.max(...dot(50).ink)).toBe(10_000);
  });

  it("do not count outside the trim, nor reach into it", () => {
    const total = totalInk(platesOf(["C", "M", "Y", "K"], (_, x) => (x < 10 ? 255 : 0), { bleed: 10 }));
    expect([total.width, total.height, Math.max(...total.ink)]).toEqual([40, 20, 0]);
    expect(total.origin).toEqual({ x: 0, y: 0 });
  });

  it("are told of each plate as the share of the page that it covers", () => {
    const plates = platesOf(["K"], (_, x) => (x < 15 ? 255 : x < 20 ? 0 : 0));
    expect(plates.plates.map((plate) => coverageOf(plates, plate))).toEqual([0.25]);
  });
});

describe("the measure of ink", () => {
  /** Three full inks from x 4 to 14 and y 8 to 18, all else paper. */
  const block = (x: number, y: number): number => (x >= 4 && x < 14 && y >= 8 && y < 18 ? 255 : 0);

  it("finds nothing above the limit where two points are all that is too much", () => {
    const even = totalInk(platesOf(["C", "M", "Y"], (name) => (name === "Y" ? 56 : 255)));
    // 255 + 255 + 56 bytes are 221.96 %.
    expect(measureInk(even, 220)).toEqual({ most: 221.96, above: 0, regions: [] });
    expect(measureInk(even, 219).above).toBe(1);
  });

  it("tells where it is too much, how much, and how large the place is", () => {
    const { most, above, regions } = measureInk(totalInk(platesOf(["C", "M", "Y"], (_, x, y) => block(x, y))), 220);
    expect(most).toBe(300);
    // Averaged over three pixels, the edge holds 200 % and the pixel before it 300: what is above is the block without its rim.
    expect(regions).toEqual([{ rect: rect(2.5, 4.5, 4, 4), most: 300, area: 16 }]);
    expect(above).toBeCloseTo(64 / 2400, 10);
  });

  it("takes places for one that are nearer to each other than a cell, and for two that are farther", () => {
    const two = (apart: number) =>
      measureInk(totalInk(platesOf(["C", "M", "Y"], (_, x, y) => Math.max(block(x, y), block(x - 10 - apart, y)), { width: 200 })), 220);
    expect(two(4).regions).toHaveLength(1);
    expect(two(100).regions.map(({ rect: { x } }) => x)).toEqual([2.5, 57.5]);
  });
});

describe("findings of plates", () => {
  const black = { c: 0, m: 0, y: 0, k: 1 };

  function plate(x: number, y: number, width: number, height: number): DisplayItem {
    const points = [x, y, x + width, y, x + width, y + height, x, y + height];
    return { kind: "shape", ops: Uint8Array.of(0, 1, 1, 1, 4), points: Float64Array.from(points), fill: black, stroke: null };
  }

  const page: DisplayPage = {
    page: "p",
    number: 3,
    width: pt(30),
    height: pt(20),
    bleed: pt(0),
    groups: [
      { frame: "f1", x: pt(0), y: pt(0), items: [plate(0, 0, 4, 20)] },
      { frame: "f2", x: pt(2), y: pt(4), items: [plate(0, 0, 5, 5)] },
      { frame: "f3", x: pt(20), y: pt(4), items: [plate(0, 0, 5, 5)] },
    ],
  };

  it("name the page, the place in millimetres, the amount and the frames, the one that prints on most of it first", () => {
    const plates = platesOf(["C", "M", "Y"], (_, x, y) => (x >= 4 && x < 14 && y >= 8 && y < 18 ? 255 : 0));
    expect(inkFindingsOfPlates(page, plates, 220)).toEqual([
      {
        rule: "ink-over-limit",
        level: "error",
        place: { page: 3, frame: "f2" },
        params: { page: 3, ink: 300, limit: 220, x: 0.9, y: 1.6, width: 1.4, height: 1.4, area: 2 },
        frames: ["f2", "f1"],
      },
    ]);
    expect(inkFindingsOfPlates(page, plates, 300)).toEqual([]);
  });

  it("name no frame where none prints", () => {
    expect(framesUnder(page, rect(12, 0, 5, 20))).toEqual([]);
  });
});
