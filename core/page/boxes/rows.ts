/**
 * A box of cells: cells in rows under a heading in a band of the house colour.
 *
 *   sidebar (one or two columns)      strip (all columns, low)
 *   +-----------------+               +--+------------------------------------------+
 *   | heading         |               |he| cell     | cell      | cell     | cell     |
 *   | cell            |               |ad|          |           |          |          |
 *   |-----------------|               +--+------------------------------------------+
 *   | cell ...        |
 *   +-----------------+
 */
import type { BoxForm, Ink } from "../../model/index.js";
import type { PageContext } from "../context.js";
import type { DisplayItem } from "../displayList.js";
import { BOX_LINE, COLOURED_LINE, rectItem, ruleItem } from "../drawing.js";
import { edgeInset } from "../grid.js";
import { BAND_HEIGHT, bandAbove, bandBeside } from "./bands.js";
import type { BoxDesign } from "./design.js";
import { drawStack, type Piece, stackHeight } from "./pieces.js";

/** Blank between a cell's contents and its edges, 1 em of small type. */
const PADDING = 9;
const ROW_GAP = 7;
/** The parts of a low cell are drawn apart by this much at most, towards the height of its neighbours. */
const MOST_LEADING = 9;
/** A box may be stretched by this share to fill its column; a strip, with one row, has fewer gaps to open. */
const STRETCH = { sidebar: 0.3, strip: 0.12 };

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
  /** The cells, where `most` of them can stand beside each other, in groups that begin a row of their own. */
  cells(most: number): readonly (readonly CellPlan[])[];
  /** Its cells are columns of one list: what height there is to spare goes between the rows of the list. */
  readonly isList?: boolean;
  /** What stands under all cells over the width of the box. */
  readonly foot?: ((width: number) => Piece) | null;
}

/** A box of cells as it is measured and drawn; what height it has to spare goes between its rows. */
export function rowsDesign(context: PageContext, matter: BoxMatter): BoxDesign {
  const { grid } = context.style;
  return {
    heights(form, width) {
      const natural = arrange(matter, form, width).height;
      const ideal = Math.ceil((natural + 2 * edgeInset(grid)) / grid.pitch);
      return { min: ideal, ideal, max: Math.ceil(ideal * (1 + STRETCH[form])) };
    },
    draw: (form, width, height) => drawRows(context, matter, form, width, height),
  };
}

/** The rows of a box and the room that they take, before any of it is stretched. */
interface Arrangement {
  readonly rows: readonly Row[];
  readonly foot: Piece | null;
  /** Where the cells begin, from the left and from the upper edge: beside or under the heading's band. */
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

function arrange(matter: BoxMatter, form: BoxForm, width: number): Arrangement {
  const [left, top] = form === "sidebar" ? [0, BAND_HEIGHT] : [BAND_HEIGHT, 0];
  const rows = boxRows(matter, form, width - left);
  const foot = matter.foot?.(width - left - 2 * PADDING) ?? null;
  const cells = rows.reduce((sum, row) => sum + rowContentHeight(row) + 2 * ROW_GAP, 0);
  return { rows, foot, left, top, height: top + cells + (foot === null ? 0 : foot.height + ROW_GAP) };
}

function drawRows(context: PageContext, matter: BoxMatter, form: BoxForm, width: number, height: number): readonly DisplayItem[] {
  const { accent } = context.style.type;
  const inset = edgeInset(context.style.grid);
  const inner = height - 2 * inset;
  const { rows, foot, left, ...room } = arrange(matter, form, width);
  const rowGap = ROW_GAP + Math.max(0, inner - room.height) / (2 * Math.max(1, rows.length));
  const frame = rectItem(0, inset, width, inner, { fill: null, stroke: { ink: accent, weight: BOX_LINE } });
  let top = inset + room.top;
  const cells = rows.flatMap((row, index) => {
    const rowHeight = rowContentHeight(row) + 2 * rowGap;
    const items = rowItems(row, { left, top, height: rowHeight, padding: rowGap }, matter.isList ?? false, accent);
    const rule = index === 0 ? [] : [ruleItem(left + PADDING, top, width - PADDING, top, COLOURED_LINE, accent)];
    top += rowHeight;
    return [...rule, ...items];
  });
  return [
    frame,
    ...(form === "sidebar" ? bandAbove(context, matter.heading, width, inset) : bandBeside(context, matter.heading, inset, inner)),
    ...cells,
    ...(foot?.draw(left + PADDING, top) ?? []),
  ];
}

/** Cells that stand beside each other, each with its width. */
interface Row {
  readonly cells: readonly { readonly pieces: readonly Piece[]; readonly width: number }[];
}

function boxRows(matter: BoxMatter, form: BoxForm, width: number): readonly Row[] {
  const most = Math.max(1, Math.floor(width / matter.cellWidth[form]));
  return matter.cells(most).flatMap((plans) => {
    const rowCount = Math.ceil(plans.length / most);
    const perRow = Math.max(1, Math.ceil(plans.length / Math.max(1, rowCount)));
    return Array.from({ length: rowCount }, (_, row) =>
      rowOf(plans.slice(row * perRow, (row + 1) * perRow), rowCount === 1 ? null : perRow, width),
    );
  });
}

/** A row by itself is shared out by weight; in one of several rows the cells stand under each other, `perRow` in each. */
function rowOf(plans: readonly CellPlan[], perRow: number | null, width: number): Row {
  const total = plans.reduce((sum, plan) => sum + plan.share, 0);
  const widthOf = (plan: CellPlan): number => (perRow === null ? (width * plan.share) / total : width / perRow);
  return { cells: plans.map((plan) => ({ width: widthOf(plan), pieces: plan.fill(widthOf(plan) - 2 * PADDING) })) };
}

function rowContentHeight(row: Row): number {
  return Math.max(0, ...row.cells.map((cell) => stackHeight(cell.pieces)));
}

/** Where the cells of a row stand: the upper left corner, the height that the row has, and its blank above and below. */
interface RowPlace {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly padding: number;
}

function rowItems(row: Row, place: RowPlace, isList: boolean, ink: Ink): readonly DisplayItem[] {
  const { top, height } = place;
  const most = Math.max(1, ...row.cells.map((cell) => cell.pieces.length));
  // All columns of a list are led alike, so that their rows stay on one level.
  const ofList = Math.min(MOST_LEADING, Math.max(0, height - 2 * ROW_GAP - rowContentHeight(row)) / most);
  const padding = isList ? place.padding - (ofList * (most - 1)) / 2 : place.padding;
  let left = place.left;
  return row.cells.flatMap((cell, index) => {
    const x = left;
    left += cell.width;
    const rule = index === 0 ? [] : [ruleItem(x, top + ROW_GAP, x, top + height - ROW_GAP, COLOURED_LINE, ink)];
    const spare = rowContentHeight(row) - stackHeight(cell.pieces);
    const leading = isList ? ofList : Math.min(MOST_LEADING, spare / Math.max(1, cell.pieces.length - 1));
    return [...rule, ...drawStack(cell.pieces, x + PADDING, top + padding, leading)];
  });
}
