/**
 * A leaf is one block of the page: a story with its pictures, a picture alone, briefs, a data
 * box. It says what every width and height would cost and builds the one that is chosen.
 */
import type { FrameContent, GridCells, PagePlan } from "../model/index.js";
import type { Copyfit } from "../page/index.js";
import type { Curve } from "./curve.js";
import { costAt } from "./curve.js";
import type { Matter } from "./matter.js";

/** The field that blocks share: base columns × grid lines under the furniture. */
export interface Field {
  readonly columns: number;
  readonly lines: number;
  /** Heights are reckoned up to here, so that the search feels by how much a page is too full. */
  readonly limit: number;
  readonly copyfit: Copyfit;
  /** Lines to keep free beyond the count of copy-fit, by `nameOf` the copy: the engine's check asked for them. */
  readonly extra: ReadonlyMap<string, number>;
  /** What the page's template asks for. */
  readonly plan: PagePlan;
}

/** A frame to be: cells counted from the block's upper left corner. */
export interface Piece {
  readonly content: FrameContent;
  readonly cells: readonly GridCells[];
}

/** The corner at the lower right of a block, in columns and lines, that other matter takes. */
export interface Notch {
  readonly cols: number;
  readonly lines: number;
}

/** A block over the whole width of the field with a notch in it, so that blocks interlock and no gap cuts the page. */
export interface Around {
  /** Cost at this height with this notch; Infinity when it cannot be. */
  cost(lines: number, notch: Notch): number;
  build(lines: number, notch: Notch): readonly Piece[];
}

/** A story's text and its pictures, as blocks that touch. */
export interface Apart {
  readonly text: Leaf;
  readonly pictures: Leaf;
}

export interface Leaf {
  readonly matter: Matter;
  /** The same matter round a notch; null when it cannot stand so. */
  readonly around: Around | null;
  /** The same story with its pictures as a block of their own, to hang under its text; null when it has not both. */
  readonly apart: Apart | null;
  /** The same matter built in another order, for the search to try; null when there is only one. */
  readonly other: Leaf | null;
  /** Cost of every height at this width; `top` when the block stands at the head of the field, where no air is needed above. */
  curve(cols: number, top: boolean): Curve;
  /** The frames of the block in reading order; the size must be one that the curve allows. */
  build(cols: number, lines: number, top: boolean): readonly Piece[];
}

/** Grid cells (columns × lines) that a block may take: least, liked best, most. */
export interface Area {
  readonly least: number;
  readonly ideal: number;
  readonly most: number;
}

/** A shape dearer than this above the best one is for need only, not for estimates. */
const FAIR_COST = 4;

/** What a leaf takes of the field over its fair shapes; null when it fits in no way. */
export function areaOf(leaf: Leaf, field: Field): Area | null {
  let bestCost = Number.POSITIVE_INFINITY;
  let ideal = 0;
  forEachShape(leaf, field, (area, cost) => {
    if (cost < bestCost) {
      bestCost = cost;
      ideal = area;
    }
  });
  if (bestCost === Number.POSITIVE_INFINITY) return null;
  let least = ideal;
  let most = ideal;
  forEachShape(leaf, field, (area, cost) => {
    if (cost > bestCost + FAIR_COST) return;
    least = Math.min(least, area);
    most = Math.max(most, area);
  });
  return { least, ideal, most };
}

function forEachShape(leaf: Leaf, field: Field, visit: (area: number, cost: number) => void): void {
  for (let cols = 1; cols <= field.columns; cols++) {
    const curve = leaf.curve(cols, false);
    for (let height = 1; height <= field.lines; height++) {
      const cost = costAt(curve, height);
      if (cost < Number.POSITIVE_INFINITY) visit(cols * height, cost);
    }
  }
}

/** All ways in which the matter of a leaf may stand. */
export function waysOf(leaf: Leaf): readonly Leaf[] {
  const ways = [leaf];
  for (let next = leaf.other; next !== null && next !== leaf && next.matter === leaf.matter && !ways.includes(next); next = next.other) {
    ways.push(next);
  }
  return ways;
}

/** Keeps the curves and blocks of a leaf, which the search asks for again and again. */
export function remembered(leaf: Leaf): Leaf {
  const curves = new Map<number, Curve>();
  const blocks = new Map<number, readonly Piece[]>();
  return {
    matter: leaf.matter,
    around: leaf.around && rememberedAround(leaf.around),
    apart: leaf.apart,
    other: leaf.other,
    curve(cols, top) {
      return keep(curves, cols * 2 + (top ? 1 : 0), () => leaf.curve(cols, top));
    },
    build(cols, lines, top) {
      return keep(blocks, (lines * 64 + cols) * 2 + (top ? 1 : 0), () => leaf.build(cols, lines, top));
    },
  };
}

function rememberedAround(around: Around): Around {
  const costs = new Map<number, number>();
  const blocks = new Map<number, readonly Piece[]>();
  const keyOf = (lines: number, notch: Notch): number => (lines * 1024 + notch.lines) * 64 + notch.cols;
  return {
    cost: (lines, notch) => keep(costs, keyOf(lines, notch), () => around.cost(lines, notch)),
    build: (lines, notch) => keep(blocks, keyOf(lines, notch), () => around.build(lines, notch)),
  };
}

function keep<T>(known: Map<number, T>, key: number, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
