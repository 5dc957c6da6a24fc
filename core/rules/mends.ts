/** Mends as rules propose them: frames moved, cut down, swapped, or set in another size, on the grid of their page. */
import type { Doc, FrameRecord, Grid, GridCells, Mend, PageRecord, PageStyle } from "../model/index.js";
import { recordOf, styleOf } from "../model/index.js";
import { frameRect } from "../page/index.js";
import { pt } from "../units/index.js";

/** Frames moved by columns and lines, as one mend; none when a frame stands off the grid. */
export function moved(frames: readonly FrameRecord[], cols: number, lineCount: number): readonly Mend[] {
  const at = frames.map((frame) => withCells(frame, (cells) => ({ ...cells, col: cells.col + cols, line: cells.line + lineCount })));
  const there = at.filter((frame) => frame !== null);
  if (there.length < frames.length || frames.length === 0) return [];
  return [{ does: "mend-move", params: { frame: frames[0]?.id ?? "", cols, lines: lineCount }, frames: there }];
}

/** The ways to take some grid lines off the head or the foot of a frame that is one block of cells and keeps `least` lines. */
export function cutDown(frame: FrameRecord, lineCount: number, least: number): readonly Mend[] {
  if (frame.place.kind !== "grid" || frame.place.cells.length !== 1) return [];
  const [cells] = frame.place.cells;
  if (!cells || cells.lines - lineCount < least) return [];
  const mend = (from: number): Mend => ({
    does: "mend-cut-down",
    params: { frame: frame.id, lines: lineCount },
    frames: [{ ...frame, place: { kind: "grid", cells: [{ ...cells, line: cells.line + from, lines: cells.lines - lineCount }] } }],
  });
  return [mend(lineCount), mend(0)];
}

/**
 * Two frames in each other's place, one right over the other in the same columns: what stood below stands on top.
 *
 *     +-----------+      +-----------+
 *     |   upper   |      |   lower   |
 *     +-----------+  ->  |           |
 *     |   lower   |      +-----------+
 *     |           |      |   upper   |
 *     +-----------+      +-----------+
 */
export function swapped(upper: FrameRecord, lower: FrameRecord): readonly Mend[] {
  const [above, below] = [blockOf(upper), blockOf(lower)];
  if (!above || !below || above.col !== below.col || above.cols !== below.cols || above.line + above.lines !== below.line) return [];
  const frames = [
    { ...lower, place: gridPlace({ ...below, line: above.line }) },
    { ...upper, place: gridPlace({ ...above, line: above.line + below.lines }) },
  ];
  return [{ does: "mend-swap", params: { frame: upper.id, other: lower.id }, frames }];
}

/** A headline one step of its sizes smaller, and so on down, until it is smaller than `below` points. */
export function smallerHeadline(style: PageStyle, frame: FrameRecord, below: number): readonly Mend[] {
  const { content } = frame;
  if (content.kind !== "headline") return [];
  const sizes = style.type.headlines.flatMap((step) => step.sizes);
  const size = Math.max(...sizes.filter((each) => each < below && each < content.setting.size));
  if (!Number.isFinite(size)) return [];
  const minorSize = pt((content.setting.minorSize * size) / content.setting.size);
  const setting = { ...content.setting, size: pt(size), minorSize };
  return [{ does: "mend-headline-size", params: { frame: frame.id, size }, frames: [{ ...frame, content: { ...content, setting } }] }];
}

/** A headline as wide as the columns of its text, at the lines where it stands. */
export function overColumns(frame: FrameRecord, columns: readonly GridCells[]): readonly Mend[] {
  const cells = blockOf(frame);
  if (!cells || columns.length === 0) return [];
  const col = Math.min(...columns.map((each) => each.col));
  const cols = Math.max(...columns.map((each) => each.col + each.cols)) - col;
  return [{ does: "mend-span", params: { frame: frame.id, cols }, frames: [{ ...frame, place: gridPlace({ ...cells, col, cols }) }] }];
}

/** Vertical rules of a page in the gutter right of a column, drawn out so that they reach over some grid lines; those first that grow least. */
export function stretchedRules(doc: Doc, page: PageRecord, x: number, top: number, foot: number): readonly Mend[] {
  const { grid } = styleOf(doc, page.style);
  const stretched = page.frames
    .map((id) => recordOf(doc, id, "frame"))
    .filter(({ content }) => content.kind === "rule" && content.direction === "vertical")
    .filter((frame) => Math.abs(middleOf(grid, frame) - x) < (grid.gutter * grid.size) / 2)
    .flatMap((frame) => {
      const cells = blockOf(frame);
      if (!cells) return [];
      const line = Math.min(cells.line, Math.round((top - grid.top) / grid.pitch));
      const end = Math.max(cells.line + cells.lines, Math.round((foot - grid.top) / grid.pitch));
      const place = gridPlace({ ...cells, line, lines: end - line });
      const mend: Mend = { does: "mend-rule", params: { frame: frame.id }, frames: [{ ...frame, place }] };
      return [{ mend, more: end - line - cells.lines }];
    });
  return stretched.sort((a, b) => a.more - b.more).map(({ mend }) => mend);
}

function middleOf(grid: Grid, frame: FrameRecord): number {
  const { x, width } = frameRect(grid, frame);
  return x + width / 2;
}

/** The cells of a frame that is one block of them. */
export function blockOf({ place }: FrameRecord): GridCells | null {
  return place.kind === "grid" && place.cells.length === 1 ? (place.cells[0] ?? null) : null;
}

export function gridPlace(cells: GridCells): FrameRecord["place"] {
  return { kind: "grid", cells: [cells] };
}

function withCells(frame: FrameRecord, change: (cells: GridCells) => GridCells): FrameRecord | null {
  return frame.place.kind === "grid" ? { ...frame, place: { kind: "grid", cells: frame.place.cells.map(change) } } : null;
}
