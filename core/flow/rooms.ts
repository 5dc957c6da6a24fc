/** The room that regions offer: one grid line after the other, with the slots of each. */
import type { Compose, Slot } from "../inline/index.js";
import { type Pt, pt } from "../units/index.js";
import type { FlowBlock, Region } from "./types.js";

/** Room in em of a block's type below which no line is set: a Chinese line needs three characters to break well. */
const LEAST_ROOM = 3;

/** One grid line of a region. */
export interface Row {
  readonly region: number;
  readonly at: number;
  readonly measure: Pt;
  /** From left to right; none where nothing may stand. */
  readonly slots: readonly Slot[];
}

/** What is to be laid and where. */
export interface Field {
  readonly blocks: readonly FlowBlock[];
  readonly start: { readonly block: number; readonly offset: number };
  readonly compose: Compose;
  readonly rows: readonly Row[];
  /** First row of each region, and of the endless one behind the last. */
  readonly tops: readonly number[];
  /** Number of regions; the endless one has this index. */
  readonly regions: number;
  /** Measure of the endless region. */
  readonly lastMeasure: Pt;
}

/** The row behind the last open one of each region; rows from there to the next region are closed. */
export type Ends = readonly number[];

/** A slot of a row, by their indices. */
export interface Spot {
  readonly row: number;
  readonly slot: number;
}

/** A spot and its room. */
export interface Room extends Spot {
  readonly x: number;
  readonly width: number;
}

/** The grid lines of all regions in the order in which text fills them. */
export function fieldOf(
  blocks: readonly FlowBlock[],
  regions: readonly Region[],
  compose: Compose,
  start: { readonly block: number; readonly offset: number },
): Field {
  const rows = regions.flatMap(rowsOf);
  const tops = [0];
  for (const region of regions) tops.push((tops.at(-1) ?? 0) + Math.max(0, region.lines));
  return { blocks, start, compose, rows, tops, regions: regions.length, lastMeasure: regions.at(-1)?.measure ?? pt(0) };
}

/** The grid lines of one region. */
export function rowsOf(region: Region, index: number): readonly Row[] {
  const whole: readonly Slot[] = [{ x: pt(0), width: region.measure }];
  return Array.from({ length: Math.max(0, region.lines) }, (_, i) => ({
    region: index,
    at: region.line + i,
    measure: region.measure,
    slots: region.slots?.[i] ?? whole,
  }));
}

/** Whether all regions offer the same measure on every grid line. */
export function areAlike(regions: readonly Region[]): boolean {
  return regions.every(({ measure, slots }) => measure === regions[0]?.measure && (slots ?? []).every((row) => isWhole(row, measure)));
}

function isWhole(slots: readonly Slot[], measure: Pt): boolean {
  return slots.length === 1 && slots[0]?.x === 0 && slots[0].width === measure;
}

/** The row of an index, those of the endless region included. */
export function rowAt({ rows, regions, lastMeasure }: Field, index: number): Row {
  return rows[index] ?? { region: regions, at: index - rows.length, measure: lastMeasure, slots: [{ x: pt(0), width: lastMeasure }] };
}

/** The first open row from an index on. */
export function openRow(field: Field, ends: Ends, index: number): number {
  let row = index;
  for (let { region } = rowAt(field, row); region < field.regions && row >= (ends[region] ?? 0); { region } = rowAt(field, row)) {
    row = field.tops[region + 1] ?? row + 1;
  }
  return row;
}

/** The rooms that a block may use from a spot on, without end. */
export function* roomsFrom(field: Field, ends: Ends, block: FlowBlock, from: Spot): Generator<Room, never> {
  let { row, slot } = from;
  for (;;) {
    const open = openRow(field, ends, row);
    if (open !== row) slot = 0;
    const own = rowAt(field, open);
    for (; slot < own.slots.length; slot++) {
      const one = own.slots[slot];
      if (one && isUsable(one, own, block)) yield { row: open, slot, x: one.x, width: one.width };
    }
    row = open + 1;
    slot = 0;
  }
}

/** The least width of a slot that a block uses. */
export function leastRoom({ text }: FlowBlock): number {
  return LEAST_ROOM * (text.runs[0]?.style.size ?? 0);
}

/** Whether a slot of a row is wide enough for a block; the whole measure always is. */
export function isUsable({ width }: Slot, row: Row | undefined, block: FlowBlock): boolean {
  return width > 0 && width >= Math.min(leastRoom(block), row?.measure ?? 0);
}

/** The stretches that are free on all of some grid lines, from left to right. */
export function commonSlots(rows: readonly (readonly Slot[])[]): readonly Slot[] {
  const [first = [], ...others] = rows;
  return others.reduce((common, slots) => common.flatMap((one) => slots.flatMap((other) => shared(one, other))), first);
}

function shared(a: Slot, b: Slot): readonly Slot[] {
  const start = Math.max(a.x, b.x);
  const end = Math.min(a.x + a.width, b.x + b.width);
  return end > start ? [{ x: pt(start), width: pt(end - start) }] : [];
}
