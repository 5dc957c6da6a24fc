/** Data boxes as CSV: the first row names the columns, in Chinese or English, and so the kind of box; each row is an entry. */
import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import type { BoxData, Finding } from "../../../core/model/index.js";
import { type Failure, failure } from "../failure.js";
import { boxFromRows, type CsvKind, type CsvRow } from "./boxRows.js";
import { COLUMNS, kindOfColumns } from "./csvColumns.js";

/** What a table held: a box with what is odd in it, nothing that is a box, or a failure. */
export type CsvBox =
  | { readonly ok: true; readonly data: BoxData; readonly findings: readonly Finding[] }
  /** A table that is no box: its columns fit no kind. */
  | { readonly ok: true; readonly data: null; readonly findings: readonly Finding[] }
  | Failure;

/** Reads the text of a CSV file; `kind` is what edition.json says that it holds, null to tell it by its columns. */
export function boxFromCsv(path: string, text: string, kind: CsvKind | null): CsvBox {
  const table = parseTable(path, text);
  if (!table.ok) return table;
  const [head, ...body] = table.rows;
  const names = (head?.cells ?? []).map((name) => name.trim());
  const found = kind ?? kindOfColumns(names);
  if (found === null) {
    const columns = names.join(" ");
    return {
      ok: true,
      data: null,
      findings: [{ rule: "box-file-unknown", level: "warning", place: { source: path }, params: { path, columns } }],
    };
  }
  const fields = names.map((name) => COLUMNS[found].find(({ words }) => words.includes(name.toLowerCase()))?.field ?? null);
  const findings = [...unknownColumns(path, names, fields), ...longRows(path, body, names.length)];
  const rows = body.map(({ cells, line }): CsvRow => ({ line, values: valuesOf(fields, cells) }));
  const columns = new Map(fields.flatMap((field, index) => (field === null ? [] : [[field, names[index] ?? field] as const])));
  const { data, findings: ofCells } = boxFromRows(found, path, rows, columns);
  return { ok: true, data, findings: [...findings, ...ofCells] };
}

interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

function parseTable(path: string, text: string): { readonly ok: true; readonly rows: readonly TableRow[] } | Failure {
  const rows: TableRow[] = [];
  const layout = { bom: true, delimiter: [",", "\t"], relax_column_count: true, skip_empty_lines: true, trim: true };
  try {
    parse(text, {
      ...layout,
      on_record(cells: string[], { lines }) {
        if (cells.some((cell) => cell !== "")) rows.push({ line: lines, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failure("box-csv-damaged", { path, reason: error.message });
  }
  return { ok: true, rows };
}

/** What a row says, by field; empty cells say nothing. Of two columns of one name the first that says something counts. */
function valuesOf(fields: readonly (string | null)[], cells: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [index, field] of fields.entries()) {
    const cell = cells[index] ?? "";
    if (field !== null && cell !== "" && !values.has(field)) values.set(field, cell);
  }
  return values;
}

function unknownColumns(path: string, names: readonly string[], fields: readonly (string | null)[]): readonly Finding[] {
  return names
    .filter((name, index) => name !== "" && fields[index] === null)
    .map((column) => ({ rule: "box-column-unknown", level: "warning", place: { source: path, sourceLine: 1 }, params: { path, column } }));
}

function longRows(path: string, rows: readonly TableRow[], columns: number): readonly Finding[] {
  return rows
    .filter(({ cells }) => cells.slice(columns).some((cell) => cell !== ""))
    .map(({ line, cells }) => ({
      rule: "box-row-long",
      level: "warning",
      place: { source: path, sourceLine: line },
      params: { path, line, cells: cells.length, columns },
    }));
}
