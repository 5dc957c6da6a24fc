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
import { BOX_LINE, HAIRLINE, rectItem, ruleItem } from "./drawing.js";
import { columnsWidth, edgeInset } from "./grid.js";
import { lineItems } from "./lineItems.js";
import type { HeightRange } from "./types.js";
import { dayCell, drawStack, fittedLine, heiStyle, indexCell, type Piece, stackHeight } from "./weatherCells.js";
import { boxHeading } from "./weatherWords.js";

/** Narrowest cell in points: an advice line of ten characters or more. */
const CELL_WIDTH = { sidebar: 130, strip: 118 };
/** Blank between a cell's contents and its edges, 1 em of small type. */
const PADDING = 9;
const ROW_GAP = 7;
/** The parts of a low cell are drawn apart by this much at most, towards the height of its neighbours. */
const MOST_LEADING = 9;
const BAND_HEIGHT = 22;
const BAND_SIZE = 13;
/** A box may be stretched by this share to fill its column; a strip, with one row, has fewer gaps to open. */
const STRETCH = { sidebar: 0.3, strip: 0.12 };
/** Shares of the width of a strip: today is the largest cell. */
const SHARES = { today: 1.45, day: 1.15, index: 1 };
const WHITE: Ink = { c: 0, m: 0, y: 0, k: 0 };

export type WeatherForm = "sidebar" | "strip";

/** Grid lines that a weather box may take over some columns. */
export function weatherHeights(context: PageContext, box: WeatherRecord, form: WeatherForm, cols: number): HeightRange {
  const { grid } = context.style;
  const width = columnsWidth(grid, cols);
  const natural = naturalHeight(form, boxRows(context, box, form, width));
  const ideal = Math.ceil((natural + 2 * edgeInset(grid)) / grid.pitch);
  return { min: ideal, ideal, max: Math.ceil(ideal * (1 + STRETCH[form])) };
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

/** Cells that stand beside each other, each with its width. */
interface Row {
  readonly cells: readonly { readonly pieces: readonly Piece[]; readonly width: number }[];
}

/** A cell to be: its share of the width beside the others, and how it is filled. */
interface CellPlan {
  readonly share: number;
  readonly fill: (width: number) => readonly Piece[];
}

function boxRows(context: PageContext, box: WeatherRecord, form: WeatherForm, width: number): readonly Row[] {
  const plans = cellPlans(context, box);
  const most = Math.max(1, Math.floor(width / CELL_WIDTH[form]));
  const rowCount = Math.max(1, Math.ceil(plans.length / most));
  const perRow = Math.max(1, Math.ceil(plans.length / rowCount));
  return Array.from({ length: rowCount }, (_, row) =>
    rowOf(plans.slice(row * perRow, (row + 1) * perRow), rowCount === 1 ? null : perRow, width),
  );
}

function cellPlans(context: PageContext, box: WeatherRecord): readonly CellPlan[] {
  const { days, indices } = box.fields;
  return [
    ...days.map((day) => ({
      share: day.when === "today" ? SHARES.today : SHARES.day,
      fill: (width: number) => dayCell(context, day, width),
    })),
    ...indices.map((index) => ({ share: SHARES.index, fill: (width: number) => indexCell(context, index, width) })),
  ];
}

/** A row by itself is shared out by weight; in one of several rows the cells stand under each other, `perRow` in each. */
function rowOf(plans: readonly CellPlan[], perRow: number | null, width: number): Row {
  const total = plans.reduce((sum, plan) => sum + plan.share, 0);
  const widthOf = (plan: CellPlan): number => (perRow === null ? (width * plan.share) / total : width / perRow);
  return { cells: plans.map((plan) => ({ width: widthOf(plan), pieces: plan.fill(widthOf(plan) - 2 * PADDING) })) };
}

function naturalHeight(form: WeatherForm, rows: readonly Row[]): number {
  const content = rows.reduce((sum, row) => sum + rowContentHeight(row) + 2 * ROW_GAP, 0);
  return content + (form === "sidebar" ? BAND_HEIGHT : 0);
}

function rowContentHeight(row: Row): number {
  return Math.max(0, ...row.cells.map((cell) => stackHeight(cell.pieces)));
}

function rowItems(row: Row, top: number, height: number, padding: number, ink: Ink): readonly DisplayItem[] {
  let left = 0;
  return row.cells.flatMap((cell, index) => {
    const x = left;
    left += cell.width;
    const rule = index === 0 ? [] : [ruleItem(x, top + ROW_GAP, x, top + height - ROW_GAP, HAIRLINE, ink)];
    const spare = rowContentHeight(row) - stackHeight(cell.pieces);
    const leading = Math.min(MOST_LEADING, spare / Math.max(1, cell.pieces.length - 1));
    return [...rule, ...drawStack(cell.pieces, x + PADDING, top + padding, leading)];
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
