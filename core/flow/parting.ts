/** What it costs to end a column between two pieces of text (背题, 孤行; typesetting.md §4). */

import type { FlowBlock } from "./types.js";
import type { Unit } from "./unit.js";

/** A subhead is never last in a column, not even to save lines (背题, typesetting.md §4). */
export const HEAD_LAST = 50_000;
/** Fewer lines after it than it asks for: only where three lines or more would find no place. */
export const HEAD_SHORT = 2_500;
/** A grid line of text that finds no place. */
export const OVERSET_LINE = 1_000;
/** The last line of a paragraph at the head of a column (孤行); worse the shorter it is. */
const WIDOW = 10;
const SHORT_WIDOW = 30;
const SHORT_WIDOW_CHARACTERS = 3;
/** A table that goes on in the next column; as bad as three free lines, so that short tables stay whole. */
const TABLE_PARTED = 12;
/** A free grid line at the foot of a column that is not the last. */
export const HOLE_LINE = 4;

/** The cost of a column's end between its last unit and the one after it. */
export function partingCost(blocks: readonly FlowBlock[], last: Unit | undefined, next: Unit | undefined): number {
  if (!last || !next) return 0;
  const isTableParted = last.row !== undefined && last.row.table === next.row?.table;
  return headCost(blocks, last, next) + (isTableParted ? TABLE_PARTED : widowCost(last, next));
}

/** Whether the column would end with a subhead, or with too few lines after one. */
function headCost(blocks: readonly FlowBlock[], last: Unit, next: Unit): number {
  if (last.block !== next.block) return (blocks[last.block]?.keepWithNext ?? 0) > 0 ? HEAD_LAST : 0;
  const keep = blocks[last.block - 1]?.keepWithNext ?? 0;
  return next.offset === 0 && next.line < keep ? HEAD_SHORT : 0;
}

function widowCost(last: Unit, next: Unit): number {
  const isWidow = last.block === next.block && next.line === next.ofLines - 1;
  if (!isWidow) return 0;
  const line = next.lines[0]?.line;
  return line && line.to - line.from <= SHORT_WIDOW_CHARACTERS ? SHORT_WIDOW : WIDOW;
}
