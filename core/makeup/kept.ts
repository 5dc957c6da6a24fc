/**
 * What a person has locked on a page stays as it is, with all that belongs to it, and the rest of the page is planned
 * round it: the room that is left is cut into rectangles, each of which is filled like a small page.
 *
 *     +-----------------------+      +-----------------------+
 *     |                       |      |        area 1         |
 *     |      +---------+      |      +------+---------+------+
 *     |      | locked  |      |  ->  |  2   | locked  |  3   |
 *     |      +---------+      |      +------+---------+------+
 *     |                       |      |        area 4         |
 *     +-----------------------+      +-----------------------+
 */
import type { FrameRecord, GridCells, PictureRecord } from "../model/index.js";
import { copyIn, isFurniture } from "../model/index.js";

/** The frames of a page that stay: those that are locked, and those of the same story, picture or box. */
export function keptFrames(frames: readonly FrameRecord[], pictures: readonly PictureRecord[]): readonly FrameRecord[] {
  const storyOf = new Map(pictures.map((picture) => [picture.id, picture.story]));
  const matter = frames.filter(({ content }) => !isFurniture(content));
  const owner = (frame: FrameRecord): string => {
    const [first] = copyIn(frame.content);
    return first === undefined ? frame.id : (storyOf.get(first) ?? first);
  };
  const locked = new Set(matter.filter((frame) => frame.locked).map(owner));
  return matter.filter((frame) => locked.has(owner(frame)));
}

/** Which rectangles come off first: the largest, those over the whole width, or those over the whole height. */
export type Cutting = "largest" | "across" | "down";

/** The rectangles of a field that what stands in it leaves free, from the head down and from left to right. */
export function freeAreas(
  field: { readonly columns: number; readonly lines: number },
  taken: readonly GridCells[],
  cutting: Cutting = "largest",
): readonly GridCells[] {
  const areas = freeOf({ col: 0, line: 0, cols: field.columns, lines: field.lines }, taken, cutting);
  return [...areas].sort((a, b) => a.line - b.line || a.col - b.col);
}

/** Cuts along the edges of what is taken, each time so that the largest free rectangle comes off. */
function freeOf(area: GridCells, taken: readonly GridCells[], cutting: Cutting): readonly GridCells[] {
  const inside = taken.filter((cells) => meet(cells, area));
  if (inside.length === 0) return area.cols > 0 && area.lines > 0 ? [area] : [];
  const free = inside
    .flatMap((cells) => cutsAt(area, cells))
    .filter(({ off }) => off.cols > 0 && off.lines > 0 && !inside.some((cells) => meet(cells, off)))
    .sort((a, b) => weightOf(b.off, area, cutting) - weightOf(a.off, area, cutting))[0];
  if (free) return [free.off, ...freeOf(free.rest, inside, cutting)];
  return halves(area, inside).flatMap((half) => freeOf(half, inside, cutting));
}

/** Area in cells; what comes off the wished way goes before all else. */
function weightOf(off: GridCells, area: GridCells, cutting: Cutting): number {
  const isWished = cutting === "across" ? off.cols === area.cols : cutting === "down" && off.lines === area.lines;
  return off.cols * off.lines + (isWished ? area.cols * area.lines : 0);
}

function meet(one: GridCells, other: GridCells): boolean {
  const isApart =
    one.col + one.cols <= other.col ||
    other.col + other.cols <= one.col ||
    one.line + one.lines <= other.line ||
    other.line + other.lines <= one.line;
  return !isApart;
}

/** What comes off above, below, left and right of some cells, and what is left of the area then. */
function cutsAt(area: GridCells, cells: GridCells): readonly { readonly off: GridCells; readonly rest: GridCells }[] {
  const foot = area.line + area.lines;
  const right = area.col + area.cols;
  const over = { ...area, lines: cells.line - area.line };
  const under = { ...area, line: cells.line + cells.lines, lines: foot - cells.line - cells.lines };
  const left = { ...area, cols: cells.col - area.col };
  const beside = { ...area, col: cells.col + cells.cols, cols: right - cells.col - cells.cols };
  return [
    { off: over, rest: { ...area, line: cells.line, lines: foot - cells.line } },
    { off: under, rest: { ...area, lines: area.lines - under.lines } },
    { off: left, rest: { ...area, col: cells.col, cols: right - cells.col } },
    { off: beside, rest: { ...area, cols: area.cols - beside.cols } },
  ];
}

/** Two halves where no rectangle comes off whole: cut at the first edge inside the area; none when it is all taken. */
function halves(area: GridCells, taken: readonly GridCells[]): readonly GridCells[] {
  const lines = taken
    .flatMap((cells) => [cells.line, cells.line + cells.lines])
    .find((at) => at > area.line && at < area.line + area.lines);
  if (lines !== undefined)
    return [
      { ...area, lines: lines - area.line },
      { ...area, line: lines, lines: area.line + area.lines - lines },
    ];
  const cols = taken.flatMap((cells) => [cells.col, cells.col + cells.cols]).find((at) => at > area.col && at < area.col + area.cols);
  if (cols !== undefined)
    return [
      { ...area, cols: cols - area.col },
      { ...area, col: cols, cols: area.col + area.cols - cols },
    ];
  return [];
}
