/** The colour bar (色标): each ink of a page in steps, and inks printed over each other, for the densitometer at the press. */
import { BLACK, type Ink, type PageInks } from "../model/index.js";
import { type DisplayItem, rectItem, ruleItem } from "../page/index.js";
import { assertNever, mm, ptFromMm } from "../units/index.js";
import type { Strip } from "./strip.js";

/** Inks of a patch, printed one over the other. */
type Patch = readonly Ink[];

/** Side of a patch along the bar: what the opening of a densitometer needs. */
const SIDE = ptFromMm(mm(5));
/** White between the bar and the bleed. */
const AIR = ptFromMm(mm(1));
const STEPS = [1, 0.75, 0.5, 0.25];

const NONE: Ink = { c: 0, m: 0, y: 0, k: 0 };
const CYAN: Ink = { ...NONE, c: 1 };
const MAGENTA: Ink = { ...NONE, m: 1 };
const YELLOW: Ink = { ...NONE, y: 1 };

/** The bar at the left end of a strip; its patches grow narrower where there is not room enough. */
export function barItems(inks: PageInks, strip: Strip): readonly DisplayItem[] {
  const patches = patchesOf(inks);
  const side = Math.min(SIDE, strip.width / patches.length);
  const height = strip.height - AIR;
  if (side <= 0) return [];
  return patches.flatMap((patch, index) => patchItems(patch, strip.left + index * side, strip.top, side, height));
}

function patchesOf(inks: PageInks): readonly Patch[] {
  switch (inks.kind) {
    case "k":
      return steps(BLACK);
    case "k-spot":
      return [...steps(BLACK), ...steps(inks.ink), [inks.ink, BLACK]];
    case "cmyk":
      return [...[BLACK, CYAN, MAGENTA, YELLOW].flatMap(steps), [{ ...MAGENTA, y: 1 }], [{ ...CYAN, y: 1 }], [{ ...CYAN, m: 1 }]];
    default:
      return assertNever(inks);
  }
}

function steps({ c, m, y, k }: Ink): readonly Patch[] {
  return STEPS.map((share) => [{ c: c * share, m: m * share, y: y * share, k: k * share }]);
}

/** Black over another ink is a rule as broad as the patch: black rules are what a page prints over its ground. */
function patchItems([ground, ...over]: Patch, x: number, y: number, width: number, height: number): readonly DisplayItem[] {
  const middle = x + width / 2;
  return [
    ...(ground === undefined ? [] : [rectItem(x, y, width, height, { fill: ground, stroke: null })]),
    ...over.map((ink) => ruleItem(middle, y, middle, y + height, width, ink)),
  ];
}
