import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unfilteredRows } from "../../../host/services/pngRows.js";

describe("rows of a PNG", () => {
  it.each([
    ["none", [0, 10, 20, 30], [10, 20, 30]],
    ["what the pixel to the left is less", [1, 10, 10, 10], [10, 20, 30]],
    ["around the end of a byte", [1, 200, 100, 0], [200, 44, 44]],
  ])("are what they were before they were filtered: %s", (_, row, pixels) => {
    expect([...unfilteredRows(Uint8Array.from(row), 3, 1)]).toEqual(pixels);
  });

  it("look up to the row before, and to the corner", () => {
    const rows = [0, 10, 20, 30, 40, 2, 1, 1, 1, 1, 3, 0, 0, 0, 0, 4, 5, 0, 0, 0];
    // Two bytes a pixel: up; half of left and up; of left, up and corner the nearest to left + up - corner.
    expect([...unfilteredRows(Uint8Array.from(rows), 4, 2)]).toEqual([
      ...[10, 20, 30, 40],
      ...[11, 21, 31, 41],
      ...[5, 10, 18, 25],
      ...[10, 10, 18, 25],
    ]);
  });

  it("come back whatever the filters", () => {
    const picture = fc.record({ width: fc.integer({ min: 1, max: 9 }), step: fc.constantFrom(1, 4) });
    const line = fc.record({ filter: fc.nat(4), bytes: fc.array(fc.nat(255), { minLength: 36, maxLength: 36 }) });
    fc.assert(
      fc.property(picture, fc.array(line, { minLength: 1, maxLength: 5 }), ({ width, step }, lines) => {
        const row = width * step;
        const pixels = Uint8Array.from(lines.flatMap(({ bytes }) => bytes.slice(0, row)));
        const filters = lines.map(({ filter }) => filter);
        expect(unfilteredRows(filtered(pixels, row, step, filters), row, step)).toEqual(pixels);
      }),
    );
  });
});

/** What a writer of PNG files does: each byte less what its neighbours foretell. */
function filtered(pixels: Uint8Array, row: number, step: number, filters: readonly number[]): Uint8Array {
  const at = (line: number, x: number): number => (line < 0 || x < 0 ? 0 : (pixels[line * row + x] ?? 0));
  return Uint8Array.from(
    filters.flatMap((filter, line) => [
      filter,
      ...Array.from({ length: row }, (_, x) => {
        const [left, up, corner] = [at(line, x - step), at(line - 1, x), at(line - 1, x - step)];
        const off = (each: number): number => Math.abs(left + up - corner - each);
        const near = [left, up, corner].reduce((best, each) => (off(each) < off(best) ? each : best));
        return at(line, x) - ([0, left, up, Math.floor((left + up) / 2), near][filter] ?? 0);
      }),
    ]),
  );
}
