/**
 * The weather and living-index box: cells in rows, a heading in a band of the house colour.
 *
 *   sidebar (one or two columns)      strip (all columns, low)
 *   +-----------------+               +---------------------------------------------+
 *   | 天气与生活指数     |               | today     | tomorrow  | index    | index    |
 *   | today           |               +---------------------------------------------+
 *   |-----------------|
 *   | tomorrow        |
 *   |-----------------|
 *   | index ...       |
 */
import type { Ink, WeatherRecord } from "../model/index.js";
import type { PageContext } from "./context.js";
import type { DisplayItem } from "./displayList.js";
import { BOX_LINE, HAIRLINE, lineItems, rectItem, ruleItem } from "./drawing.js";
import { columnsWidth, edgeInset } from "./grid.js";
import type { HeightRange } from "./types.js";
import { dayCell, drawStack, fittedLine, heiStyle, indexCell, type Piece, stackHeight } from "./weatherCells.js";
import { boxHeading } from "./weatherWords.js";

/** Narrowest cell in points: an advice line of ten characters or more. */
const CELL_WIDTH = { sidebar: 130, strip: 118 };
/** Blank between a cell's contents and its edges, 1 em of small type. */
const PADDING = 9;
const ROW_GAP = 7;
const BAND_HEIGHT = 22;
const BAND_SIZE = 13;
/** A box may be stretched by this share to fill its column. */
const STRETCH = 0.3;
const WHITE: Ink = { c: 0, m: 0, y: 0, k: 0 };

export type WeatherForm = "sidebar" | "strip";

/** Grid lines that a weather box may take over some columns. */
export function weatherHeights(context: PageContext, box: WeatherRecord, form: WeatherForm, cols: number): HeightRange {
  const { grid } = context.style;
  const width = columnsWidth(grid, cols);
  const natural = naturalHeight(form, boxRows(context, box, form, width));
  const ideal = Math.ceil((natural + 2 * edgeInset(grid)) / grid.pitch);
  return { min: ideal, ideal, max: Math.ceil(ideal * (1 + STRETCH)) };
}

/** Draws a weather box into a frame; what height it has to spare goes between its rows. */
export function drawWeather(
  context: PageContext,
  box: WeatherRecord,
  form: WeatherForm,
  width: number,
  height: number,
): readonly DisplayItem[] {
  const { accent } = context.style.type;
  const inset = edgeInset(context.style.grid);
  const rows = boxRows(context, box, form, width);
  const spare = Math.max(0, height - 2 * inset - naturalHeight(form, rows));
  const rowGap = ROW_GAP + spare / (2 * Math.max(1, rows.length));
  const frame = rectItem(0, inset, width, height - 2 * inset, { fill: null, stroke: { ink: accent, weight: BOX_LINE } });
  const band = form === "sidebar" ? bandItems(context, boxHeading(box), width, inset) : [];
  let top = inset + (form === "sidebar" ? BAND_HEIGHT : 0);
  const cells = rows.flatMap((row, index) => {
    const rowHeight = rowContentHeight(row) + 2 * rowGap;
    const items = rowItems(row, top, rowHeight, rowGap, accent);
    const rule = index === 0 ? [] : [ruleItem(PADDING, top, width - PADDING, top, HAIRLINE, accent)];
    top += rowHeight;
    return [...rule, ...items];
  });
  return [frame, ...band, ...cells];
}

/** Cells that stand beside each other, of equal width. */
interface Row {
  readonly cells: readonly (readonly Piece[])[];
  readonly cellWidth: number;
}

function boxRows(context: PageContext, box: WeatherRecord, form: WeatherForm, width: number): readonly Row[] {
  const { days, indices } = box.fields;
  const count = days.length + indices.length;
  const most = Math.max(1, Math.floor(width / CELL_WIDTH[form]));
  const rowCount = Math.max(1, Math.ceil(count / most));
  const perRow = Math.max(1, Math.ceil(count / rowCount));
  const cellWidth = width / perRow;
  const inner = cellWidth - 2 * PADDING;
  const cells = [...days.map((day) => dayCell(context, day, inner)), ...indices.map((index) => indexCell(context, index, inner))];
  return Array.from({ length: rowCount }, (_, row) => ({ cells: cells.slice(row * perRow, (row + 1) * perRow), cellWidth }));
}

function naturalHeight(form: WeatherForm, rows: readonly Row[]): number {
  const content = rows.reduce((sum, row) => sum + rowContentHeight(row) + 2 * ROW_GAP, 0);
  return content + (form === "sidebar" ? BAND_HEIGHT : 0);
}

function rowContentHeight(row: Row): number {
  return Math.max(0, ...row.cells.map(stackHeight));
}

function rowItems(row: Row, top: number, height: number, padding: number, ink: Ink): readonly DisplayItem[] {
  return row.cells.flatMap((cell, index) => {
    const left = index * row.cellWidth;
    const rule = index === 0 ? [] : [ruleItem(left, top + padding, left, top + height - padding, HAIRLINE, ink)];
    return [...rule, ...drawStack(cell, left + PADDING, top + padding)];
  });
}

function bandItems(context: PageContext, heading: string, width: number, top: number): readonly DisplayItem[] {
  const { style } = context;
  const set = fittedLine(context, heading, heiStyle(style, BAND_SIZE, WHITE), width - 2 * PADDING);
  const baseline = top + BAND_HEIGHT / 2 + set.size * 0.38;
  return [
    rectItem(0, top, width, BAND_HEIGHT, { fill: style.type.accent, stroke: null }),
    ...(set.line ? lineItems(set.line, set.text, (width - set.width) / 2, baseline, "weather") : []),
  ];
}
