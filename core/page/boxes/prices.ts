/**
 * Prices as a table, the unit once at its head when all rows share it.
 *
 *     品名（元/公斤）      价格    涨跌
 *     ---------------------------------
 *     大白菜              2.60   ↑0.20
 *     鸡蛋                9.80   ↓0.30
 */

import type { CharacterStyle } from "../../inline/index.js";
import { BLACK, type PricesBox, type PricesRow } from "../../model/index.js";
import { type PageContext, type SetLine, setLine } from "../context.js";
import { characterStyle, HAIRLINE, ruleItem } from "../drawing.js";
import { accentOfType } from "../inkedStyle.js";
import type { BoxDesign } from "./design.js";
import { listCells, ruledRows } from "./lists.js";
import {
  fittedLine,
  gap,
  heiStyle,
  joined,
  lineAt,
  lineOrParagraph,
  type Piece,
  paragraphPiece,
  smallStyle,
  stackHeight,
} from "./pieces.js";
import { type BoxProblem, emptyBox, missingFields, problem } from "./problems.js";
import { rowsDesign } from "./rows.js";
import { wordsOf } from "./words.js";

/** Narrowest table in points: a name of five characters, price and change. */
const CELL_WIDTH = { sidebar: 115, strip: 150 };
/** Blank between the columns of figures. */
const COLUMN_GAP = 8;
/** The figures leave at least this share of a row to the name. */
const NAME_SHARE = 0.4;
const PRICE_SIZE = 10.5;
/** A table of fewer rows under its head is mostly head. */
const LEAST_ROWS = 2;

/** How prices are set: a table, in as many columns as find room; a note under them. */
export function pricesDesign(context: PageContext, box: PricesBox): BoxDesign {
  const table = openTable(context, box.rows);
  const note = wordsOf(box.note);
  return rowsDesign(context, {
    heading: wordsOf(box.heading) ?? "价格行情",
    cellWidth: CELL_WIDTH,
    isList: true,
    cells: (most) =>
      listCells(box.rows, Math.min(most, Math.ceil(box.rows.length / LEAST_ROWS)), (rows, width) => tablePieces(table, rows, width)),
    foot: note === null ? null : (width) => paragraphPiece(context, note, smallStyle(context.style), width),
  });
}

/** What all parts of one table share, so that its columns of figures stand alike. */
interface Table {
  readonly context: PageContext;
  readonly sharedUnit: string | null;
  readonly hasChanges: boolean;
  readonly priceWidth: number;
  readonly changeWidth: number;
}

function openTable(context: PageContext, rows: readonly PricesRow[]): Table {
  const units = new Set(rows.map((row) => wordsOf(row.unit)));
  const [unit = null] = units;
  const hasChanges = rows.some((row) => wordsOf(row.change) !== null);
  const widest = (sets: readonly SetLine[]): number => Math.max(0, ...sets.map((set) => set.width));
  const heads = (words: string): SetLine => setLine(context.compose, words, smallStyle(context.style));
  return {
    context,
    sharedUnit: units.size === 1 ? unit : null,
    hasChanges,
    priceWidth: widest([heads("价格"), ...rows.map((row) => setLine(context.compose, wordsOf(row.price) ?? "", priceStyle(context)))]),
    changeWidth: hasChanges
      ? COLUMN_GAP +
        widest([heads("涨跌"), ...rows.map((row) => setLine(context.compose, changeOf(row.change).words, changeStyle(context, row)))])
      : 0,
  };
}

function tablePieces(table: Table, rows: readonly PricesRow[], width: number): readonly Piece[] {
  const columns = columnsOf(table, width);
  const lines = rows.map((row) => priceRow(table, row, columns, width));
  return [joined(...unitPiece(table, columns, width), headPiece(table, columns, width)), gap(3), ...ruledRows(table.context, lines, width)];
}

/** Widths of the columns of figures, and what they leave to the name. */
interface Columns {
  readonly name: number;
  readonly price: number;
  readonly change: number;
}

/** The columns of figures give way alike where they would leave the name too little. */
function columnsOf({ priceWidth, changeWidth }: Table, width: number): Columns {
  const share = Math.min(1, (width * (1 - NAME_SHARE)) / Math.max(1, priceWidth + changeWidth));
  const [price, change] = [priceWidth * share, changeWidth * share];
  return { name: width - price - change - COLUMN_GAP, price, change };
}

/** The shared unit beside the word for the name, where there is room for it. */
function nameHead({ context, sharedUnit }: Table, columns: Columns): SetLine | null {
  if (sharedUnit === null) return null;
  const set = setLine(context.compose, `品名（${sharedUnit}）`, smallStyle(context.style));
  return set.width <= columns.name ? set : null;
}

/** Else it has a line of its own above the table, at its right. */
function unitPiece(table: Table, columns: Columns, width: number): readonly Piece[] {
  const { context, sharedUnit } = table;
  if (sharedUnit === null || nameHead(table, columns) !== null) return [];
  const set = fittedLine(context, `单位：${sharedUnit}`, smallStyle(context.style), width);
  return [{ height: set.size * 1.4, draw: (x, y) => lineAt(set, x + width - set.width, y) }];
}

function headPiece(table: Table, columns: Columns, width: number): Piece {
  const { context, hasChanges } = table;
  const style = smallStyle(context.style);
  const name = nameHead(table, columns) ?? fittedLine(context, "品名", style, columns.name);
  const price = fittedLine(context, "价格", style, columns.price);
  const change = fittedLine(context, hasChanges ? "涨跌" : "", style, Math.max(0, columns.change - COLUMN_GAP));
  const height = style.size * 1.5;
  return {
    height,
    draw: (x, y) => [
      ...lineAt(name, x, y),
      ...lineAt(price, x + width - columns.change - price.width, y),
      ...lineAt(change, x + width - change.width, y),
      ruleItem(x, y + height, x + width, y + height, HAIRLINE * 2, context.style.type.accent),
    ],
  };
}

function priceRow(table: Table, row: PricesRow, columns: Columns, width: number): Piece {
  const { context } = table;
  const price = fittedLine(context, wordsOf(row.price) ?? "—", priceStyle(context), columns.price);
  const change = fittedLine(context, changeOf(row.change).words, changeStyle(context, row), Math.max(0, columns.change - COLUMN_GAP));
  const name = nameOf(table, row, columns.name);
  const height = Math.max(PRICE_SIZE * 1.3, stackHeight(name));
  const top = (PRICE_SIZE * 1.3 - PRICE_SIZE) / 2;
  return {
    height,
    draw: (x, y) => [
      ...joined(...name).draw(x, y),
      ...lineAt(price, x + width - columns.change - price.width, y + top),
      ...lineAt(change, x + width - change.width, y + top + (PRICE_SIZE - change.size) / 2),
    ],
  };
}

/** The name, and its unit in small type under it where not all rows share one. */
function nameOf({ context, sharedUnit }: Table, row: PricesRow, room: number): readonly Piece[] {
  const name = wordsOf(row.name);
  const unit = sharedUnit === null ? wordsOf(row.unit) : null;
  return [
    ...(name === null ? [] : [paragraphPiece(context, name, characterStyle({ ...context.style.type.body, ink: BLACK }), room)]),
    ...(unit === null ? [] : [lineOrParagraph(context, unit, smallStyle(context.style), room)]),
  ];
}

function priceStyle({ style }: PageContext): CharacterStyle {
  return heiStyle(style, PRICE_SIZE, BLACK);
}

/** What rises stands in the accent; the arrow says it where there is no colour. */
function changeStyle({ style }: PageContext, row: PricesRow): CharacterStyle {
  return heiStyle(style, 9, changeOf(row.change).direction === "up" ? accentOfType(style, 9) : BLACK);
}

/** How a change is printed: an arrow for its direction and the figure; words that are no figure as they came. */
function changeOf(change: string | null): { readonly words: string; readonly direction: "up" | "down" | "none" } {
  const words = wordsOf(change) ?? "";
  const [, sign = "", figure = ""] = /^([+＋↑▲涨升]|[-−–－↓▼跌降])\s*(\d.*)$/u.exec(words) ?? [];
  if (sign === "") return { words, direction: "none" };
  const isUp = "+＋↑▲涨升".includes(sign);
  if (/^0+(\.0+)?%?$/.test(figure)) return { words: "持平", direction: "none" };
  return { words: `${isUp ? "↑" : "↓"}${figure}`, direction: isUp ? "up" : "down" };
}

/** A price: digits, groups of three parted by commas, a fraction, a currency sign before; two of them with a dash make a range. */
const ONE_PRICE = "[¥￥$]?\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?|[¥￥$]?\\d+(?:\\.\\d+)?";
const PRICE = new RegExp(`^(?:${ONE_PRICE})(?:[-–~～](?:${ONE_PRICE}))?$`);

/** What is missing in a table of prices or is no price. */
export function pricesProblems({ rows }: PricesBox): readonly BoxProblem[] {
  if (rows.length === 0) return [emptyBox("价格表")];
  return rows.flatMap((row, index) => {
    const name = wordsOf(row.name) ?? `第${index + 1}条`;
    const price = wordsOf(row.price);
    const missing = missingFields(name, [
      ["品名", wordsOf(row.name)],
      ["价格", price],
    ]);
    const isPrice = price === null || PRICE.test(price);
    return isPrice ? missing : [...missing, problem("box-price", { name, price })];
  });
}
