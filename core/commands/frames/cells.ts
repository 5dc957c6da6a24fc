/** Sets of grid cells: the shapes of text frames, as blocks that together make an L, a U or any other outline. */
import type { FrameRecord, GridCells } from "../../model/index.js";
import { footOf, type Stretch, stretchesOf, withStretches } from "../columns.js";

/** Whether two of some blocks cover a cell both. */
export function sharesCells(cells: readonly GridCells[]): boolean {
  return cells.some((one, index) => cells.slice(index + 1).some((other) => meet(one, other)));
}

function meet(a: GridCells, b: GridCells): boolean {
  return a.col < b.col + b.cols && b.col < a.col + a.cols && a.line < b.line + b.lines && b.line < a.line + a.lines;
}

/** Whether blocks hang together by whole edges: cells that touch at a corner only do not. */
export function isWhole(cells: readonly GridCells[]): boolean {
  const stretches = stretchesIn(cells);
  const reached = new Set(stretches.slice(0, 1));
  for (const from of reached) for (const to of stretches) if (!reached.has(to) && isBeside(from, to)) reached.add(to);
  return reached.size === stretches.length;
}

function isBeside(a: Stretch, b: Stretch): boolean {
  return Math.abs(a.col - b.col) === 1 && a.line < footOf(b) && b.line < footOf(a);
}

/** Blocks and others added to them, without overlap, in as few blocks as columns allow. */
export function joinedCells(cells: readonly GridCells[], more: readonly GridCells[]): readonly GridCells[] {
  return blocksOf(stretchesIn([...cells, ...more]));
}

/** Blocks without the cells of others. */
export function cutCells(cells: readonly GridCells[], away: readonly GridCells[]): readonly GridCells[] {
  const left = stretchesIn(cells).flatMap((each) =>
    away.reduce<readonly Stretch[]>((parts, cut) => parts.flatMap((part) => without(part, cut)), [each]),
  );
  return blocksOf(left);
}

function without(stretch: Stretch, cut: GridCells): readonly Stretch[] {
  const { col, line } = stretch;
  if (col < cut.col || col >= cut.col + cut.cols || line >= footOf(cut) || footOf(stretch) <= cut.line) return [stretch];
  const above: Stretch = { col, line, lines: cut.line - line };
  const below: Stretch = { col, line: footOf(cut), lines: footOf(stretch) - footOf(cut) };
  return [above, below].filter(({ lines }) => lines > 0);
}

const BARE: FrameRecord = { id: "", type: "frame", place: { kind: "grid", cells: [] }, content: { kind: "folio" } };

function stretchesIn(cells: readonly GridCells[]): readonly Stretch[] {
  return stretchesOf({ ...BARE, place: { kind: "grid", cells } });
}

function blocksOf(stretches: readonly Stretch[]): readonly GridCells[] {
  const { place } = withStretches(BARE, stretches);
  return place.kind === "grid" ? place.cells : [];
}
