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
 *
 * A rule that runs on from one edge of the matter to the other (通线) cuts it too, though blocks may stand on both its sides.
 */
import type { Doc, FindingLevel, PageRecord, PageStyle } from "../model/index.js";
import { styleOf } from "../model/index.js";
import { frameRect, seamRect } from "../page/index.js";
import type { Rect } from "../units/index.js";
import { type Block, blocksOf } from "./blocks.js";
import { framesOf, ROUNDING } from "./frames.js";

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
  const style = styleOf(doc, page.style);
  const { grid } = style;
  const gaps = cutsBetween(blocks.map(({ rect }) => spanOf(rect, direction))).filter(
    (at) => direction === "across" || !isAtSeam(style, at),
  );
  const near = direction === "across" ? grid.pitch : grid.gutter * grid.size;
  const ruled = throughRules(doc, page, direction, blocks).filter((at) => gaps.every((gap) => Math.abs(gap - at) > near + ROUNDING));
  return { at: [...gaps, ...ruled].sort((a, b) => a - b), level: blocks.length < LEAST_BLOCKS ? "warning" : "error" };
}

/** Where two pages lie side by side they are parted anyway. */
function isAtSeam(style: PageStyle, at: number): boolean {
  const seam = seamRect(style);
  return seam !== null && at >= seam.x - ROUNDING && at <= seam.x + seam.width + ROUNDING;
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

/** Where rules, one behind the other without a break, run through all the matter of a page. */
function throughRules(doc: Doc, page: PageRecord, direction: CutDirection, blocks: readonly Block[]): readonly number[] {
  const { grid } = styleOf(doc, page.style);
  const rules = new Map<number, Span[]>();
  for (const frame of framesOf(doc, page)) {
    if (frame.content.kind !== "rule" || (frame.content.direction === "horizontal") !== (direction === "across")) continue;
    const rect = frameRect(grid, frame);
    const middle = spanOf(rect, direction);
    const at = Math.round((middle.from + middle.to) / 2);
    rules.set(at, [...(rules.get(at) ?? []), spanOf(rect, direction === "across" ? "down" : "across")]);
  }
  const along = blocks.map(({ rect }) => spanOf(rect, direction === "across" ? "down" : "across"));
  const [from, to] = [Math.min(...along.map((span) => span.from)), Math.max(...along.map((span) => span.to))];
  // The ends of a rule may stand a line off the edges of the matter.
  const isThrough = (spans: readonly Span[]): boolean => reachOf(spans, from + grid.pitch) >= to - grid.pitch;
  return along.length === 0 ? [] : [...rules].filter(([, spans]) => isThrough(spans)).map(([at]) => at);
}

/** How far spans reach from some place on without a break. */
function reachOf(spans: readonly Span[], from: number): number {
  return [...spans]
    .sort((a, b) => a.from - b.from)
    .reduce((reached, span) => (span.from <= reached + ROUNDING ? Math.max(reached, span.to) : reached), from);
}
