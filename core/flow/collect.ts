/** First phase where all columns are alike: the units of all blocks at one measure. */
import type { Compose } from "../inline/index.js";
import type { Pt } from "../units/index.js";
import { composeAlong } from "./composeAlong.js";
import { type SetCap, setCap } from "./dropCap.js";
import { leastRoom } from "./rooms.js";
import { hasAir, rowUnit, runsOn, unitRow, withAir } from "./tableUnits.js";
import { FLOW_START, type FlowBlock, type FlowCursor } from "./types.js";
import { capLine, staysWhole, type Unit, type UnitLine, unitLine, wholeLines } from "./unit.js";

/** The units of `blocks` from a cursor on, set at one measure, for columns of at most `tallest` grid lines. */
export function collect(
  blocks: readonly FlowBlock[],
  measure: Pt,
  compose: Compose,
  start: FlowCursor,
  tallest = Number.POSITIVE_INFINITY,
): readonly Unit[] {
  const units: Unit[] = [];
  for (let index = start.block; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) continue;
    const isFirst = index === start.block;
    const { offset = 0, line } = isFirst ? start : FLOW_START;
    const isWholeRow = block.row && offset === 0 && line === 0 && !runsOn(block.row, measure, tallest, compose);
    const set = block.row && isWholeRow ? [rowUnit(index, block.row, measure, compose)] : unitsOf(block, index, offset, measure, compose);
    const [first, ...others] = set.filter((unit) => unit.line >= line);
    if (first) units.push(!isFirst && hasAir(blocks[index - 1], block) ? withAir(first) : first, ...others);
  }
  return units;
}

function unitsOf(block: FlowBlock, index: number, offset: number, measure: Pt, compose: Compose): readonly Unit[] {
  const cap = offset === 0 ? setCap(block, compose) : null;
  if (cap && measure - cap.room >= leastRoom(block)) return unitsWithCap(block, index, cap, measure, compose);
  const paragraph = composeAlong(block, offset, [measure], compose);
  const { lines, findings } = paragraph;
  if (lines.length === 0) return [];
  if (staysWhole(block)) return [{ block: index, ofLines: lines.length, offset, line: 0, ...wholeLines(block, paragraph) }];
  const row = block.row && { row: unitRow(index, block.row, measure, compose) };
  return lines.map((line, i) => ({ ...lineUnit(index, i, lines.length, offset, unitLine(line, findings)), ...row }));
}

/** The cap with the lines beside it as one unit, then the lines below it. */
function unitsWithCap(block: FlowBlock, index: number, cap: SetCap, measure: Pt, compose: Compose): readonly Unit[] {
  const widths = [...Array.from({ length: cap.lines }, () => measure - cap.room), measure];
  const { lines, findings } = composeAlong(block, cap.to, widths, compose);
  const beside = lines.slice(0, cap.lines).map((line, i) => unitLine(line, findings, i, cap.room));
  const first: Unit = { block: index, line: 0, ofLines: lines.length, offset: 0, height: cap.lines, lines: [capLine(cap), ...beside] };
  const below = lines.slice(cap.lines).map((line, i) => lineUnit(index, cap.lines + i, lines.length, 0, unitLine(line, findings)));
  return [first, ...below];
}

function lineUnit(block: number, line: number, ofLines: number, offset: number, only: UnitLine): Unit {
  return { block, line, ofLines, offset, height: 1, lines: [only] };
}
