import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Corner, codeOutlines } from "../../../../core/page/boxes/qrOutline.js";

/** A picture of modules, `#` dark. */
const modules = (...rows: readonly string[]): readonly string[] => rows.map((row) => row.replaceAll("#", "1").replaceAll(".", "0"));
const cornersOf = (...rows: readonly string[]): readonly number[] => codeOutlines(modules(...rows)).map((ring) => ring.length);

/** How often the rings go round a point, clockwise positive (y downwards): what the non-zero rule fills. */
function windings(rings: readonly (readonly Corner[])[], x: number, y: number): number {
  let sum = 0;
  for (const ring of rings) {
    for (const [index, from] of ring.entries()) {
      const to = ring[(index + 1) % ring.length] ?? from;
      if (from.x !== to.x || from.x < x) continue;
      if (from.y < y && to.y > y) sum++;
      if (from.y > y && to.y < y) sum--;
    }
  }
  return sum;
}

describe("the outlines of a code", () => {
  it("draw neighbouring modules as one shape, with a corner only where it turns", () => {
    expect(cornersOf("##", "##")).toEqual([4]);
    expect(cornersOf("##", "#.")).toEqual([6]);
    expect(codeOutlines(modules(".#", ".#"))).toEqual([
      [
        { x: 1, y: 0 },
        { x: 2, y: 0 },
        { x: 2, y: 2 },
        { x: 1, y: 2 },
      ],
    ]);
  });

  it("leave light what dark modules enclose", () => {
    expect(cornersOf("###", "#.#", "###")).toEqual([4, 4]);
  });

  it("go round every dark module once and round no light one, whatever the code", () => {
    const row = fc.array(fc.constantFrom("0", "1"), { minLength: 7, maxLength: 7 }).map((cells) => cells.join(""));
    const filled = fc.property(fc.array(row, { minLength: 1, maxLength: 7 }), (rows) => {
      const rings = codeOutlines(rows);
      const drawn = rows.map((cells, y) => [...cells].map((_, x) => windings(rings, x + 0.5, y + 0.5)).join(""));
      expect(drawn).toEqual(rows);
    });
    fc.assert(filled, { seed: 3 });
  });
});
