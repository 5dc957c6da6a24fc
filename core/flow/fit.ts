/** Copy-fit: how high columns must be for a text, and how much text goes into more or fewer lines. */
import type { Compose } from "../inline/index.js";
import { type Pt, pt } from "../units/index.js";
import { flow, linesNeeded } from "./flow.js";
import { charactersBehind } from "./overset.js";
import type { Flow, FlowBlock, Region, TextPosition } from "./types.js";

/** Fewest grid lines of `count` equal columns that hold the blocks, columns that end early reckoned with. */
export function fewestLines(blocks: readonly FlowBlock[], count: number, measure: Pt, compose: Compose): number {
  const lines = linesNeeded(blocks, measure, compose);
  if (count === 1) return lines;
  const columns = (height: number): readonly Region[] =>
    Array.from({ length: count }, () => ({ x: pt(0), line: 0, lines: height, measure }));
  return lowest(blocks, columns, Math.ceil(lines / count), Number.POSITIVE_INFINITY, compose).lines;
}

/** Text in columns of one height. */
export interface Balance {
  /** Grid lines of each column. */
  readonly lines: number;
  readonly regions: readonly Region[];
  readonly flow: Flow;
}

/**
 * Flows blocks into the first grid lines of regions, as few of them as hold all text: columns of equal
 * heights on common baselines, what is short of them in the last one. The whole regions where those are too small.
 */
export function balance(blocks: readonly FlowBlock[], regions: readonly Region[], compose: Compose): Balance {
  const widest = pt(Math.max(0, ...regions.map((region) => region.measure)));
  const highest = Math.max(0, ...regions.map((region) => region.lines));
  const columns = (height: number): readonly Region[] => regions.map((region) => ({ ...region, lines: Math.min(region.lines, height) }));
  // No row is wider than the widest measure, so that fewer lines than this never do.
  const least = regions.length === 0 ? 0 : Math.ceil(linesNeeded(blocks, widest, compose) / regions.length);
  return lowest(blocks, columns, Math.min(least, highest), highest, compose);
}

/** Tries heights from one on upwards: a column seldom ends more than a line or two early. */
function lowest(
  blocks: readonly FlowBlock[],
  columns: (height: number) => readonly Region[],
  from: number,
  highest: number,
  compose: Compose,
): Balance {
  for (let lines = from; ; ) {
    const regions = columns(lines);
    const result = flow(blocks, regions, compose);
    if (result.rest === null || lines >= highest) return { lines, regions, flow: result };
    lines = Math.min(highest, lines + Math.max(1, Math.floor(result.restLines / regions.length)));
  }
}

/** Where a text would end in other columns, against those that it has. */
export interface Fit {
  /** Where it would break off; null when all of it would stand. */
  readonly end: TextPosition | null;
  /** Code points, white space aside, that would come in (positive) or go out (negative). */
  readonly characters: number;
}

/**
 * What would fit if the regions had so many grid lines more, or fewer: for a text of which n lines are
 * overset, or that must make room for n lines of something else. Told by flowing it, so that no rule is forgotten.
 */
export function fitIn(blocks: readonly FlowBlock[], regions: readonly Region[], moreLines: number, compose: Compose): Fit {
  const now = flow(blocks, regions, compose).overset;
  const then = flow(blocks, lengthened(regions, moreLines), compose).overset;
  const out = (end: TextPosition | null): number => (end ? charactersBehind(blocks, end) : 0);
  return { end: then && { block: then.block, offset: then.offset }, characters: out(now) - out(then) };
}

/** Regions with so many grid lines more at the foot of the last one, or fewer: from the last one on backwards. */
export function lengthened(regions: readonly Region[], moreLines: number): readonly Region[] {
  const all = [...regions];
  let more = moreLines;
  for (let index = all.length - 1; index >= 0 && more !== 0; index--) {
    const region = all[index];
    if (!region) continue;
    const lines = Math.max(0, region.lines + more);
    more -= lines - region.lines;
    all[index] = { ...region, lines };
  }
  return all;
}
