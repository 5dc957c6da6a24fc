/**
 * How wide the columns of a table are, from its cells and the measure.
 *
 *     |<------------- measure ------------->|
 *     |   x  |<------- width ------->|      |
 *     |      | pad |col| gap |col|pad|      |
 *
 * A column is as wide as its widest cell where there is room, and never narrower than its widest piece that no line
 * end may part. What lies between is shared out so that the rows take the fewest lines.
 */
import { CharClass, classOf } from "../chars/index.js";
import { type Compose, type Line, UNBOUNDED } from "../inline/index.js";
import { type Pt, pt } from "../units/index.js";
import { isDash, isNumber } from "./tableNumbers.js";
import { type ColumnNeed, EPSILON, sharedWidths } from "./tableWidths.js";
import type { CellSetting, Table, TableCell } from "./types.js";

/** Where the cells of one column stand, in points from the start of the page's column. */
export interface TableColumn {
  readonly x: Pt;
  readonly width: Pt;
  readonly setting: CellSetting;
  /** Width of the widest number; numbers end at one right edge, in the middle of their column. */
  readonly numbers: Pt;
}

/** How a table stands in a measure; `stacked` is one cell below the other, where its columns find no room side by side. */
export interface TableForm {
  readonly kind: "columns" | "stacked";
  readonly x: Pt;
  readonly width: Pt;
  readonly columns: readonly TableColumn[];
}

/**
 * Space between two columns, the least width of one, and up to which width a cell below the head stays whole, in em;
 * `all` keeps every cell in one line, those of the head too. Each further step is for tables that would not fit.
 */
const TIGHTNESS = [
  { gap: 1, least: 2, whole: "all" },
  { gap: 0.5, least: 2, whole: "all" },
  { gap: 1, least: 2, whole: 4 },
  { gap: 0.5, least: 2, whole: 4 },
  { gap: 0.5, least: 2, whole: 3 },
  { gap: 0.5, least: 2, whole: 0 },
  { gap: 0.5, least: 1, whole: 2 },
  { gap: 0.5, least: 1, whole: 0 },
  { gap: 0.25, least: 1, whole: 2 },
  { gap: 0.25, least: 1, whole: 0 },
] as const;
type Tightness = (typeof TIGHTNESS)[number];
/** Widths that columns ask for are rounded up to this, in em, so that columns of numbers with like digits are alike. */
const ROUNDING = 0.25;
/** Space between the ends of the rules and the type, in em. */
const PAD = 0.25;
/** A table that takes this share of its measure or more is opened out to the whole of it. */
const NEARLY_FULL = 0.75;

/** The columns of a table in a measure: as airy as they can be. */
export function tableForm(table: Table, measure: Pt, compose: Compose): TableForm {
  const cells = columnCells(table);
  const pad = PAD * table.size;
  for (const tightness of TIGHTNESS) {
    const columns = cells.map((column) => extentsOf(table, column, tightness, compose));
    const gap = tightness.gap * table.size;
    const room = measure - 2 * pad - gap * (columns.length - 1);
    const widths = sharedWidths(columns, room, table.size);
    if (widths) return standing(columns, widths, { measure, pad, gap, size: table.size });
  }
  return { kind: "stacked", x: pt(0), width: measure, columns: [] };
}

/** The cells of each column; those of rows that go over the whole width are left out. */
function columnCells(table: Table): readonly (readonly (ColumnCell | null)[])[] {
  const count = Math.max(0, ...table.rows.map((row) => row.length));
  const rows = table.rows.map((row, index) => ({ row, isHead: index < table.heads })).filter(({ row }) => !isSpanning(row, count));
  return Array.from({ length: count }, (_, column) =>
    rows.map(({ row, isHead }) => {
      const cell = row[column];
      return cell === undefined || cell.text.text === "" ? null : { cell, isHead };
    }),
  );
}

interface ColumnCell {
  readonly cell: TableCell;
  readonly isHead: boolean;
}

/** Whether of several cells only the first says something: a title inside the table, set across its whole width. */
export function isSpanning(row: readonly TableCell[], columns: number): boolean {
  return columns > 1 && row[0]?.text.text !== "" && row.slice(1).every((cell) => cell.text.text === "");
}

/** What the cells of one column ask for. */
interface Extents extends ColumnNeed {
  readonly isNumeric: boolean;
  /** Width of its widest number, and of its widest cell below the head. */
  readonly numbers: number;
  readonly widest: number;
}

function extentsOf(table: Table, cells: readonly (ColumnCell | null)[], { least, whole }: Tightness, compose: Compose): Extents {
  const { size } = table;
  const all = cells.map((each) => (each === null ? null : measuredCell(table, each, compose)));
  const set = all.filter((each) => each !== null);
  const body = set.filter((each) => !each.isHead);
  const isNumeric = body.some(({ text }) => isNumber(text)) && body.every(({ text }) => isNumber(text) || isDash(text));
  const numbers = isNumeric ? Math.max(...body.map(({ width }) => width)) : 0;
  const short = whole === "all" ? set : body.filter(({ width }) => width <= whole * size + EPSILON);
  const rounded = (width: number): number => Math.ceil(width / (ROUNDING * size) - EPSILON) * ROUNDING * size;
  const narrowest = rounded(Math.max(least * size, numbers, ...short.map(({ width }) => width), ...set.map(({ piece }) => piece)));
  return {
    cells: all.map((each) => each?.width ?? 0),
    least: narrowest,
    natural: rounded(Math.max(narrowest, ...set.map(({ width }) => width))),
    isNumeric,
    numbers,
    widest: Math.max(0, ...body.map(({ width }) => width)),
  };
}

/** A cell in one line: its width, and that of its widest piece that no line end may part. */
function measuredCell({ styles }: Table, { cell, isHead }: ColumnCell, compose: Compose): MeasuredCell {
  const { text } = cell.text;
  const line = compose(cell.text, styles.start, UNBOUNDED).lines[0];
  return { text, isHead, width: line?.width ?? 0, piece: line === undefined ? 0 : widestPiece(line, text) };
}

interface MeasuredCell {
  readonly text: string;
  readonly isHead: boolean;
  readonly width: number;
  readonly piece: number;
}

/** Width of the widest piece of a line that no line end may part. */
function widestPiece(line: Line, text: string): number {
  const glyphs = line.runs.flatMap((run) => Array.from(run.x, (x, i) => ({ x, at: run.offsets[i] ?? 0 })));
  let start = 0;
  let widest = 0;
  let before: CharClass | null = null;
  for (const { x, at } of glyphs) {
    const charClass = classOf(text.codePointAt(at) ?? 0);
    if (before !== null && beginsPiece(before, charClass)) {
      widest = Math.max(widest, x - start);
      start = x;
    }
    before = charClass;
  }
  return Math.max(widest, line.width - start);
}

/** Whether a line may end between two characters, told from below: what is uncertain stays together. */
function beginsPiece(before: CharClass, next: CharClass): boolean {
  if (before === CharClass.Opener || before === CharClass.NarrowOpener) return false;
  if (isLoose(next) || next === CharClass.Opener) return true;
  const isWord = next === CharClass.Letter || next === CharClass.Digit || next === CharClass.NarrowOpener;
  return isWord && (isLoose(before) || isAfterWord(before));
}

function isLoose(charClass: CharClass): boolean {
  return charClass === CharClass.Ideograph || charClass === CharClass.WideDigit || charClass === CharClass.IdeographicSpace;
}

function isAfterWord(charClass: CharClass): boolean {
  return (
    charClass === CharClass.WordSpace ||
    charClass === CharClass.Closer ||
    charClass === CharClass.Pause ||
    charClass === CharClass.Stop ||
    charClass === CharClass.Exclaim
  );
}

/** Stands the columns side by side, in the middle of the measure, or over all of it. */
function standing(
  columns: readonly Extents[],
  widths: readonly number[],
  { measure, pad, gap, size }: { readonly measure: Pt; readonly pad: number; readonly gap: number; readonly size: Pt },
): TableForm {
  const needed = widths.reduce((sum, width) => sum + width, 2 * pad + gap * (columns.length - 1));
  const more = needed >= NEARLY_FULL * measure ? (measure - needed) / columns.length : 0;
  const width = needed + more * columns.length;
  const start = (measure - width) / 2;
  let x = start + pad;
  const placed = columns.map((column, index): TableColumn => {
    const own = (widths[index] ?? 0) + more;
    const left = x;
    x += own + gap;
    return { x: pt(left), width: pt(own), setting: settingOf(column, own, size), numbers: pt(column.numbers) };
  });
  return { kind: "columns", x: pt(start), width: pt(width), columns: placed };
}

/** Up to this many em a cell is a word or two, and stands in the middle; below it a column is too narrow to justify in. */
const SHORT = 8;

function settingOf(column: Extents, width: number, size: Pt): CellSetting {
  const isWhole = column.widest <= width + EPSILON;
  if (isWhole && column.isNumeric) return "number";
  if (isWhole && column.widest <= SHORT * size) return "center";
  return width < SHORT * size ? "start" : "justify";
}
