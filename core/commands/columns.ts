/**
 * A text frame column by column: what a command moves are the ends of its stretches.
 *
 *      cells       stretches
 *     +-----+---+   | | |
 *     |     | P |   | | P    P: a picture let into the third column
 *     |     +---+   | | |
 *     +---------+
 */
import type { FrameRecord, GridCells } from "../model/index.js";

/** Lines of one column that belong to a frame. */
export interface Stretch {
  readonly col: number;
  readonly line: number;
  readonly lines: number;
}

/** The stretches of a frame on the grid, those that touch joined. */
export function stretchesOf({ place }: FrameRecord): readonly Stretch[] {
  if (place.kind === "free") return [];
  const single = place.cells.flatMap(({ col, line, cols, lines }) =>
    Array.from({ length: cols }, (_, i): Stretch => ({ col: col + i, line, lines })),
  );
  const joined: Stretch[] = [];
  for (const next of [...single].sort((a, b) => a.col - b.col || a.line - b.line)) {
    const last = joined.at(-1);
    if (last && last.col === next.col && next.line <= footOf(last)) {
      joined[joined.length - 1] = { ...last, lines: Math.max(footOf(last), footOf(next)) - last.line };
    } else joined.push(next);
  }
  return joined;
}

/** The grid line behind the last one of a stretch. */
export function footOf({ line, lines }: Pick<Stretch, "line" | "lines">): number {
  return line + lines;
}

/** A frame with other stretches; neighbouring columns alike are one block of cells. */
export function withStretches(frame: FrameRecord, stretches: readonly Stretch[]): FrameRecord {
  const cells: GridCells[] = [];
  for (const { col, line, lines } of [...stretches].sort((a, b) => a.line - b.line || a.lines - b.lines || a.col - b.col)) {
    const last = cells.at(-1);
    if (last && last.line === line && last.lines === lines && last.col + last.cols === col) {
      cells[cells.length - 1] = { ...last, cols: last.cols + 1 };
    } else cells.push({ col, line, cols: 1, lines });
  }
  cells.sort((a, b) => a.col - b.col || a.line - b.line);
  return { ...frame, place: { kind: "grid", cells } };
}

/** The one block of cells of a frame; null when it has none or several, or a person has locked it. */
export function soleCells({ place, locked }: FrameRecord): GridCells | null {
  if (locked || place.kind === "free" || place.cells.length !== 1) return null;
  return place.cells[0] ?? null;
}

/** A frame in the place of one block of cells. */
export function inCells(frame: FrameRecord, cells: GridCells): FrameRecord {
  return { ...frame, place: { kind: "grid", cells: [cells] } };
}
