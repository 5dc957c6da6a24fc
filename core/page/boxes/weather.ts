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
const CELL_WIDTH = { sidebar: 115, strip: 118 };
/** Shares of the width of a strip: today is the largest cell. */
const SHARES = { today: 1.45, day: 1.15, index: 1 };
/** So many indices over each other are about as high as a day, or half as high again. */
const DEPTHS = [2, 3];
/** So many indices are stacked where there is a day beside them. */
const MANY = 4;

/** How a weather box is set: a cell for each day, then the indices. */
export function weatherDesign(context: PageContext, box: WeatherBox): BoxDesign {
  return rowsDesign(context, {
    heading: boxHeading(box),
    cellWidth: CELL_WIDTH,
    cells(most) {
      const [days, indices] = [dayPlans(context, box), indexPlans(context, box, most)];
      const isOneBlock = days.length + indices.length <= most || days.length >= most;
      return isOneBlock ? [[...days, ...indices]] : [days, indices];
    },
  });
}

function dayPlans(context: PageContext, { fields }: WeatherBox): readonly CellPlan[] {
  return fields.days.map((day) => ({
    share: day.when === "today" ? SHARES.today : SHARES.day,
    fill: (width) => dayCell(context, day, width),
  }));
}

function indexPlans(context: PageContext, { fields: { days, indices } }: WeatherBox, most: number): readonly CellPlan[] {
  const depth =
    days.length === 0 || indices.length < MANY ? undefined : DEPTHS.find((each) => indices.length <= each * (most - days.length));
  const columns = Math.ceil(indices.length / (depth ?? 1));
  return Array.from({ length: columns }, (_, column) => ({
    share: SHARES.index,
    fill: (width) => [joined(...ruledRows(context, indexColumn(context, indices, columns, column, width), width))],
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
