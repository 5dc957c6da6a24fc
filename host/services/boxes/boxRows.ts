/** Rows of a table as the data of a box; cells that should hold a number and do not are findings. */
import type { BoxData, Finding } from "../../../core/model/index.js";
import { figureOfCell } from "../../../core/page/index.js";
import { assertNever } from "../../../core/units/index.js";

/** The kinds of box that are a table. */
export type CsvKind = Exclude<BoxData["kind"], "qr">;

/** One row: its line in the file, and what it says by field. */
export interface CsvRow {
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}

/** `columns` are the names that the file gives to fields, for findings. */
export function boxFromRows(
  kind: CsvKind,
  path: string,
  rows: readonly CsvRow[],
  columns: ReadonlyMap<string, string>,
): { readonly data: BoxData; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const text = ({ values }: CsvRow, field: string): string | null => values.get(field) ?? null;
  const number = (row: CsvRow, field: string): number | null => {
    const words = text(row, field);
    const value = words === null ? null : figureOfCell(words);
    if (words !== null && value === null) findings.push(noNumber(path, row.line, columns.get(field) ?? field, words));
    return value;
  };
  return { data: dataFrom(kind, rows, text, number), findings };
}

type Cell<T> = (row: CsvRow, field: string) => T | null;

function dataFrom(kind: CsvKind, rows: readonly CsvRow[], text: Cell<string>, number: Cell<number>): BoxData {
  switch (kind) {
    case "weather":
      return {
        kind,
        fields: { days: rows.flatMap((row) => dayOf(row, text, number)), indices: rows.flatMap((row) => indexOf(row, text, number)) },
      };
    case "pages":
      return {
        kind,
        heading: null,
        rows: rows.map((row) => ({ page: number(row, "page"), section: text(row, "section"), headline: text(row, "headline") })),
      };
    case "prices":
      return {
        kind,
        heading: null,
        note: null,
        rows: rows.map((row) => ({
          name: text(row, "name"),
          unit: text(row, "unit"),
          price: text(row, "price"),
          change: text(row, "change"),
        })),
      };
    case "schedule":
      return {
        kind,
        heading: null,
        rows: rows.map((row) => ({
          date: text(row, "date"),
          time: text(row, "time"),
          what: text(row, "what"),
          where: text(row, "where"),
        })),
      };
    default:
      return assertNever(kind);
  }
}

const DAYS: Readonly<Record<string, string>> = { 今日: "today", 今天: "today", 明日: "tomorrow", 明天: "tomorrow" };

/** A row of a weather table that names a day is one; the others are indices. */
function dayOf(row: CsvRow, text: Cell<string>, number: Cell<number>): Extract<BoxData, { kind: "weather" }>["fields"]["days"] {
  const when = text(row, "when");
  if (when === null) return [];
  return [
    {
      when: DAYS[when] ?? when,
      sky: text(row, "sky"),
      wind: text(row, "wind"),
      low: number(row, "low"),
      high: number(row, "high"),
    },
  ];
}

function indexOf(row: CsvRow, text: Cell<string>, number: Cell<number>): Extract<BoxData, { kind: "weather" }>["fields"]["indices"] {
  const name = text(row, "name");
  if (name === null) return [];
  return [{ name, level: number(row, "level"), grade: text(row, "grade"), advice: text(row, "advice") }];
}

function noNumber(path: string, line: number, field: string, value: string): Finding {
  return { rule: "box-cell", level: "warning", place: { source: path, sourceLine: line }, params: { path, line, field, value } };
}
