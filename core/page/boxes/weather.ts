/** The weather and living-index box: today, tomorrow, then a cell for each index. */
import type { WeatherBox } from "../../model/index.js";
import type { PageContext } from "../context.js";
import type { BoxDesign } from "./design.js";
import { type CellPlan, rowsDesign } from "./rows.js";
import { dayCell, indexCell } from "./weatherCells.js";
import { boxHeading } from "./weatherWords.js";

/** Narrowest cell in points: an advice line of ten characters or more. */
const CELL_WIDTH = { sidebar: 130, strip: 118 };
/** Shares of the width of a strip: today is the largest cell. */
const SHARES = { today: 1.45, day: 1.15, index: 1 };

export function weatherDesign(context: PageContext, box: WeatherBox): BoxDesign {
  return rowsDesign(context, { heading: boxHeading(box), cellWidth: CELL_WIDTH, cells: () => cellPlans(context, box) });
}

function cellPlans(context: PageContext, { fields }: WeatherBox): readonly CellPlan[] {
  return [
    ...fields.days.map((day) => ({
      share: day.when === "today" ? SHARES.today : SHARES.day,
      fill: (width: number) => dayCell(context, day, width),
    })),
    ...fields.indices.map((index) => ({ share: SHARES.index, fill: (width: number) => indexCell(context, index, width) })),
  ];
}
