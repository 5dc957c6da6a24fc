import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type InkLimits, inkMapOf, keepWithin } from "../../../../host/services/pictures/inkLimit.js";

const NEWSPRINT: InkLimits = { inkLimit: 220, black: { most: 100, replacement: 100 } };

/** A pixel in per cent, as what is kept of it in whole per cent. */
function kept(inks: readonly number[], limits = NEWSPRINT): readonly number[] {
  const pixels = Uint8Array.from(inks, (each) => Math.round(each * 2.55));
  keepWithin(pixels, limits);
  return [...pixels].map((each) => Math.round(each / 2.55));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe("ink in a picture", () => {
  it.each([
    ["below the limit stays as it is", [60, 50, 50, 50], [60, 50, 50, 50]],
    ["in black alone stays as it is", [0, 0, 0, 100], [0, 0, 0, 100]],
    // 280 %: 64 points over 216, of which gray gives 32 in each colour, and black takes them.
    ["above it gives its gray to black", [80, 80, 80, 40], [48, 48, 48, 72]],
    // 400 %: no room in black, so 116 points of colour are left of 300.
    ["of four full layers becomes lighter in its colours", [100, 100, 100, 100], [38, 38, 38, 100]],
    // No gray in it: 300 % without yellow's share cannot be black.
    ["without gray becomes lighter in its colours", [100, 100, 0, 80], [68, 68, 0, 80]],
  ])("%s", (_, before, after) => {
    const found = kept(before);
    for (const [index, ink] of after.entries()) expect(Math.abs((found[index] ?? 0) - ink), `${found}`).toBeLessThanOrEqual(1);
  });

  it("goes to black no further than the press allows", () => {
    const found = kept([100, 100, 100, 60], { inkLimit: 220, black: { most: 85, replacement: 100 } });
    expect(found[3]).toBe(85);
    expect(sum(found)).toBeLessThanOrEqual(217);
  });

  it("is within any limit, whatever it was, and below it untouched", () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(
        fc.tuple(byte, byte, byte, byte),
        fc.integer({ min: 120, max: 400 }),
        fc.integer({ min: 0, max: 100 }),
        (inks, inkLimit, replacement) => {
          const pixels = Uint8Array.from(inks);
          keepWithin(pixels, { inkLimit, black: { most: 100, replacement } });
          const most = (inkLimit - 4) * 2.55;
          expect(sum([...pixels])).toBeLessThanOrEqual(most);
          if (sum(inks) <= most) expect([...pixels]).toEqual(inks);
        },
      ),
    );
  });
});

describe("the map of a picture's ink", () => {
  it("has the most colour of each cell, black left out", () => {
    const pixels = new Uint8Array(4 * 96 * 2);
    pixels.set([255, 255, 0, 255], 4 * 95);
    const { columns, rows, most } = inkMapOf(pixels, 96, 2);
    expect([columns, rows, most[46], most[47]]).toEqual([48, 1, 0, 200]);
  });

  it("has no more cells than the picture has pixels", () => {
    const { columns, rows, most } = inkMapOf(Uint8Array.of(255, 0, 0, 0), 1, 1);
    expect([columns, rows, ...Array.from(most)]).toEqual([1, 1, 100]);
  });
});
