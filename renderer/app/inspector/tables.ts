/** The data of boxes as tables of words, and back: what an editor sees in rows and columns. */
import type { BoxData, LivingIndex, WeatherDay } from "../../../core/model/index.js";
import { figureOfCell } from "../../../core/page/index.js";

/** Words of one row by the columns of its table; empty where nothing is said. */
export type Row = Readonly<Record<string, string>>;

export interface Column {
  readonly key: string;
  /** Its title is the message `column-…`. */
  readonly width: string;
  readonly isNumber?: true;
  /** Words that are often meant: offered while typing. */
  readonly offers?: readonly string[];
}

export interface Table {
  readonly id: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

const SKIES = ["晴", "多云", "阴", "小雨", "中雨", "大雨", "阵雨", "雷阵雨", "小雪", "中雪", "雨夹雪", "雾", "霾", "晴转多云", "多云转阴"];
const WHENS = ["今日", "明日"];

const WEATHER_DAYS: readonly Column[] = [
  { key: "when", width: "1.3fr", offers: WHENS },
  { key: "sky", width: "1.4fr", offers: SKIES },
  { key: "wind", width: "1.6fr" },
  { key: "low", width: "0.8fr", isNumber: true },
  { key: "high", width: "0.8fr", isNumber: true },
];
const WEATHER_INDICES: readonly Column[] = [
  { key: "name", width: "1.6fr", offers: ["穿衣指数", "紫外线指数", "晨练指数", "洗车指数", "感冒指数", "舒适度指数", "出行指数"] },
  { key: "level", width: "0.5fr", isNumber: true },
  { key: "grade", width: "0.9fr" },
  { key: "advice", width: "2fr" },
];
const PAGES: readonly Column[] = [
  { key: "page", width: "0.6fr", isNumber: true },
  { key: "section", width: "1fr" },
  { key: "headline", width: "2.6fr" },
];
const PRICES: readonly Column[] = [
  { key: "name", width: "1.4fr" },
  { key: "unit", width: "1fr" },
  { key: "price", width: "0.9fr" },
  { key: "change", width: "0.9fr" },
];
const SCHEDULE: readonly Column[] = [
  { key: "date", width: "1fr" },
  { key: "time", width: "1fr" },
  { key: "what", width: "2fr" },
  { key: "where", width: "1.2fr" },
];

export function tablesOf(data: BoxData): readonly Table[] {
  switch (data.kind) {
    case "weather":
      return [
        {
          id: "days",
          columns: WEATHER_DAYS,
          rows: data.fields.days.map((day) => ({ ...rowOf(WEATHER_DAYS, day), when: whenWords(day.when) })),
        },
        { id: "indices", columns: WEATHER_INDICES, rows: data.fields.indices.map((index) => rowOf(WEATHER_INDICES, index)) },
      ];
    case "pages":
      return data.filled ? [] : [{ id: "pages", columns: PAGES, rows: data.rows.map((row) => rowOf(PAGES, row)) }];
    case "prices":
      return [{ id: "prices", columns: PRICES, rows: data.rows.map((row) => rowOf(PRICES, row)) }];
    case "schedule":
      return [{ id: "schedule", columns: SCHEDULE, rows: data.rows.map((row) => rowOf(SCHEDULE, row)) }];
    case "qr":
      return [];
  }
}

/** The data with other rows in one of its tables. */
export function withTable(data: BoxData, table: string, rows: readonly Row[]): BoxData {
  switch (data.kind) {
    case "weather": {
      const { days, indices } = data.fields;
      return { ...data, fields: table === "days" ? { days: rows.map(dayFrom), indices } : { days, indices: rows.map(indexFrom) } };
    }
    case "pages":
      return {
        ...data,
        rows: rows.map((row) => ({ page: number(row, "page"), section: words(row, "section"), headline: words(row, "headline") })),
      };
    case "prices":
      return {
        ...data,
        rows: rows.map((row) => ({
          name: words(row, "name"),
          unit: words(row, "unit"),
          price: words(row, "price"),
          change: words(row, "change"),
        })),
      };
    case "schedule":
      return {
        ...data,
        rows: rows.map((row) => ({
          date: words(row, "date"),
          time: words(row, "time"),
          what: words(row, "what"),
          where: words(row, "where"),
        })),
      };
    case "qr":
      return data;
  }
}

/** Lines of words that a box has beside its tables. */
export interface BoxWords {
  readonly id: string;
  readonly value: string;
  with(text: string): BoxData;
}

export function wordsOfBox(data: BoxData): readonly BoxWords[] {
  if (data.kind === "weather") return [];
  const heading: BoxWords = { id: "box-heading", value: data.heading ?? "", with: (text) => ({ ...data, heading: text.trim() || null }) };
  if (data.kind === "qr")
    return [heading, { id: "box-caption", value: data.caption ?? "", with: (text) => ({ ...data, caption: text.trim() || null }) }];
  if (data.kind !== "prices") return [heading];
  return [heading, { id: "box-note", value: data.note ?? "", with: (text) => ({ ...data, note: text.trim() || null }) }];
}

/** Data that came from elsewhere, with what the box says beside its tables. */
export function withOwnWords(before: BoxData, come: BoxData): BoxData {
  if (come.kind === "weather" || before.kind === "weather") return come;
  const { heading } = before;
  if (come.kind === "prices" && before.kind === "prices") return { ...come, heading, note: before.note };
  if (come.kind === "qr" && before.kind === "qr") return { ...come, heading, caption: before.caption };
  return { ...come, heading };
}

/** A cell that cannot be the number that its column wants. */
export function isWrongCell({ isNumber }: Column, text: string): boolean {
  return isNumber === true && text.trim() !== "" && figureOfCell(text) === null;
}

/** What a person has typed or pasted, and the data does not say, by the rows of a table. */
export type Drafts = readonly (Row | undefined)[];

/** The drafts with one more; null takes it back. */
export function withDraft(drafts: Drafts, at: number, key: string, text: string | null): Drafts {
  const { [key]: _, ...others } = drafts[at] ?? {};
  const row = text === null ? others : { ...others, [key]: text };
  return Array.from({ length: Math.max(drafts.length, at + 1) }, (_, index) => (index === at ? row : drafts[index]));
}

/**
 * A table with cells of a spreadsheet put in from a row and a column on; rows are added where there are too few. Cells that cannot
 * be the number that their column wants are drafts, and what stands there stays.
 */
export function withCells(
  { rows, columns }: Table,
  at: number,
  from: number,
  cells: readonly (readonly string[])[],
): { readonly rows: readonly Row[]; readonly wrong: Drafts } {
  const empty = emptyRow(columns);
  const put = Array.from({ length: Math.max(rows.length, at + cells.length) }, (_, index) => {
    const said = (cells[index - at] ?? []).flatMap((text, column) => {
      const target = columns[from + column];
      return target ? [{ target, text: text.trim() }] : [];
    });
    const rowFrom = (isWrong: boolean): Row =>
      Object.fromEntries(said.flatMap(({ target, text }) => (isWrongCell(target, text) === isWrong ? [[target.key, text]] : [])));
    return { row: { ...(rows[index] ?? empty), ...rowFrom(false) }, wrong: rowFrom(true) };
  });
  return { rows: put.map(({ row }) => row), wrong: put.map(({ wrong }) => wrong) };
}

export function emptyRow(columns: readonly Column[]): Row {
  return Object.fromEntries(columns.map(({ key }) => [key, ""]));
}

function rowOf(columns: readonly Column[], values: object): Row {
  const all = new Map(Object.entries(values));
  return Object.fromEntries(columns.map(({ key }) => [key, String(all.get(key) ?? "")]));
}

const DAYS: Readonly<Record<string, string>> = { today: "今日", tomorrow: "明日" };

function whenWords(when: string): string {
  return DAYS[when] ?? when;
}

function dayFrom(row: Row): WeatherDay {
  const when = row.when?.trim() ?? "";
  const named = Object.entries(DAYS).find(([, name]) => name === when || name.replace("日", "天") === when)?.[0];
  return { when: named ?? when, sky: words(row, "sky"), wind: words(row, "wind"), low: number(row, "low"), high: number(row, "high") };
}

function indexFrom(row: Row): LivingIndex {
  return { name: row.name?.trim() ?? "", level: number(row, "level"), grade: words(row, "grade"), advice: words(row, "advice") };
}

function words(row: Row, key: string): string | null {
  return row[key]?.trim() || null;
}

function number(row: Row, key: string): number | null {
  return figureOfCell(row[key] ?? "");
}
