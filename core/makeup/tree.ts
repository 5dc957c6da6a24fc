/**
 * A slicing tree: leaves joined by cuts. Its curve is the cheapest cost of every height at a given
 * width, combined bottom-up; a chosen height is then pushed down to the blocks. Trees are
 * immutable and keep their curves, so that a change only reckons its own path anew.
 */
import { assertNever } from "../units/index.js";
import type { Curve } from "./curve.js";
import { besideInto, costAt, emptyCurve, splitStack, stackCurves } from "./curve.js";
import type { Leaf, Notch, Piece } from "./leaf.js";

export interface LeafTree {
  readonly kind: "leaf";
  readonly leaf: Leaf;
}

export interface CutTree {
  /** `stack`: first above second; `beside`: first to the left of second. */
  readonly kind: "stack" | "beside";
  readonly first: Tree;
  readonly second: Tree;
  /** Curves reckoned so far, by width and place at the head. */
  readonly curves: Map<number, Curve>;
}

export type Tree = LeafTree | CutTree;

/** A leaf with its place in the field: columns and lines from 0. */
export interface Block {
  readonly leaf: Leaf;
  readonly col: number;
  readonly line: number;
  readonly cols: number;
  readonly lines: number;
  /** The corner that other blocks take; null for a rectangle. */
  readonly notch: Notch | null;
}

/** The frames of a block, counted from its upper left corner. */
export function piecesOf({ leaf, line, cols, lines, notch }: Block): readonly Piece[] {
  if (notch === null) return leaf.build(cols, lines, line === 0);
  if (leaf.around === null) throw new Error("a block with a notch whose matter cannot stand round one");
  return leaf.around.build(lines, notch);
}

export function leafTree(leaf: Leaf): LeafTree {
  return { kind: "leaf", leaf };
}

export function cutTree(kind: "stack" | "beside", first: Tree, second: Tree): CutTree {
  return { kind, first, second, curves: new Map() };
}

/** Cost by height at a width of `cols`; `top` when the tree stands at the head of the field. */
export function curveOf(tree: Tree, cols: number, top: boolean): Curve {
  if (tree.kind === "leaf") return tree.leaf.curve(cols, top);
  const key = cols * 2 + (top ? 1 : 0);
  const found = tree.curves.get(key);
  if (found) return found;
  const made =
    tree.kind === "stack" ? stackCurves(curveOf(tree.first, cols, top), curveOf(tree.second, cols, false)) : besideCurve(tree, cols, top);
  tree.curves.set(key, made);
  return made;
}

function besideCurve(tree: CutTree, cols: number, top: boolean): Curve {
  const limit = curveOf(tree.first, 1, top).length - 1;
  const curve = emptyCurve(limit);
  for (let left = 1; left < cols; left++) besideInto(curve, curveOf(tree.first, left, top), curveOf(tree.second, cols - left, top));
  return curve;
}

/** The blocks of a tree that fills the given rectangle, which its curve must allow. */
export function blocksOf(tree: Tree, place: Omit<Block, "leaf" | "notch">): readonly Block[] {
  const { col, line, cols, lines } = place;
  switch (tree.kind) {
    case "leaf":
      return [{ leaf: tree.leaf, notch: null, ...place }];
    case "stack": {
      const upper = splitStack(curveOf(tree.first, cols, line === 0), curveOf(tree.second, cols, false), lines);
      if (upper === null) throw new Error(`no stack of ${lines} lines over ${cols} columns`);
      return [
        ...blocksOf(tree.first, { ...place, lines: upper }),
        ...blocksOf(tree.second, { ...place, line: line + upper, lines: lines - upper }),
      ];
    }
    case "beside": {
      const left = splitBeside(tree, cols, lines, line === 0);
      return [
        ...blocksOf(tree.first, { ...place, cols: left }),
        ...blocksOf(tree.second, { ...place, col: col + left, cols: cols - left }),
      ];
    }
    default:
      return assertNever(tree);
  }
}

function splitBeside(tree: CutTree, cols: number, lines: number, top: boolean): number {
  let best = 0;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let left = 1; left < cols; left++) {
    const cost = costAt(curveOf(tree.first, left, top), lines) + costAt(curveOf(tree.second, cols - left, top), lines);
    if (cost >= bestCost) continue;
    best = left;
    bestCost = cost;
  }
  if (best === 0) throw new Error(`no pair of ${lines} lines over ${cols} columns`);
  return best;
}

/** The tree's leaves from left to right. */
export function leavesOf(tree: Tree): readonly Leaf[] {
  return tree.kind === "leaf" ? [tree.leaf] : [...leavesOf(tree.first), ...leavesOf(tree.second)];
}

/** Every subtree, the tree itself first. */
export function subtreesOf(tree: Tree): readonly Tree[] {
  return tree.kind === "leaf" ? [tree] : [tree, ...subtreesOf(tree.first), ...subtreesOf(tree.second)];
}

/** The tree with one subtree replaced; untouched branches stay the same objects. */
export function replaced(tree: Tree, target: Tree, by: Tree): Tree {
  if (tree === target) return by;
  if (tree.kind === "leaf") return tree;
  const first = replaced(tree.first, target, by);
  const second = replaced(tree.second, target, by);
  return first === tree.first && second === tree.second ? tree : cutTree(tree.kind, first, second);
}

/** The tree without one subtree; null when nothing is left. */
export function without(tree: Tree, target: Tree): Tree | null {
  if (tree === target) return null;
  if (tree.kind === "leaf") return tree;
  if (tree.first === target) return tree.second;
  if (tree.second === target) return tree.first;
  const first = without(tree.first, target);
  const second = without(tree.second, target);
  if (first === tree.first && second === tree.second) return tree;
  if (!first) return second;
  return second ? cutTree(tree.kind, first, second) : first;
}
