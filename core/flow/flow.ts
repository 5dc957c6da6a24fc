import type { Compose } from "../inline/index.js";
import type { Pt } from "../units/index.js";
import { collect, type Unit } from "./collect.js";
import { distribute, topsOf } from "./distribute.js";
import { FLOW_START, type Flow, type FlowBlock, type FlowCursor, type PlacedLine, type Region } from "./types.js";

interface Stretch {
  readonly placed: readonly PlacedLine[];
  readonly free: readonly number[];
  readonly rest: FlowCursor | null;
}

/**
 * Fills regions with blocks of text, in order, on the line grid. Subheads never stand last in a
 * column and the last line of a paragraph stands alone at a column's head only where avoiding it
 * would push text out; what finds no place is told by `rest` and `restLines`.
 */
export function flow(blocks: readonly FlowBlock[], regions: readonly Region[], compose: Compose, start: FlowCursor = FLOW_START): Flow {
  const placed: PlacedLine[] = [];
  const free: number[] = [];
  let rest: FlowCursor | null = start;
  for (let first = 0; first < regions.length; ) {
    const end = sameMeasureEnd(regions, first);
    if (rest) {
      const stretch: Stretch = flowStretch(blocks, regions, first, end, compose, rest);
      placed.push(...stretch.placed);
      free.push(...stretch.free);
      rest = stretch.rest;
    } else free.push(...regions.slice(first, end).map((region) => region.lines));
    first = end;
  }
  const last = regions.at(-1);
  return { placed, rest, restLines: rest && last ? heightOf(collect(blocks, last.measure, compose, rest)) : 0, free };
}

/** Grid lines that the blocks take in one endless column of this measure. */
export function linesNeeded(blocks: readonly FlowBlock[], measure: Pt, compose: Compose): number {
  return heightOf(collect(blocks, measure, compose, FLOW_START));
}

function sameMeasureEnd(regions: readonly Region[], first: number): number {
  let end = first + 1;
  while (end < regions.length && regions[end]?.measure === regions[first]?.measure) end++;
  return end;
}

/** Fills regions `first` to `end`, which have one measure. */
function flowStretch(
  blocks: readonly FlowBlock[],
  regions: readonly Region[],
  first: number,
  end: number,
  compose: Compose,
  start: FlowCursor,
): Stretch {
  const measure = regions[first]?.measure;
  if (measure === undefined) return { placed: [], free: [], rest: start };
  const units = collect(blocks, measure, compose, start);
  const heights = regions.slice(first, end).map((region) => region.lines);
  const ends = distribute(units, blocks, heights, end === regions.length);
  const placed: PlacedLine[] = [];
  const free: number[] = [];
  let from = 0;
  ends.forEach((to, index) => {
    const region = first + index;
    const used = placeUnits(placed, units.slice(from, to), region, regions[region]?.line ?? 0);
    free.push((regions[region]?.lines ?? 0) - used);
    from = to;
  });
  return { placed, free, rest: cursorAt(units, from, end < regions.length && regions[end]?.measure !== measure) };
}

/** Stands the units on grid lines from `line` on; returns how many grid lines they took. */
function placeUnits(placed: PlacedLine[], units: readonly Unit[], region: number, line: number): number {
  let used = 0;
  for (const unit of units) {
    // The lines of a subhead stand in the middle of the grid lines that it occupies.
    const lead = (unit.height - unit.lines.length) / 2;
    unit.lines.forEach((text, i) => {
      placed.push({ block: unit.block, line: text, region, at: line + used + lead + i });
    });
    used += unit.height;
  }
  return used;
}

/** The cursor at a unit; `byOffset` when the text goes on at another measure, where lines differ. */
function cursorAt(units: readonly Unit[], index: number, byOffset: boolean): FlowCursor | null {
  const unit = units[index];
  if (!unit) return null;
  if (byOffset && unit.line > 0) return { block: unit.block, line: 0, offset: unit.lines[0]?.from ?? 0 };
  return unit.offset === 0 ? { block: unit.block, line: unit.line } : { block: unit.block, line: unit.line, offset: unit.offset };
}

function heightOf(units: readonly Unit[]): number {
  return topsOf(units).at(-1) ?? 0;
}
