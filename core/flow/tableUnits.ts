/** Rows of tables as units of a flow, and the rules that stand between them. */
import type { Compose } from "../inline/index.js";
import { type Pt, pt } from "../units/index.js";
import { tableLines } from "./tableRow.js";
import type { FlowBlock, PlacedRule, TableRow } from "./types.js";
import { staysWhole, type Unit, type UnitRow } from "./unit.js";

/** A row of more grid lines than this runs on like a paragraph where no column is tall enough for it. */
const WHOLE_UP_TO = 12;

/** Whether a row is taller than any column, so that its text is set as a paragraph, with tabs between the cells. */
export function runsOn({ table, index }: TableRow, measure: Pt, tallest: number, compose: Compose): boolean {
  return (tableLines(table, measure, compose).rows[index]?.height ?? 0) > Math.max(tallest, WHOLE_UP_TO);
}

/** A row that no column parts. `block` is its place in the sequence of blocks. */
export function rowUnit(block: number, row: TableRow, measure: Pt, compose: Compose): Unit {
  const { lines = [], height = 1 } = tableLines(row.table, measure, compose).rows[row.index] ?? {};
  return { block, line: 0, ofLines: 1, offset: 0, lines, height, row: unitRow(block, row, measure, compose) };
}

/** What a column must know of a row; also of one that runs on. */
export function unitRow(block: number, { table, index }: TableRow, measure: Pt, compose: Compose): UnitRow {
  const { form, rows } = tableLines(table, measure, compose);
  const isRuled = form.kind === "stacked" || rows.slice(table.heads).some((row) => row.height > 1);
  const repeats = form.kind === "columns" && index >= table.heads ? table.heads : 0;
  const heads = table.rows
    .slice(0, repeats)
    .map((_, head) => setAgain(rowUnit(block - index + head, { table, index: head }, measure, compose)));
  return { table, index, x: form.x, width: form.width, isRuled, heads };
}

function setAgain(unit: Unit): Unit {
  return { ...unit, lines: unit.lines.map((line) => ({ ...line, isAgain: true, findings: [] })) };
}

/** Grid lines that a unit takes more at the head of a column than elsewhere: no air, but the head of its table again. */
export function moreAtHead(unit: Unit | undefined): number {
  return unit ? heightOf(unit.row?.heads ?? []) - (unit.air ?? 0) : 0;
}

function heightOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.height, 0);
}

/** Whether a blank line stands between two blocks: above and below a table, but for heads, which have air of their own. */
export function hasAir(before: FlowBlock | undefined, block: FlowBlock): boolean {
  if (before === undefined || before.row?.table === block.row?.table) return false;
  return !(staysWhole(before) || staysWhole(block));
}

/** A unit with a blank line above it. */
export function withAir(unit: Unit): Unit {
  return { ...unit, air: 1, height: unit.height + 1, lines: unit.lines.map((line) => ({ ...line, at: line.at + 1 })) };
}

/** The units that stand in a column: the head of a table that it goes on with set again, air at its head left out. */
export function columnUnits(units: readonly Unit[]): readonly Unit[] {
  const [first, ...others] = units;
  return first ? [...(first.row?.heads ?? []), withoutAir(first), ...others] : [];
}

function withoutAir(unit: Unit): Unit {
  const { air = 0, ...rest } = unit;
  return air === 0 ? unit : { ...rest, height: unit.height - air, lines: unit.lines.map((line) => ({ ...line, at: line.at - air })) };
}

/** A unit in its column: the grid line at which it begins, its air included, and the start of its room. */
export interface StandingUnit {
  readonly unit: Unit;
  readonly top: number;
  readonly left: number;
}

/** The rules of the tables in a column, given its units in order. */
export function columnRules(units: readonly StandingUnit[], region: number): readonly PlacedRule[] {
  return units.flatMap((standing, index) => rowRules(units[index - 1]?.unit, standing, units[index + 1]?.unit, region));
}

/** The rules above and below a row. */
function rowRules(
  before: Unit | undefined,
  { unit, top, left }: StandingUnit,
  next: Unit | undefined,
  region: number,
): readonly PlacedRule[] {
  const { row } = unit;
  if (!row) return [];
  const rule = (kind: PlacedRule["kind"], at: number): PlacedRule => ({ region, at, x: pt(left + row.x), width: row.width, kind });
  const opens = before?.row?.table === row.table ? [] : [rule("top", top + (unit.air ?? 0))];
  const end = top + unit.height;
  if (next?.row?.table !== row.table) return [...opens, rule("bottom", end)];
  if (next.block === unit.block) return opens;
  if (row.index < row.table.heads) return next.row.index < row.table.heads ? opens : [...opens, rule("head", end)];
  return row.isRuled ? [...opens, rule("row", end)] : opens;
}
