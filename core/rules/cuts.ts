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
  readonly cuts: readonly Cut[];
  readonly level: FindingLevel;
}

/** A gap: where it is, in points on the page, and the frames behind it, or the rules that run through. */
export interface Cut {
  readonly at: number;
  readonly frames: readonly string[];
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
  const ruled = throughRules(doc, page, direction, blocks).filter(({ at }) => gaps.every((gap) => Math.abs(gap - at) > near + ROUNDING));
  const cuts = [...gaps.map((at) => ({ at, frames: framesFrom(blocks, direction, at) })), ...ruled];
  return { cuts: cuts.sort((a, b) => a.at - b.at), level: blocks.length < LEAST_BLOCKS ? "warning" : "error" };
}

/** The frames of the blocks that begin at a gap. */
function framesFrom(blocks: readonly Block[], direction: CutDirection, at: number): readonly string[] {
  return blocks.filter(({ rect }) => Math.abs(spanOf(rect, direction).from - at) <= ROUNDING).flatMap(({ frames }) => frames);
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
function throughRules(doc: Doc, page: PageRecord, direction: CutDirection, blocks: readonly Block[]): readonly Cut[] {
  const { grid } = styleOf(doc, page.style);
  const rules = new Map<number, { readonly frames: readonly string[]; readonly spans: readonly Span[] }>();
  for (const frame of framesOf(doc, page)) {
    if (frame.content.kind !== "rule" || (frame.content.direction === "horizontal") !== (direction === "across")) continue;
    const rect = frameRect(grid, frame);
    const middle = spanOf(rect, direction);
    const at = Math.round((middle.from + middle.to) / 2);
    const known = rules.get(at);
    const span = spanOf(rect, direction === "across" ? "down" : "across");
    rules.set(at, { frames: [...(known?.frames ?? []), frame.id], spans: [...(known?.spans ?? []), span] });
  }
  const along = blocks.map(({ rect }) => spanOf(rect, direction === "across" ? "down" : "across"));
  const [from, to] = [Math.min(...along.map((span) => span.from)), Math.max(...along.map((span) => span.to))];
  // The ends of a rule may stand a line off the edges of the matter.
  const isThrough = (spans: readonly Span[]): boolean => reachOf(spans, from + grid.pitch) >= to - grid.pitch;
  return along.length === 0 ? [] : [...rules].filter(([, { spans }]) => isThrough(spans)).map(([at, { frames }]) => ({ at, frames }));
}

/** How far spans reach from some place on without a break. */
function reachOf(spans: readonly Span[], from: number): number {
  return [...spans]
    .sort((a, b) => a.from - b.from)
    .reduce((reached, span) => (span.from <= reached + ROUNDING ? Math.max(reached, span.to) : reached), from);
}
