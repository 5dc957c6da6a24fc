/** The layout grid: type area, columns and their gutters, lines of the grid, and the baselines that type stands on. */
import type { PageStyle } from "../../../core/model/index.js";
import { baselineInLine, columnLeft, lineTop, typeArea } from "../../../core/page/index.js";
import { type AidCanvas, CYAN, penOf, strokeLines, VIOLET } from "./ink.js";

/** Pixels under which lines of the grid would be a gray: only every fifth is drawn then. */
const LEAST_GAP = 4;
const FIFTH = 5;
const GUTTER = "rgba(8, 145, 178, 0.10)";

/** The type area, the middle of the page, and both edges of each column. */
export function drawMargins(canvas: AidCanvas, style: PageStyle): void {
  const area = typeArea(style);
  penOf(canvas, VIOLET);
  canvas.context.strokeRect(area.x, area.y, area.width, area.height);
  penOf(canvas, VIOLET, 1, [6, 4]);
  const [across, down] = [style.width / 2, style.height / 2];
  strokeLines(canvas, [
    [across, 0, across, style.height],
    [0, down, style.width, down],
  ]);
}

/** Columns as a layout sheet shows them, with the lines of the grid across. */
export function drawGrid(canvas: AidCanvas, style: PageStyle): void {
  const { grid } = style;
  const area = typeArea(style);
  const lefts = Array.from({ length: grid.columns }, (_, col) => columnLeft(grid, col));
  const measure = grid.characters * grid.size;
  canvas.context.setAttr("fillStyle", GUTTER);
  for (const [col, left] of lefts.entries()) {
    const next = lefts[col + 1];
    if (next !== undefined) canvas.context.fillRect(left + measure, area.y, next - left - measure, area.height);
  }
  penOf(canvas, CYAN);
  strokeLines(
    canvas,
    lefts.flatMap((left) => [left, left + measure].map((x) => [x, area.y, x, area.y + area.height] as const)),
  );
  penOf(canvas, CYAN, 0.5);
  const step = grid.pitch / canvas.pixel >= LEAST_GAP ? 1 : FIFTH;
  const lines = Array.from({ length: Math.floor(grid.lines / step) + 1 }, (_, index) => lineTop(grid, index * step));
  strokeLines(
    canvas,
    lines.map((y) => [area.x, y, area.x + area.width, y] as const),
  );
}

/** The baselines of body type. */
export function drawBaselines(canvas: AidCanvas, style: PageStyle): void {
  const { grid } = style;
  if (grid.pitch / canvas.pixel < LEAST_GAP) return;
  const area = typeArea(style);
  penOf(canvas, "rgba(220, 38, 38, 0.45)", 0.75);
  const drop = baselineInLine(grid, grid.size);
  strokeLines(
    canvas,
    Array.from({ length: grid.lines }, (_, line) => lineTop(grid, line) + drop).map((y) => [area.x, y, area.x + area.width, y] as const),
  );
}
