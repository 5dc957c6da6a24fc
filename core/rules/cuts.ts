/**
 * Straight gaps that cut a page in two, because no block bridges them (断版).
 *
 *     +---------------+       +---------+-----+
 *     |       a       |       |    a    |     |
 *     +-------+-------+       +---+-----+  b  |
 *     |   b   |       |       |   |  e  |     |
 *     +-------+   c   |       | d +-----+-----+
 *     |   d   |       |       |   |     c     |
 *     +-------+-------+       +---+-----------+
 *        cut under a               whole
 */
import type { Doc, FindingLevel, PageRecord } from "../model/index.js";
import type { Rect } from "../units/index.js";
import { type Block, blocksOf } from "./blocks.js";
import { ROUNDING } from "./frames.js";

/** Which way a gap runs: across the whole width, or down from head to foot. */
export type CutDirection = "across" | "down";

export interface Cuts {
  /** Where the gaps are, in points on the page. */
  readonly at: readonly number[];
  readonly level: FindingLevel;
}

/** Fewer rectangles than five always leave a straight cut: on such a page it is a fault of taste only. */
const LEAST_BLOCKS = 5;

/** The straight gaps of a page in one direction; those between its matter and its advertisements aside. */
export function cutsOf(doc: Doc, page: PageRecord, direction: CutDirection): Cuts {
  const blocks = withoutAdSides(blocksOf(doc, page));
  const spans = blocks.map(({ rect }) => spanOf(rect, direction));
  return { at: cutsBetween(spans), level: blocks.length < LEAST_BLOCKS ? "warning" : "error" };
}

/** The blocks without advertisements that a straight gap parts from all the rest: that is where advertisements belong. */
function withoutAdSides(blocks: readonly Block[]): readonly Block[] {
  for (const direction of ["across", "down"] as const) {
    for (const at of cutsBetween(blocks.map(({ rect }) => spanOf(rect, direction)))) {
      const before = blocks.filter(({ rect }) => spanOf(rect, direction).from < at - ROUNDING);
      const behind = blocks.filter((block) => !before.includes(block));
      if (behind.every((block) => block.isAd)) return withoutAdSides(before);
      if (before.every((block) => block.isAd)) return withoutAdSides(behind);
    }
  }
  return blocks;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spanOf({ x, y, width, height }: Rect, direction: CutDirection): Span {
  return direction === "across" ? { from: y, to: y + height } : { from: x, to: x + width };
}

/** Where spans begin that no other span reaches over, the first of all aside. */
function cutsBetween(spans: readonly Span[]): readonly number[] {
  const ordered = [...spans].sort((a, b) => a.from - b.from);
  const cuts: number[] = [];
  let reached = ordered[0]?.to ?? 0;
  for (const { from, to } of ordered) {
    if (from >= reached - ROUNDING) cuts.push(from);
    reached = Math.max(reached, to);
  }
  return cuts;
}
