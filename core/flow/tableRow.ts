/** The rows of a table as lines: their cells side by side, or one below the other where they find no room. */
import type { Compose, ParagraphLines } from "../inline/index.js";
import type { Finding } from "../model/index.js";
import { type Pt, pt } from "../units/index.js";
import { movedBy } from "./blockFrom.js";
import { isSpanning, type TableForm, tableForm } from "./tableColumns.js";
import type { CellSetting, Table, TableCell } from "./types.js";
import { type UnitLine, unitLine } from "./unit.js";

/** The lines of a row, cell by cell; offsets count in the row's text. */
export interface RowLines {
  readonly lines: readonly UnitLine[];
  /** Grid lines of the row. */
  readonly height: number;
}

/** A table in a measure. */
export interface TableLines {
  readonly form: TableForm;
  readonly rows: readonly RowLines[];
}

const known = new WeakMap<Compose, WeakMap<Table, Map<number, TableLines>>>();

/** The lines of a table in a measure, worked out once. */
export function tableLines(table: Table, measure: Pt, compose: Compose): TableLines {
  const ofCompose = known.get(compose) ?? new WeakMap<Table, Map<number, TableLines>>();
  known.set(compose, ofCompose);
  const ofTable = ofCompose.get(table) ?? new Map<number, TableLines>();
  ofCompose.set(table, ofTable);
  const lines = ofTable.get(measure) ?? setTable(table, measure, compose);
  ofTable.set(measure, lines);
  return lines;
}

function setTable(table: Table, measure: Pt, compose: Compose): TableLines {
  const form = tableForm(table, measure, compose);
  if (form.kind === "columns")
    return { form, rows: table.rows.map((_, index) => besideEachOther(table, slotsOf(table, index, form), compose)) };
  const rows = table.rows.map((row) => belowEachOther(table, row, measure, compose));
  return { form, rows: rows.map((row, index) => (index === 0 ? withFinding(row, stackedFinding(table)) : row)) };
}

/** Cells side by side, the short ones in the middle of the height. */
function besideEachOther(table: Table, slots: readonly CellSlot[], compose: Compose): RowLines {
  const cells = slots.map(({ cell, setting, x, width }) => ({ x, ...setCell(table, cell, setting, width, compose) }));
  const height = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const placed = cells.map(({ x, lines, findings }) =>
    lines.map((line, i) => unitLine(line, findings, (height - lines.length) / 2 + i, pt(x))),
  );
  return { lines: placed.flat(), height };
}

function belowEachOther(table: Table, row: readonly TableCell[], width: Pt, compose: Compose): RowLines {
  const cells = row.map((cell) => setCell(table, cell, "start", width, compose));
  const lines = cells.flatMap((cell) => cell.lines.map((line) => ({ line, findings: cell.findings })));
  return { lines: lines.map(({ line, findings }, at) => unitLine(line, findings, at)), height: Math.max(1, lines.length) };
}

const EMPTY: ParagraphLines = { lines: [], findings: [] };

/** The lines of a cell, none for an empty one; offsets count in the row's text. */
function setCell({ styles }: Table, { text, from }: TableCell, setting: CellSetting, width: Pt, compose: Compose): ParagraphLines {
  return text.text === "" ? EMPTY : movedBy(compose(text, styles[setting], width), from);
}

function withFinding({ lines, height }: RowLines, finding: Finding): RowLines {
  const [first, ...others] = lines;
  return { lines: first ? [{ ...first, findings: [finding, ...first.findings] }, ...others] : lines, height };
}

function stackedFinding({ rows }: Table): Finding {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return { rule: "table-stacked", level: "warning", place: {}, params: { columns, rows: rows.length } };
}

/** The room of one cell. */
interface CellSlot {
  readonly cell: TableCell;
  readonly setting: CellSetting;
  readonly x: number;
  readonly width: Pt;
}

function slotsOf(table: Table, index: number, form: TableForm): readonly CellSlot[] {
  const row = table.rows[index] ?? [];
  const [first] = row;
  if (first && isSpanning(row, form.columns.length)) return [{ cell: first, setting: "center", x: form.x, width: form.width }];
  return row.flatMap((cell, at): readonly CellSlot[] => {
    const column = form.columns[at];
    if (!column) return [];
    const { x, width, setting, numbers } = column;
    if (index < table.heads) return [{ cell, setting: "center", x, width }];
    return setting === "number" ? [{ cell, setting, x: x + (width - numbers) / 2, width: numbers }] : [{ cell, setting, x, width }];
  });
}
