import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heightsOf } from "../../../core/makeup/curve.js";
import { gatherMatter } from "../../../core/makeup/gather.js";
import type { Field, Leaf, Piece } from "../../../core/makeup/leaf.js";
import { leafOf } from "../../../core/makeup/plainLeaves.js";
import { fakeCopyfit, fakePicture, fakeStory, fakeStyle } from "./fakes.js";

const FIELD: Field = { columns: 6, lines: 100, limit: 125, copyfit: fakeCopyfit(fakeStyle("inside", 6, 115)), extra: new Map(), plan: {} };

function storyLeaf(characters: number, pictures: number, rank = 2): Leaf {
  const ids = Array.from({ length: pictures }, (_, index) => fakePicture(`p${index}`, `s${rank}`));
  const [matter] = gatherMatter([fakeStory(rank, characters)], ids, []);
  if (!matter) throw new Error("one story");
  return leafOf(matter, FIELD);
}

function cellCount(pieces: readonly Piece[], kind: Piece["content"]["kind"]): number {
  return pieces
    .filter((piece) => piece.content.kind === kind)
    .flatMap((piece) => piece.cells)
    .reduce((sum, cell) => sum + cell.cols * cell.lines, 0);
}

/** Cheapest height at a width. */
function bestHeight(leaf: Leaf, cols: number): number {
  const curve = leaf.curve(cols, false);
  return [...heightsOf(curve)].sort((a, b) => (curve[a] ?? 0) - (curve[b] ?? 0))[0] ?? 0;
}

describe("a story's block", () => {
  it("spans its text with the headline", () => {
    const leaf = storyLeaf(800, 1);
    const [head] = leaf.build(3, bestHeight(leaf, 3), false);
    expect(head?.content.kind).toBe("headline");
    expect(head?.cells[0]).toMatchObject({ col: 0, line: 0, cols: 3 });
  });

  it("leaves less white than anybody sees when it stands as it likes best", () => {
    const leaf = storyLeaf(730, 0);
    const lines = FIELD.copyfit.bodyLines(fakeStory(2, 730));
    for (const cols of [1, 2, 3, 4]) {
      const white = cellCount(leaf.build(cols, bestHeight(leaf, cols), false), "text") - lines;
      expect(white).toBeGreaterThanOrEqual(0);
      expect(white).toBeLessThanOrEqual(4);
    }
  });

  it("fills its rectangle exactly and holds its text at every size that its curve allows", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        fc.boolean(),
        (characters, pictures, cols, top, turned) => {
          const leaf = storyLeaf(characters, pictures);
          const built = (turned && leaf.other) || leaf;
          const needed = characters === 0 ? 0 : FIELD.copyfit.bodyLines(fakeStory(2, characters));
          for (const lines of heightsOf(built.curve(cols, top)).filter((_, index) => index % 7 === 0)) {
            const pieces = built.build(cols, lines, top);
            expect(cellCount(pieces, "text")).toBeGreaterThanOrEqual(needed);
            const bottom = Math.max(...pieces.flatMap((piece) => piece.cells).map((cell) => cell.line + cell.lines));
            expect(bottom).toBe(lines);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("can open with its pictures, the headline under them", () => {
    const leaf = storyLeaf(800, 1).other;
    if (!leaf) throw new Error("a story with a picture has two orders");
    const pieces = leaf.build(2, bestHeight(leaf, 2), true);
    const line = (kind: Piece["content"]["kind"]) => pieces.find((piece) => piece.content.kind === kind)?.cells[0]?.line ?? -1;
    expect(line("picture")).toBe(0);
    expect(line("headline")).toBeGreaterThan(line("caption"));
    expect(line("text")).toBeGreaterThan(line("headline"));
  });

  it("keeps lines free that the engine asked for", () => {
    const [matter] = gatherMatter([fakeStory(2, 730)], [], []);
    if (!matter) throw new Error("one story");
    const leaf = leafOf(matter, { ...FIELD, extra: new Map([["s2", 3]]) });
    const lines = FIELD.copyfit.bodyLines(fakeStory(2, 730));
    for (const cols of [1, 2, 3, 4])
      expect(cellCount(leaf.build(cols, bestHeight(leaf, cols), false), "text")).toBeGreaterThanOrEqual(lines + 3);
  });

  it("may have its headline at the side in the middle of the page, and comes back from there", () => {
    const leaf = storyLeaf(800, 0, 3);
    const side = leaf.other;
    if (!side) throw new Error("a story of middle rank has another way to stand");
    const [headline, text] = side.build(2, bestHeight(side, 2), false);
    expect(headline?.content).toMatchObject({ kind: "headline", setting: { writing: "vertical" } });
    expect(text?.cells[0]?.col).toBe(1);
    expect(side.other?.build(2, bestHeight(leaf, 2), false)).toEqual(leaf.build(2, bestHeight(leaf, 2), false));
  });

  it("has one order only as the lead, or far down the page, without pictures", () => {
    expect(storyLeaf(800, 0, 1).other).toBeNull();
    expect(storyLeaf(800, 0, 6).other).toBeNull();
  });
});
