import type { Compose } from "../inline/index.js";
import type { Pt } from "../units/index.js";
import { collect } from "./collect.js";
import { layField, oversetLines } from "./columnEnds.js";
import { composeAlong } from "./composeAlong.js";
import { distribute, topsOf } from "./distribute.js";
import { type LaidUnit, placedLine } from "./lay.js";
import { charactersBehind } from "./overset.js";
import { areAlike, type Field, fieldOf, rowAt } from "./rooms.js";
import { columnRules, columnUnits, moreAtHead } from "./tableUnits.js";
import {
  FLOW_START,
  type Flow,
  type FlowBlock,
  type FlowCursor,
  type PlacedLine,
  type PlacedRule,
  type Region,
  type TextPosition,
} from "./types.js";
import type { Unit } from "./unit.js";

/**
 * Fills regions with blocks of text, in order, on the line grid. Subheads never stand last in a
 * column and the last line of a paragraph stands alone at a column's head only where avoiding it
 * would push text out; what finds no place is told by `rest` and `overset`.
 */
export function flow(blocks: readonly FlowBlock[], regions: readonly Region[], compose: Compose, start: FlowCursor = FLOW_START): Flow {
  return areAlike(regions) ? flowAlike(blocks, regions, compose, start) : flowUnlike(blocks, regions, compose, start);
}

/** Grid lines that the blocks take in one endless column of this measure. */
export function linesNeeded(blocks: readonly FlowBlock[], measure: Pt, compose: Compose): number {
  return heightOf(collect(blocks, measure, compose, FLOW_START));
}

/** Regions of one measure with nothing in their way: the lines are made first, then their best columns. */
function flowAlike(blocks: readonly FlowBlock[], regions: readonly Region[], compose: Compose, start: FlowCursor): Flow {
  const measure = regions[0]?.measure;
  if (measure === undefined) return { placed: [], rules: [], rest: start, restLines: 0, overset: null, free: [] };
  const heights = regions.map((region) => region.lines);
  const units = collect(blocks, measure, compose, start, Math.max(...heights));
  const ends = distribute(units, blocks, heights);
  const placed: PlacedLine[] = [];
  const rules: PlacedRule[] = [];
  const free: number[] = [];
  let from = 0;
  ends.forEach((to, index) => {
    const used = placeUnits(placed, rules, columnUnits(units.slice(from, to)), index, regions[index]?.line ?? 0);
    free.push((regions[index]?.lines ?? 0) - used);
    from = to;
  });
  const rest = units.slice(from);
  const next = rest[0];
  const cursor = next && { block: next.block, line: next.line, ...(next.offset === 0 ? {} : { offset: next.offset }) };
  return { placed, rules, free, ...restOf(blocks, next, cursor ?? null, heightOf(rest)) };
}

/** Stands the units on grid lines from `line` on; returns how many grid lines they took. */
function placeUnits(placed: PlacedLine[], rules: PlacedRule[], units: readonly Unit[], region: number, line: number): number {
  let used = 0;
  const standing = units.map((unit) => {
    const top = line + used;
    for (const each of unit.lines) placed.push(placedLine(unit, each, region, top, 0));
    used += unit.height;
    return { unit, top, left: 0 };
  });
  rules.push(...columnRules(standing, region));
  return used;
}

function heightOf(units: readonly Unit[]): number {
  return (topsOf(units).at(-1) ?? 0) + moreAtHead(units[0]);
}

/** Regions whose rooms differ: blocks are laid one after the other into what they meet. */
function flowUnlike(blocks: readonly FlowBlock[], regions: readonly Region[], compose: Compose, start: FlowCursor): Flow {
  const field = fieldOf(blocks, regions, compose, startOf(blocks, regions, compose, start));
  const laid = layField(field);
  const units = laid.blocks.flatMap((block) => block.units);
  const standing = units.filter((unit) => unit.region < regions.length);
  const next = units.slice(standing.length).find((unit) => !unit.isAgain);
  const at = next && positionOf(next);
  const cursor = at && { block: at.block, line: 0, ...(at.offset === 0 ? {} : { offset: at.offset }) };
  return {
    placed: standing.flatMap((unit) => unit.placed),
    rules: regions.flatMap((_, region) => rulesIn(field, standing, region)),
    free: freeRows(field, standing),
    ...restOf(blocks, next, cursor ?? null, oversetLines(field, laid)),
  };
}

function rulesIn(field: Field, standing: readonly LaidUnit[], region: number): readonly PlacedRule[] {
  const own = standing.filter((unit) => unit.region === region);
  return columnRules(
    own.map((unit) => ({ unit, top: rowAt(field, unit.rows[0]).at, left: unit.left })),
    region,
  );
}

/** Where in the text a cursor stands: a line of a paragraph is counted at the first region's measure. */
function startOf(blocks: readonly FlowBlock[], regions: readonly Region[], compose: Compose, start: FlowCursor): TextPosition {
  const { block: index, line, offset = 0 } = start;
  const block = blocks[index];
  if (!block || line === 0) return { block: index, offset };
  const { lines } = composeAlong(block, offset, [regions[0]?.measure ?? 0], compose);
  return { block: index, offset: lines[line]?.from ?? block.text.text.length };
}

/** Grid lines below the text of each region on which something could stand. */
function freeRows(field: Field, standing: readonly LaidUnit[]): readonly number[] {
  const ends = field.tops.slice(0, -1);
  for (const { region, rows } of standing) ends[region] = rows[1] + 1;
  return ends.map((end, region) => field.rows.slice(end, field.tops[region + 1]).filter((row) => row.slots.length > 0).length);
}

/** What finds no place begins with unit `next` and takes so many lines. */
function restOf(
  blocks: readonly FlowBlock[],
  next: Unit | undefined,
  rest: FlowCursor | null,
  lines: number,
): Pick<Flow, "rest" | "restLines" | "overset"> {
  if (!next) return { rest: null, restLines: 0, overset: null };
  const at = positionOf(next);
  return { rest, restLines: lines, overset: { ...at, characters: charactersBehind(blocks, at), lines } };
}

function positionOf({ block, line, offset, lines }: Unit): TextPosition {
  return { block, offset: line === 0 ? offset : (lines[0]?.line.from ?? offset) };
}
