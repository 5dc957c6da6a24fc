/** How much a page is like another one for the same copy: proposals between which a person chooses have to differ. */
import { nameOf } from "./matter.js";
import type { Filling } from "./pagePlan.js";
import type { Block } from "./tree.js";

/** Pages that share no more than this part of their cells are different to everybody. */
const FREE_SHARE = 0.4;
/** Cost of a page that is the same as an earlier one: as dear as one cut in two. */
const SAME_COST = 60;

/** What a filling's likeness to earlier ones costs: the worst of them counts. */
export function likeness(filling: Filling, earlier: readonly Filling[]): number {
  return earlier.reduce((worst, other) => {
    const over = sharedPart(filling, other) - FREE_SHARE;
    return Math.max(worst, (Math.max(0, over) / (1 - FREE_SHARE)) * SAME_COST);
  }, 0);
}

/** The part of a page's cells, 0 to 1, in which the same copy stands in both. */
function sharedPart(one: Filling, other: Filling): number {
  const places = new Map(other.blocks.map((block) => [nameOf(block.leaf.matter), block]));
  let shared = 0;
  let all = 0;
  for (const block of one.blocks) {
    all += block.cols * block.lines;
    const same = places.get(nameOf(block.leaf.matter));
    if (same) shared += commonCells(block, same);
  }
  return all === 0 ? 1 : shared / all;
}

function commonCells(one: Block, other: Block): number {
  const cols = Math.min(one.col + one.cols, other.col + other.cols) - Math.max(one.col, other.col);
  const lines = Math.min(one.line + one.lines, other.line + other.lines) - Math.max(one.line, other.line);
  return Math.max(0, cols) * Math.max(0, lines);
}
