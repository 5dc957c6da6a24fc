/**
 * Boxes and tints round frames. Their upper and lower edges lie where those of pictures do, half a line gap
 * inside the frame; what they hold keeps off them by the padding.
 *
 *      +--------------------+  edge of the tint and of the line
 *      |  } whole lines     |
 *      |  +--------------+  |
 *      |  | words        |  |  whole characters on both sides
 */
import type { FrameBox, FrameContent, FrameRecord, Grid, GridCells, PageStyle } from "../model/index.js";
import { BLACK } from "../model/index.js";
import { type Pt, pt, type Rect, rect } from "../units/index.js";
import type { DisplayItem } from "./displayList.js";
import { acrossRule, type Paint, rectItem, shapeItem, tint } from "./drawing.js";
import { columnLeft, columnMeasure, edgeInset, frameRects, lineTop } from "./grid.js";
import { movedItem } from "./moved.js";
import { type LatticePoint, unionOutline } from "./unionOutline.js";

/** Words on a darker tint are hard to read in print (newsroom.md §5). */
const DARKEST_TINT = 0.3;
/** Forgives rounding where lines are counted. */
const ROUNDING = 1e-6;
/** What shows no words of its own. */
const WORDLESS: ReadonlySet<FrameContent["kind"]> = new Set(["picture", "ad", "rule"]);

export interface Padding {
  readonly width: Pt;
  readonly lines: number;
}

/** Room between a box and what it holds; none without a box. */
export function paddingOf(grid: Grid, box: FrameBox | undefined): Padding {
  const characters = box && box.padding > 0 && Number.isFinite(box.padding) ? box.padding : 0;
  return { width: pt(characters * grid.size), lines: Math.ceil((characters * grid.size) / grid.pitch - ROUNDING) };
}

/** The rectangle inside a frame's box. */
export function rectInBox(grid: Grid, box: FrameBox | undefined, { x, y, width, height }: Rect): Rect {
  const padding = paddingOf(grid, box);
  const across = Math.min(padding.width, width / 4);
  const along = Math.min(padding.lines * grid.pitch, height / 4);
  return rect(x + across, y + along, width - 2 * across, height - 2 * along);
}

/** The tint and lines of a frame, under what it holds; `round` is the smallest rectangle round the frame. */
export function drawFrameBox(style: PageStyle, frame: FrameRecord, round: Rect): readonly DisplayItem[] {
  const { box, place } = frame;
  if (!box) return [];
  if (place.kind === "grid" && place.cells.length > 1 && box.sides !== "head-and-foot") {
    const shaped = shapedBox(style, box, place.cells, round);
    if (shaped !== null) return shaped;
  }
  return frameRects(style.grid, frame).flatMap((each) =>
    boxItems(style, box, rect(each.x - round.x, each.y - round.y, each.width, each.height)),
  );
}

/** A box round a frame of several blocks, as one shape; null where they lie on no lattice. */
function shapedBox(
  style: PageStyle,
  { line = pt(0), tint: share = 0, ink = "black", padding }: FrameBox,
  cells: readonly GridCells[],
  round: Rect,
): readonly DisplayItem[] | null {
  const { grid } = style;
  const loops = unionOutline(cells);
  if (loops === null) return null;
  const colour = ink === "accent" ? style.type.accent : BLACK;
  const weight = line > 0 ? Math.min(line, grid.size / 2) : 0;
  const inset = padding > 0 ? edgeInset(grid) : 0;
  const ground = share > 0 ? [boxPath(grid, loops, round, 0, inset, { fill: tint(colour, Math.min(1, share)), stroke: null })] : [];
  if (weight === 0) return ground;
  return [...ground, boxPath(grid, loops, round, weight / 2, inset + weight / 2, { fill: null, stroke: { ink: colour, weight } })];
}

/** Loops of corners as a path whose edges lie so far inside, in points across and down the page. */
function boxPath(
  grid: Grid,
  loops: readonly (readonly LatticePoint[])[],
  round: Rect,
  across: number,
  down: number,
  paint: Paint,
): DisplayItem {
  const ops = loops.flatMap((loop) => [...loop.map((_, i) => (i === 0 ? 0 : 1)), 4]);
  const points = loops.flatMap((loop) =>
    loop.flatMap((point, i) => {
      // Of the two edges at a corner one is upright: the right edge of a shape goes down, its upper edge to the right.
      const [before, after] = [loop.at(i - 1) ?? point, loop[(i + 1) % loop.length] ?? point];
      const falls = Math.sign(before.x === point.x ? point.y - before.y : after.y - point.y);
      const runs = Math.sign(before.y === point.y ? point.x - before.x : after.x - point.x);
      const edge = Math.floor(point.x / 2);
      const x = columnLeft(grid, edge) + (point.x % 2 === 0 ? 0 : columnMeasure(grid));
      return [x - falls * across - round.x, lineTop(grid, point.y) + runs * down - round.y];
    }),
  );
  return shapeItem(ops, points, paint);
}

/** Whether words of a frame stand on a tint that is too dark for them. */
export function isTooDark({ box, content }: FrameRecord): boolean {
  return (box?.tint ?? 0) > DARKEST_TINT && !WORDLESS.has(content.kind);
}

function boxItems(
  style: PageStyle,
  { line = pt(0), sides = "all", tint: share = 0, ink = "black", padding }: FrameBox,
  at: Rect,
): readonly DisplayItem[] {
  const colour = ink === "accent" ? style.type.accent : BLACK;
  // Without padding the words stand as high as a box level with pictures would: its edges are then those of the frame.
  const inset = padding > 0 ? Math.min(edgeInset(style.grid), at.height / 4) : 0;
  const [y, height] = [at.y + inset, at.height - 2 * inset];
  const weight = line > 0 ? Math.min(line, at.width / 4, height / 4) : 0;
  const half = weight / 2;
  const ground = share > 0 ? [rectItem(at.x, y, at.width, height, { fill: tint(colour, Math.min(1, share)), stroke: null })] : [];
  if (weight === 0) return ground;
  if (sides === "head-and-foot") {
    const rules = [y + half, y + height - half].map((each) => movedItem(acrossRule(at.width, each, weight, colour), at.x, 0));
    return [...ground, ...rules];
  }
  const stroke = { ink: colour, weight };
  return [...ground, rectItem(at.x + half, y + half, at.width - weight, height - weight, { fill: null, stroke })];
}
