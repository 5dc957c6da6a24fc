/** Boxes that are lists: rows one below the other, shared out over the columns that find room beside each other. */
import type { CharacterStyle } from "../../inline/index.js";
import type { PageContext } from "../context.js";
import { COLOURED_LINE, ruleItem, tint } from "../drawing.js";
import { joined, type Piece, paragraphPiece } from "./pieces.js";
import type { CellPlan } from "./rows.js";

/** Air above and below the rule between two rows, in points. */
const ROW_AIR = 2.5;

/** One cell for each column; the first columns hold one row more when they cannot all hold the same. */
export function listCells<T>(
  rows: readonly T[],
  most: number,
  fill: (rows: readonly T[], width: number) => readonly Piece[],
): readonly (readonly CellPlan[])[] {
  const count = Math.max(1, Math.min(most, rows.length));
  const perCell = Math.ceil(rows.length / count);
  const used = Math.max(1, Math.ceil(rows.length / Math.max(1, perCell)));
  const columns = Array.from({ length: used }, (_, index) => ({
    share: 1,
    fill: (width: number) => fill(rows.slice(index * perCell, (index + 1) * perCell), width),
  }));
  return [columns];
}

/** Rows with a fine rule between each two. */
export function ruledRows(context: PageContext, rows: readonly Piece[], width: number): readonly Piece[] {
  const ink = tint(context.style.type.accent, 0.5);
  const rule: Piece = {
    height: 2 * ROW_AIR,
    draw: (x, y) => [ruleItem(x, y + ROW_AIR, x + width, y + ROW_AIR, COLOURED_LINE, ink)],
  };
  return rows.flatMap((row, index) => (index === 0 ? [row] : [joined(rule, row)]));
}

/** A column of fixed width with a label, and a stack of paragraphs beside it. */
export function labelledRow(label: Piece, labelWidth: number, beside: readonly Piece[]): Piece {
  const height = beside.reduce((sum, piece) => sum + piece.height, 0);
  return {
    height: Math.max(label.height, height),
    draw: (x, y) => [...label.draw(x, y), ...joined(...beside).draw(x + labelWidth, y)],
  };
}

/** Paragraphs of the texts that there are. */
export function paragraphsOf(
  context: PageContext,
  texts: readonly (readonly [string | null, CharacterStyle])[],
  width: number,
): readonly Piece[] {
  return texts.flatMap(([text, style]) => (text === null ? [] : [paragraphPiece(context, text, style, width)]));
}
