/**
 * Where columns end when their rooms differ: each is filled as far as it goes; where that would part
 * what belongs together, rows at its foot are closed and the text laid anew from there. Region by region,
 * not over all of them at once as in `distribute`: here a column's end changes how the lines after it are
 * broken, so that there is no table of units to plan over.
 */
import { type LaidBlock, type LaidUnit, layBlock } from "./lay.js";
import { HEAD_LAST, HEAD_SHORT, HOLE_LINE, OVERSET_LINE, partingCost } from "./parting.js";
import type { Ends, Field } from "./rooms.js";

/** The blocks of a field as they stand. */
export interface Laid {
  readonly blocks: readonly LaidBlock[];
  readonly ends: Ends;
}

/**
 * What is respected, step by step less where text finds no place: everything; subheads and the lines
 * after them; subheads alone; nothing.
 */
const LEAST_COSTS = [0, HEAD_SHORT, HEAD_LAST, Number.POSITIVE_INFINITY];

/** Lays all blocks of a field; of the ways to end its columns, the cheapest of those that were tried. */
export function layField(field: Field): Laid {
  let best: Laid & { readonly cost: number } = { blocks: [], ends: [], cost: Number.POSITIVE_INFINITY };
  for (const least of LEAST_COSTS) {
    const laid = layColumns(field, least);
    if (laid.cost < best.cost) best = laid;
    const endsEarly = laid.ends.some((end, region) => end !== field.tops[region + 1]);
    if (!endsEarly || oversetLines(field, laid) === 0) break;
  }
  return best;
}

/** Grid lines of the text that stands behind the last region. */
export function oversetLines(field: Field, { blocks }: Laid): number {
  const last = lastUnit(blocks);
  return last && last.region === field.regions ? last.rows[1] - field.rows.length + 1 : 0;
}

/** Ends columns early where parting costs `least` or more. */
function layColumns(field: Field, least: number): Laid & { readonly cost: number } {
  let laid: Laid = { blocks: [], ends: field.tops.slice(1) };
  let cost = 0;
  for (let region = 0; region < field.regions; region++) {
    const ended = bestEnd(field, layUntil(field, laid, region), region, least);
    laid = ended;
    cost += ended.cost;
  }
  laid = layUntil(field, laid, field.regions);
  return { ...laid, cost: cost + oversetLines(field, laid) * OVERSET_LINE };
}

/** Lays blocks on until the text stands behind a region, or all are laid. */
function layUntil(field: Field, { blocks, ends }: Laid, region: number): Laid {
  const all = [...blocks];
  for (let index = field.start.block + all.length; index < field.blocks.length; index++) {
    if ((lastUnit(all)?.region ?? 0) > region) break;
    all.push(layBlock(field, ends, index, all.at(-1)?.next ?? { row: 0, slot: 0 }));
  }
  return { blocks: all, ends };
}

function bestEnd(field: Field, full: Laid, region: number, least: number): Laid & { readonly cost: number } {
  let best = { ...full, cost: partingAt(field, full, region) };
  const top = field.tops[region] ?? 0;
  const foot = field.tops[region + 1] ?? top;
  for (let end = foot - 1; best.cost > 0 && best.cost >= least && end >= top; end--) {
    const shorter = layUntil(field, withEnd(full, region, end), region);
    const parting = partingAt(field, shorter, region);
    const cost = parting + (foot - end) * HOLE_LINE;
    if (cost < best.cost) best = { ...shorter, cost };
    if (parting === 0) break;
  }
  return best;
}

/** The blocks that stand wholly above an earlier end of a region. */
function withEnd({ blocks, ends }: Laid, region: number, end: number): Laid {
  const kept = blocks.findIndex((block) => (block.units.at(-1)?.rows[1] ?? 0) >= end);
  return { blocks: kept < 0 ? blocks : blocks.slice(0, kept), ends: ends.map((each, index) => (index === region ? end : each)) };
}

/** What the end of a region parts. */
function partingAt(field: Field, { blocks }: Laid, region: number): number {
  let next: LaidUnit | undefined;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const units = blocks[index]?.units ?? [];
    for (let i = units.length - 1; i >= 0; i--) {
      const unit = units[i];
      if (!unit || unit.region < region) return 0;
      if (unit.region === region) return partingCost(field.blocks, unit, next);
      next = unit;
    }
  }
  return 0;
}

function lastUnit(blocks: readonly LaidBlock[]): LaidUnit | undefined {
  for (let index = blocks.length - 1; index >= 0; index--) {
    const last = blocks[index]?.units.at(-1);
    if (last) return last;
  }
  return undefined;
}
