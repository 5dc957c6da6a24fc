/** Where the boxes of a line have their rooms, for all that stands beside or between them. */
import type { LineSpec } from "./finalize.js";
import type { Items } from "./items.js";
import { gluedWidth } from "./justify.js";
import { changedRun } from "./runs.js";
import type { LineRun } from "./types.js";

/** Positions along a line in points; `x` of a box is where its own room begins, blanks left out. */
export interface RoomsOfLine {
  x(box: number): number;
  end(box: number): number;
}

/** The rooms of the boxes of a line that begins at `start`. */
export function roomsOfLine(items: Items, { from, to, justification }: LineSpec, start: number): RoomsOfLine {
  const positions = new Float64Array(to - from);
  let pen = start;
  for (let i = from; i < to; i++) {
    positions[i - from] = pen;
    pen += (items.width[i] ?? 0) + (i < to - 1 ? gluedWidth(items, i, justification) : 0);
  }
  const x = (box: number): number => positions[box - from] ?? pen;
  return { x, end: (box) => x(box) + (items.width[box] ?? 0) };
}

/** Runs of a line set elsewhere, moved along. */
export function movedRuns(runs: readonly LineRun[], by: number): readonly LineRun[] {
  return runs.map((run) => changedRun(run, { x: run.x.map((x) => x + by) }));
}
