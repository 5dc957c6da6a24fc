/**
 * The form of a whole page: one slicing tree, a wheel of five, or a block with the others in its
 * lower right corner. A page that is cut straight
 * through (断版) is bad make-up, and every slicing tree is; in a wheel each joint ends at a
 * neighbour, so that no gap runs through.
 *
 *     +---------+----+        +----+---------+
 *     |    a    |    |        |    |    a    |
 *     +---+-----+ b  |        | b  +-----+---+
 *     |   |  e  |    |        |    |  e  |   |
 *     | d +-----+----+        +----+-----+ d |
 *     |   |    c     |        |     c    |   |
 *     +---+----------+        +----------+---+
 *
 * Four blocks make a wheel where the pictures of one of them (a) hang as the fifth (e) under its text. Else one of
 * them, L-shaped, stands round the others.
 */
import type { PagePlan } from "../model/index.js";
import { assertNever } from "../units/index.js";
import type { Curve } from "./curve.js";
import { costAt, heightsOf } from "./curve.js";
import type { Around, Leaf, Notch } from "./leaf.js";
import type { Block, LeafTree, Tree } from "./tree.js";
import { blocksOf, curveOf, leafTree, leavesOf } from "./tree.js";

export type Arms = readonly [a: Tree, b: Tree, c: Tree, d: Tree, e: Tree];

export type Form =
  | { readonly kind: "slices"; readonly tree: Tree }
  | { readonly kind: "wheel"; readonly arms: Arms; readonly mirrored: boolean }
  | { readonly kind: "hung"; readonly host: LeafTree; readonly arms: readonly [b: Tree, c: Tree, d: Tree]; readonly mirrored: boolean }
  | { readonly kind: "nest"; readonly host: LeafTree; readonly guest: Tree };

/** The rectangle of columns × lines to fill. */
export interface Size {
  readonly columns: number;
  readonly lines: number;
  /** What the page's template asks for. */
  readonly plan?: PagePlan;
}

export interface Filling {
  readonly blocks: readonly Block[];
  /** Cost of the blocks' own shapes. */
  readonly cost: number;
  /** Lines filled: less than the field when copy is short, more when it is too much. */
  readonly lines: number;
}

/** Cost of a line of white at the foot of the page. */
const WHITE_LINE_COST = 2.5;
/** A page that is too full cannot be printed: dearer than any white, and the more the fuller, to lead the search back. */
const OVERFULL_COST = 1000;
const OVERFULL_LINE_COST = 20;

/** The cheapest filling of the form; null when its blocks do not go together in any height. */
export function fill(form: Form, size: Size): Filling | null {
  switch (form.kind) {
    case "slices":
      return fillSlices(form.tree, size);
    case "wheel":
      return fillWheel(form.arms, form.mirrored, size);
    case "hung": {
      const arms = armsOf(form);
      return arms && fillWheel(arms, form.mirrored, size);
    }
    case "nest":
      return fillNest(form.host.leaf, form.guest, size);
    default:
      return assertNever(form);
  }
}

export function treesOf(form: Form): readonly Tree[] {
  switch (form.kind) {
    case "slices":
      return [form.tree];
    case "wheel":
      return form.arms;
    case "hung":
      return [form.host, ...form.arms];
    case "nest":
      return [form.host, form.guest];
    default:
      return assertNever(form);
  }
}

/** The wheel of a story whose pictures hang in the middle, under its text; null for a story that cannot stand so. */
export function armsOf({ host, arms: [b, c, d] }: Form & { readonly kind: "hung" }): Arms | null {
  const { apart } = host.leaf;
  return apart && [leafTree(apart.text), b, c, d, leafTree(apart.pictures)];
}

export function formLeaves(form: Form): readonly Leaf[] {
  return treesOf(form).flatMap(leavesOf);
}

/** Cost of filling `lines` of a field. */
export function heightCost(lines: number, size: Size): number {
  if (lines <= size.lines) return (size.lines - lines) * WHITE_LINE_COST;
  return OVERFULL_COST + (lines - size.lines) * OVERFULL_LINE_COST;
}

function fillSlices(tree: Tree, size: Size): Filling | null {
  const curve = curveOf(tree, size.columns, true);
  let best: number | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const lines of heightsOf(curve)) {
    const cost = costAt(curve, lines) + heightCost(lines, size);
    if (cost >= bestCost) continue;
    best = lines;
    bestCost = cost;
  }
  if (best === null) return null;
  return { blocks: blocksOf(tree, { col: 0, line: 0, cols: size.columns, lines: best }), cost: costAt(curve, best), lines: best };
}

interface Wheel {
  readonly aCols: number;
  readonly dCols: number;
  readonly aLines: number;
  readonly bLines: number;
  readonly cost: number;
}

function fillWheel(arms: Arms, mirrored: boolean, size: Size): Filling | null {
  const wheel = cheapestWheel(arms, size);
  if (!wheel) return null;
  const [a, b, c, d, e] = arms;
  const { aCols, dCols, aLines, bLines } = wheel;
  const at = (tree: Tree, col: number, line: number, cols: number, lines: number): readonly Block[] =>
    blocksOf(tree, { col: mirrored ? size.columns - col - cols : col, line, cols, lines });
  const blocks = [
    ...at(a, 0, 0, aCols, aLines),
    ...at(b, aCols, 0, size.columns - aCols, bLines),
    ...at(d, 0, aLines, dCols, size.lines - aLines),
    ...at(e, dCols, aLines, aCols - dCols, bLines - aLines),
    ...at(c, dCols, bLines, size.columns - dCols, size.lines - bLines),
  ];
  return { blocks, cost: wheel.cost, lines: size.lines };
}

function cheapestWheel(arms: Arms, size: Size): Wheel | null {
  const [a, b, c, d, e] = arms;
  let best: Wheel | null = null;
  for (let aCols = 2; aCols < size.columns; aCols++) {
    for (let dCols = 1; dCols < aCols; dCols++) {
      const left = sides(curveOf(a, aCols, true), curveOf(d, dCols, false), size.lines);
      const right = sides(curveOf(b, size.columns - aCols, true), curveOf(c, size.columns - dCols, false), size.lines);
      const middle = curveOf(e, aCols - dCols, false);
      for (const upper of left) {
        for (const lower of right) {
          const cost = upper.cost + lower.cost + costAt(middle, lower.lines - upper.lines);
          if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { aCols, dCols, aLines: upper.lines, bLines: lower.lines, cost };
        }
      }
    }
  }
  return best;
}

/** Heights of the upper of two arms that together run from head to foot, with the cost of both. */
function sides(upper: Curve, lower: Curve, lines: number): readonly { lines: number; cost: number }[] {
  const found: { lines: number; cost: number }[] = [];
  for (let height = 1; height < lines; height++) {
    const cost = costAt(upper, height) + costAt(lower, lines - height);
    if (cost < Number.POSITIVE_INFINITY) found.push({ lines: height, cost });
  }
  return found;
}

interface Nest {
  readonly lines: number;
  readonly notch: Notch;
  readonly cost: number;
}

function fillNest(host: Leaf, guest: Tree, size: Size): Filling | null {
  const nest = host.around && cheapestNest(host.around, guest, size);
  if (!nest) return null;
  const { lines, notch, cost } = nest;
  const { columns } = size;
  const corner = { col: columns - notch.cols, line: lines - notch.lines, cols: notch.cols, lines: notch.lines };
  return {
    blocks: [{ leaf: host, col: 0, line: 0, cols: columns, lines, notch }, ...blocksOf(guest, corner)],
    cost,
    lines,
  };
}

/** The best corner for the guest; the page may end early, but white is weighed. */
function cheapestNest(around: Around, guest: Tree, size: Size): Nest | null {
  const curves = Array.from({ length: size.columns - 1 }, (_, index) => curveOf(guest, index + 1, false));
  const heights = curves.map(heightsOf);
  let best: Nest | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let lines = size.lines; lines > 0 && heightCost(lines, size) < bestCost; lines--) {
    for (const [index, curve] of curves.entries()) {
      for (const high of heights[index] ?? []) {
        if (high >= lines) break;
        const notch = { cols: index + 1, lines: high };
        const cost = around.cost(lines, notch) + costAt(curve, high);
        if (cost + heightCost(lines, size) >= bestCost) continue;
        best = { lines, notch, cost };
        bestCost = cost + heightCost(lines, size);
      }
    }
  }
  return best;
}
