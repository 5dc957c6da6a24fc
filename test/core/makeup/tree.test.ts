import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costAt, heightsOf, stackCurves } from "../../../core/makeup/curve.js";
import type { Tree } from "../../../core/makeup/tree.js";
import { blocksOf, curveOf, cutTree, leafTree, replaced, subtreesOf, without } from "../../../core/makeup/tree.js";
import { blockLeaf, curveFrom } from "./fakes.js";

describe("stacked curves", () => {
  it("add heights and take the cheapest sum for each", () => {
    const sum = stackCurves(curveFrom({ 2: 1, 3: 5 }, 12), curveFrom({ 4: 1, 5: 0 }, 12));
    expect(heightsOf(sum)).toEqual([6, 7, 8]);
    expect([6, 7, 8].map((height) => costAt(sum, height))).toEqual([2, 1, 5]);
  });

  it("leave out heights beyond the limit", () => {
    expect(heightsOf(stackCurves(curveFrom({ 8: 0 }, 12), curveFrom({ 3: 0, 5: 0 }, 12)))).toEqual([11]);
  });
});

/** Any tree of blocks that each fill an area of 12 cells in some shapes. */
const anyTree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: "medium" },
    fc.constantFrom(6, 12, 24).map((area) => leafTree(blockLeaf({ rank: 1, area, limit: 80 }))),
    fc
      .tuple(fc.constantFrom("stack" as const, "beside" as const), tie("tree"), tie("tree"))
      .map(([kind, one, other]) => cutTree(kind, one, other)),
  ),
})).tree;

describe("a slicing tree", () => {
  it("tiles every rectangle that its curve allows, and costs what the curve says", () => {
    fc.assert(
      fc.property(anyTree, fc.integer({ min: 1, max: 8 }), (tree, cols) => {
        const curve = curveOf(tree, cols, true);
        for (const lines of heightsOf(curve).slice(0, 5)) {
          const blocks = blocksOf(tree, { col: 0, line: 0, cols, lines });
          expect(blocks.reduce((sum, block) => sum + block.cols * block.lines, 0)).toBe(cols * lines);
          const covered = new Set(
            blocks.flatMap((block) =>
              Array.from(
                { length: block.cols * block.lines },
                (_, cell) => `${block.col + (cell % block.cols)},${block.line + Math.floor(cell / block.cols)}`,
              ),
            ),
          );
          expect(covered.size).toBe(cols * lines);
          const cost = blocks.reduce((sum, block) => sum + costAt(block.leaf.curve(block.cols, block.line === 0), block.lines), 0);
          expect(cost).toBeCloseTo(costAt(curve, lines), 3);
        }
      }),
    );
  });

  it("keeps untouched branches when a subtree is replaced or taken off", () => {
    const [a, b, c, d] = [1, 2, 3, 4].map((rank) => leafTree(blockLeaf({ rank, area: 12, limit: 80 })));
    if (!a || !b || !c || !d) throw new Error("four leaves");
    const right = cutTree("stack", b, c);
    const tree = cutTree("beside", a, right);
    expect(subtreesOf(replaced(tree, a, d))).toContain(right);
    expect(without(tree, a)).toBe(right);
    expect(without(tree, tree)).toBeNull();
  });
});
