import { describe, expect, it } from "vitest";
import { cutsThrough, layoutCost } from "../../../core/makeup/layoutCost.js";
import { fill } from "../../../core/makeup/pagePlan.js";
import { cutTree, leafTree } from "../../../core/makeup/tree.js";
import { blockLeaf } from "./fakes.js";

const SIZE = { columns: 6, lines: 60 };

function arm(rank: number, area: number) {
  return leafTree(blockLeaf({ rank, area, limit: 75 }));
}

describe("a wheel of five blocks", () => {
  // a: 4 × 24, b: 2 × 42, d: 2 × 36, e: 2 × 18, c: 4 × 18
  const arms = [arm(1, 96), arm(2, 84), arm(3, 72), arm(4, 72), arm(5, 36)] as const;

  it("fills the page with no gap from edge to edge", () => {
    const filling = fill({ kind: "wheel", arms, mirrored: false }, SIZE);
    const blocks = filling?.blocks ?? [];
    expect(filling?.lines).toBe(60);
    expect(blocks.reduce((sum, block) => sum + block.cols * block.lines, 0)).toBe(360);
    for (let line = 1; line < 60; line++) {
      expect(blocks.some((block) => block.line < line && line < block.line + block.lines)).toBe(true);
    }
    for (let col = 1; col < 6; col++) {
      expect(blocks.some((block) => block.col < col && col < block.col + block.cols)).toBe(true);
    }
  });

  it("turns the other way round when mirrored", () => {
    const columns = (mirrored: boolean) => fill({ kind: "wheel", arms, mirrored }, SIZE)?.blocks.map((block) => [block.col, block.cols]);
    expect(columns(true)).toEqual(columns(false)?.map(([col = 0, cols = 0]) => [6 - col - cols, cols]));
  });

  it("is null when the blocks do not go together", () => {
    const odd = [arm(1, 7), arm(2, 11), arm(3, 13), arm(4, 17), arm(5, 19)] as const;
    expect(fill({ kind: "wheel", arms: odd, mirrored: false }, SIZE)).toBeNull();
  });
});

describe("a wheel of four stories, the pictures of one of them in the middle", () => {
  const whole = blockLeaf({ rank: 1, area: 132, limit: 75 });
  const text = { ...blockLeaf({ rank: 1, area: 96, limit: 75 }), matter: whole.matter };
  const pictures = { ...blockLeaf({ rank: 1, area: 36, limit: 75 }), matter: whole.matter };
  const host = leafTree({ ...whole, apart: { text, pictures } });
  const arms = [arm(2, 84), arm(3, 72), arm(4, 72)] as const;

  it("hangs them under their text, and cuts the page nowhere", () => {
    const blocks = fill({ kind: "hung", host, arms, mirrored: false }, SIZE)?.blocks ?? [];
    const [own, hung] = blocks.filter((block) => block.leaf.matter === whole.matter);
    expect(own).toMatchObject({ col: 0, line: 0, cols: 4, lines: 24, leaf: text });
    expect(hung).toMatchObject({ col: 2, line: 24, cols: 2, lines: 18, leaf: pictures });
    expect(cutsThrough(blocks, SIZE)).toBe(0);
  });

  it("stands for no story without pictures", () => {
    expect(fill({ kind: "hung", host: arm(1, 132), arms, mirrored: false }, SIZE)).toBeNull();
  });
});

describe("slices", () => {
  const stack = (...areas: number[]) =>
    areas
      .map((area, index) => arm(index + 1, area))
      .reduce<ReturnType<typeof leafTree> | ReturnType<typeof cutTree>>(
        (tree, leaf, index) => (index === 0 ? leaf : cutTree("stack", tree, leaf)),
        arm(1, 0),
      );

  it("leave the white at the foot when copy is short", () => {
    expect(fill({ kind: "slices", tree: stack(120, 60) }, SIZE)?.lines).toBe(30);
  });

  it("say by how much a page is too full", () => {
    expect(fill({ kind: "slices", tree: stack(240, 180) }, SIZE)?.lines).toBe(70);
  });
});

describe("the cost of a layout", () => {
  const at = (rank: number, col: number, line: number, cols: number, lines: number, kind?: "story" | "box") => ({
    leaf: blockLeaf({ rank, area: cols * lines, limit: 75, ...(kind === undefined ? {} : { kind }) }),
    col,
    line,
    cols,
    lines,
    notch: null,
  });
  const LEAD_ON_TOP = [at(1, 0, 0, 6, 20), at(2, 0, 20, 3, 40), at(3, 3, 20, 3, 40)];

  it("is higher when headlines stand side by side (碰题)", () => {
    const weatherFirst = [at(1, 0, 0, 6, 20), at(2, 0, 20, 4, 40), at(4, 4, 20, 2, 10, "box"), at(3, 4, 30, 2, 30)];
    const headFirst = [at(1, 0, 0, 6, 20), at(2, 0, 20, 4, 40), at(3, 4, 20, 2, 30), at(4, 4, 50, 2, 10, "box")];
    expect(layoutCost(headFirst, SIZE)).toBeGreaterThan(layoutCost(weatherFirst, SIZE) + 6);
  });

  it("is far higher when the lead is not at the top", () => {
    const [lead, left, right] = LEAD_ON_TOP;
    if (!lead || !left || !right) throw new Error("three blocks");
    const below = [
      { ...left, line: 0 },
      { ...right, line: 0 },
      { ...lead, line: 40 },
    ];
    expect(layoutCost(below, SIZE)).toBeGreaterThan(layoutCost(LEAD_ON_TOP, SIZE) + 30);
  });

  it("is higher when a gap runs through the page (断版)", () => {
    const through = [at(1, 0, 0, 3, 30), at(2, 3, 0, 3, 30), at(3, 0, 30, 3, 30), at(4, 3, 30, 3, 30)];
    const staggered = [at(1, 0, 0, 3, 36), at(2, 3, 0, 3, 24), at(3, 0, 36, 3, 24), at(4, 3, 24, 3, 36)];
    expect(layoutCost(through, SIZE)).toBeGreaterThan(layoutCost(staggered, SIZE) + 8);
  });

  it("is higher when the weather stands inside the page", () => {
    const inside = [at(1, 0, 0, 6, 20), at(5, 0, 20, 1, 30, "box"), at(2, 1, 20, 5, 30), at(3, 0, 50, 6, 10)];
    const outside = [at(1, 0, 0, 6, 20), at(2, 0, 20, 5, 30), at(5, 5, 20, 1, 30, "box"), at(3, 0, 50, 6, 10)];
    expect(layoutCost(inside, SIZE)).toBeGreaterThan(layoutCost(outside, SIZE) + 4);
  });
});
