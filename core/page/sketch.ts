/**
 * A page style as a small picture in greys: furniture, columns, and what stands on such a page. It
 * is drawn from shapes alone, so that no type is needed at the size of a thumbnail.
 *
 *     +-----------------------+
 *     | ▆▆▆▆▆▆▆▆▆▆▆▆   |-----| |   furniture
 *     | ▇▇▇▇▇▇▇▇  ▒▒▒▒  ==== |     headline, picture, text
 *     | ====  ==  ▒▒▒▒  ==== |
 *     +-----------------------+
 */
import type { Ink, PageSlot, PageStyle } from "../model/index.js";
import type { Rect } from "../units/index.js";
import { pt, rect } from "../units/index.js";
import type { DisplayItem, DisplayPage } from "./displayList.js";
import { rectItem } from "./drawing.js";
import { cellsRect, columnLeft, columnMeasure, columnsWidth, lineTop } from "./grid.js";
import { drawSlot } from "./sketchSlot.js";
import { sketchedSlots } from "./sketchSlots.js";

const GROUND: Ink = { c: 0, m: 0, y: 0, k: 0.06 };
const NAMEPLATE: Ink = { c: 0, m: 0, y: 0, k: 0.8 };
const LIGHT: Ink = { c: 0, m: 0, y: 0, k: 0.3 };
/** Rules and frames of a thumbnail, in points of the page: about half a pixel. */
const SKETCH_RULE = 4;

/** The page in greys, in points of the page; its slots are those of the template or, without any, invented ones of its kind. */
export function sketchPage(style: PageStyle): DisplayPage {
  const slots = style.slots ?? sketchedSlots(style);
  const items = [...columnGrounds(style), ...furnitureItems(style), ...slots.flatMap((slot) => slotItems(style, slot)), edge(style)];
  return {
    page: style.id,
    number: 1,
    width: style.width,
    height: style.height,
    bleed: style.bleed,
    groups: [{ frame: style.id, x: pt(0), y: pt(0), items }],
  };
}

function edge({ width, height }: PageStyle): DisplayItem {
  const inset = SKETCH_RULE / 2;
  return rectItem(inset, inset, width - SKETCH_RULE, height - SKETCH_RULE, { fill: null, stroke: { ink: LIGHT, weight: SKETCH_RULE } });
}

function columnGrounds({ grid, furniture }: PageStyle): readonly DisplayItem[] {
  const top = lineTop(grid, furniture.lines);
  const height = lineTop(grid, grid.lines) - top;
  return Array.from({ length: grid.columns }, (_, col) =>
    rectItem(columnLeft(grid, col), top, columnMeasure(grid), height, { fill: GROUND, stroke: null }),
  );
}

function furnitureItems(style: PageStyle): readonly DisplayItem[] {
  const { grid, furniture } = style;
  const width = columnsWidth(grid, grid.columns);
  const height = furniture.lines * grid.pitch;
  if (furniture.kind === "folio") {
    return [
      rectItem(grid.left, grid.top + height * 0.15, width * 0.12, height * 0.4, { fill: NAMEPLATE, stroke: null }),
      rectItem(grid.left + width * 0.42, grid.top + height * 0.25, width * 0.16, height * 0.25, { fill: LIGHT, stroke: null }),
      rectItem(grid.left, grid.top + height * 0.75, width, SKETCH_RULE, { fill: NAMEPLATE, stroke: null }),
    ];
  }
  const plate = furniture.ear ? columnsWidth(grid, furniture.cols) : width;
  const name = rectItem(grid.left, grid.top, plate, height * 0.62, { fill: NAMEPLATE, stroke: null });
  const date = rectItem(grid.left, grid.top + height * 0.74, plate, height * 0.1, { fill: LIGHT, stroke: null });
  if (!furniture.ear) return [name, date];
  const left = columnLeft(grid, furniture.cols);
  const ear = rectItem(left, grid.top, grid.left + width - left, height * 0.84, {
    fill: null,
    stroke: { ink: LIGHT, weight: SKETCH_RULE },
  });
  return [name, date, ear];
}

function slotItems({ grid }: PageStyle, slot: PageSlot): readonly DisplayItem[] {
  return slot.cells.flatMap((cells) => {
    const columns = Array.from({ length: cells.cols }, (_, index): Rect => cellsRect(grid, { ...cells, col: cells.col + index, cols: 1 }));
    const whole = cellsRect(grid, cells);
    const paper = rectItem(whole.x, whole.y, whole.width, whole.height, { fill: { c: 0, m: 0, y: 0, k: 0 }, stroke: null });
    return [paper, ...drawSlot(slot, rect(whole.x, whole.y, whole.width, whole.height), columns, grid.pitch)];
  });
}
