/**
 * The weather and living-index box: today, tomorrow, then the indices. In a strip, which days make so high, many indices
 * stand in rows beside them:
 *
 *     +--+-----------+----------+---------+---------+---------+
 *     |he|           |          | index 1 | index 3 | index 5 |
 *     |ad|   today   | tomorrow |---------|---------|---------|
 *     |  |           |          | index 2 | index 4 |         |
 *     +--+-----------+----------+---------+---------+---------+
 */
import type { LivingIndex, WeatherBox } from "../../model/index.js";
import type { PageContext } from "../context.js";
import type { BoxDesign } from "./design.js";
import { ruledRows } from "./lists.js";
import { gap, joined, type Piece } from "./pieces.js";
import { type CellPlan, rowsDesign } from "./rows.js";
import { dayCell, indexCell } from "./weatherCells.js";
import { boxHeading } from "./weatherWords.js";

/** Narrowest cell in points: an advice line of ten characters or more. */
const CELL_WIDTH = { sidebar: 130, strip: 118 };
/** Shares of the width of a strip: today is the largest cell. */
const SHARES = { today: 1.45, day: 1.15, index: 1 };
/** Indices over each other that are about as high as a day. */
const STACKED = 2;
/** So many indices are stacked where there is a day beside them. */
const MANY = 4;

export function weatherDesign(context: PageContext, box: WeatherBox): BoxDesign {
  return rowsDesign(context, {
    heading: boxHeading(box),
    cellWidth: CELL_WIDTH,
    cells: (most) => [...dayPlans(context, box), ...indexPlans(context, box, most)],
  });
}

function dayPlans(context: PageContext, { fields }: WeatherBox): readonly CellPlan[] {
  return fields.days.map((day) => ({
    share: day.when === "today" ? SHARES.today : SHARES.day,
    fill: (width) => dayCell(context, day, width),
  }));
}

function indexPlans(context: PageContext, { fields: { days, indices } }: WeatherBox, most: number): readonly CellPlan[] {
  const beside = most - days.length;
  const isStacked = days.length > 0 && indices.length >= MANY && indices.length <= beside * STACKED;
  const columns = isStacked ? Math.ceil(indices.length / STACKED) : indices.length;
  return Array.from({ length: columns }, (_, column) => ({
    share: SHARES.index,
    fill: (width) => ruledRows(context, indexColumn(context, indices, columns, column, width), width),
  }));
}

/** Its share of the indices, each as high as the highest of its row, so that the rows of all columns stand on one level. */
function indexColumn(
  context: PageContext,
  indices: readonly LivingIndex[],
  columns: number,
  column: number,
  width: number,
): readonly Piece[] {
  const perColumn = Math.ceil(indices.length / columns);
  const own = indices.slice(column * perColumn, (column + 1) * perColumn);
  return own.map((index, row) => {
    const piece = indexCell(context, index, width);
    const beside = indices
      .filter((_, at) => perColumn > 1 && at % perColumn === row)
      .map((other) => indexCell(context, other, width).height);
    return joined(piece, gap(Math.max(piece.height, ...beside) - piece.height));
  });
}
