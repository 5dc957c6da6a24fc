/**
 * A box of cells: cells in rows under a heading in a band of the house colour.
 *
 *   sidebar (one or two columns)      strip (all columns, low)
 *   +-----------------+               +---------------------------------------------+
 *   | heading         |               | cell      | cell      | cell     | cell     |
 *   | cell            |               +---------------------------------------------+
 *   |-----------------|
 *   | cell ...        |
 *   +-----------------+
 */
import type { BoxForm, Ink } from "../../model/index.js";
import type { PageContext } from "../context.js";
import type { DisplayItem } from "../displayList.js";
import { BOX_LINE, HAIRLINE, rectItem, ruleItem } from "../drawing.js";
import { edgeInset } from "../grid.js";
import type { BoxDesign } from "./design.js";
import { baselineItems, drawStack, fittedLine, heiStyle, type Piece, stackHeight } from "./pieces.js";

/** Blank between a cell's contents and its edges, 1 em of small type. */
const PADDING = 9;
const ROW_GAP = 7;
/** The parts of a low cell are drawn apart by this much at most, towards the height of its neighbours. */
const MOST_LEADING = 9;
const BAND_HEIGHT = 22;
const BAND_SIZE = 13;
/** A box may be stretched by this share to fill its column; a strip, with one row, has fewer gaps to open. */
const STRETCH = { sidebar: 0.3, strip: 0.12 };
const WHITE: Ink = { c: 0, m: 0, y: 0, k: 0 };

/** A cell to be: its share of the width beside the others, and how it is filled. */
export interface CellPlan {
  readonly share: number;
  readonly fill: (width: number) => readonly Piece[];
}

/** What stands in the cells of a box. */
export interface BoxMatter {
  readonly heading: string;
  /** Narrowest cell in points, by form. */
  readonly cellWidth: Readonly<Record<BoxForm, number>>;
  /** The cells, where `most` of them can stand beside each other. */
  cells(most: number): readonly CellPlan[];
}

/** A box of cells as it is measured and drawn; what height it has to spare goes between its rows. */
export function rowsDesign(context: PageContext, matter: BoxMatter): BoxDesign {
  const { grid } = context.style;
  return {
    heights(form, width) {
      const natural = naturalHeight(form, boxRows(matter, form, width));
      const ideal = Math.ceil((natural + 2 * edgeInset(grid)) / grid.pitch);
      return { min: ideal, ideal, max: Math.ceil(ideal * (1 + STRETCH[form])) };
    },
    draw: (form, width, height) => drawRows(context, matter, form, width, height),
  };
}

function drawRows(context: PageContext, matter: BoxMatter, form: BoxForm, width: number, height: number): readonly DisplayItem[] {
  const { accent } = context.style.type;
  const inset = edgeInset(context.style.grid);
  const rows = boxRows(matter, form, width);
  const spare = Math.max(0, height - 2 * inset - naturalHeight(form, rows));
  const rowGap = ROW_GAP + spare / (2 * Math.max(1, rows.length));
  const frame = rectItem(0, inset, width, height - 2 * inset, { fill: null, stroke: { ink: accent, weight: BOX_LINE } });
  const band = form === "sidebar" ? bandItems(context, matter.heading, width, inset) : [];
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

function boxRows(matter: BoxMatter, form: BoxForm, width: number): readonly Row[] {
  const most = Math.max(1, Math.floor(width / matter.cellWidth[form]));
  const plans = matter.cells(most);
  const rowCount = Math.max(1, Math.ceil(plans.length / most));
  const perRow = Math.max(1, Math.ceil(plans.length / rowCount));
  return Array.from({ length: rowCount }, (_, row) =>
    rowOf(plans.slice(row * perRow, (row + 1) * perRow), rowCount === 1 ? null : perRow, width),
  );
}

/** A row by itself is shared out by weight; in one of several rows the cells stand under each other, `perRow` in each. */
function rowOf(plans: readonly CellPlan[], perRow: number | null, width: number): Row {
  const total = plans.reduce((sum, plan) => sum + plan.share, 0);
  const widthOf = (plan: CellPlan): number => (perRow === null ? (width * plan.share) / total : width / perRow);
  return { cells: plans.map((plan) => ({ width: widthOf(plan), pieces: plan.fill(widthOf(plan) - 2 * PADDING) })) };
}

function naturalHeight(form: BoxForm, rows: readonly Row[]): number {
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
    ...baselineItems(set, (width - set.width) / 2, baseline),
  ];
}
