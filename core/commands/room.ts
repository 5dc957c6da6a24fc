/** Where copy from the pasteboard finds room on a page, and how much of it. */
import {
  type CopyRecord,
  type Doc,
  type GridCells,
  isCopy,
  type PageRecord,
  type PageStyle,
  pasteboardOf,
  styleOf,
  textsOf,
} from "../model/index.js";
import type { Copyfit } from "../page/index.js";
import { assertNever } from "../units/index.js";
import { type Outcome, refusal } from "./outcome.js";
import { bringIn, isFree, type Station } from "./pasteboard.js";

/** A cell of a page, from 0. */
export interface Cell {
  readonly col: number;
  readonly line: number;
}

/** A size that copy may have. */
type Size = Pick<GridCells, "cols" | "lines">;

/**
 * Free cells of a page for copy of the pasteboard: in the size that it needs, as near to `at` as there is room, in the reading order where
 * nothing is said. Where no room is large enough it is the largest one at hand, in which the copy is overset or small. Null where the page
 * is full.
 */
export function roomFor(doc: Doc, page: PageRecord, copy: string, at: Cell | null, copyfit: Copyfit): Station | null {
  const record = doc.records.get(copy);
  if (!isCopy(record) || !pasteboardOf(doc).includes(copy)) return null;
  const style = styleOf(doc, page.style);
  const { columns, lines } = style.grid;
  const from = at ?? { col: 0, line: style.furniture.lines };
  const corners = cellsByDistance(columns, lines, from, at !== null);
  const free = (cells: GridCells): boolean => isFree(doc, { page, cells });
  for (const { cols, lines: high } of sizesOf(record, columns, lines, copyfit)) {
    const near = corners.find((corner) => free({ ...corner, cols, lines: high }));
    const isNear = near && (at === null || distance(near, from) <= NEAR_LINES);
    if (near && isNear) return { page, cells: { ...near, cols, lines: high } };
  }
  const wanted = sizesOf(record, columns, lines, copyfit)[0] ?? { cols: columns, lines };
  const corner = corners.find((each) => free({ ...each, cols: 1, lines: LEAST_LINES }));
  return corner ? { page, cells: grownFrom(corner, wanted, free) } : null;
}

/** Brings copy from the pasteboard to a place of a page, or where there is room. Refused where there is none. */
export function bringInAt(
  doc: Doc,
  page: string,
  copy: string,
  at: Cell | null,
  copyfitOf: (style: PageStyle) => Copyfit,
  id: string,
): Outcome {
  const onto = doc.records.get(page);
  if (onto?.type !== "page" || !pasteboardOf(doc).includes(copy)) return null;
  const station = roomFor(doc, onto, copy, at, copyfitOf(styleOf(doc, onto.style)));
  const brought = station && bringIn(doc, copy, station, copyfitOf, id);
  return brought ?? refusal("refused-no-room", { page: onto.number });
}

/** Lines from the place of a drop within which copy may be moved to find its full size. */
const NEAR_LINES = 12;
/** Fewest lines of a room: a headline and two lines of text. */
const LEAST_LINES = 4;
/** A column's width counts as so many lines where near and far are told apart. */
const COLUMN = 15;

/** Sizes that hold all of the copy, the most usual first. */
function sizesOf(record: CopyRecord, columns: number, lines: number, copyfit: Copyfit): readonly Size[] {
  const widths = Array.from({ length: columns }, (_, index) => index + 1);
  switch (record.type) {
    case "story": {
      const isHeaded = textsOf(record, "headline").length > 0;
      const sizes = widths.map((cols) => {
        const head = isHeaded ? Math.ceil(copyfit.headlines(record, cols, record.rank)[0]?.lines ?? 0) : 0;
        return { cols, lines: head + Math.max(2, copyfit.bodyHeight(record, cols)) };
      });
      return byShape(sizes, lines);
    }
    case "picture":
      return byShape(
        widths.map((cols) => ({ cols, lines: Math.round(copyfit.pictureLines(record, cols).ideal) + copyfit.captionLines(record, cols) })),
        lines,
      );
    case "box":
      return byShape(
        widths.map((cols) => ({ cols, lines: copyfit.boxLines(record, cols <= 2 ? "sidebar" : "strip", cols).ideal })),
        lines,
      );
    case "ad":
      return [copyfit.adCells(record)];
    default:
      return assertNever(record);
  }
}

/** Blocks twice as wide as high, or as near to that as may be, look best; none is higher than the page. */
function byShape(sizes: readonly Size[], lines: number): readonly Size[] {
  const oddness = ({ cols, lines: high }: Size): number => Math.abs(Math.log((cols * COLUMN) / high));
  return sizes.filter((size) => size.lines >= 1 && size.lines <= lines).sort((a, b) => oddness(a) - oddness(b));
}

function cellsByDistance(columns: number, lines: number, from: Cell, isPlaced: boolean): readonly Cell[] {
  const all = Array.from({ length: columns * lines }, (_, index) => ({ col: index % columns, line: Math.floor(index / columns) }));
  const inOrder = all.filter(({ line }) => isPlaced || line >= from.line);
  return isPlaced ? inOrder.sort((a, b) => distance(a, from) - distance(b, from)) : inOrder;
}

function distance(a: Cell, b: Cell): number {
  return Math.hypot((a.col - b.col) * COLUMN, a.line - b.line);
}

/** The room at a corner, grown down and to the right by turns up to the size that is wanted, or as far as it is free. */
function grownFrom(corner: Cell, wanted: Size, free: (cells: GridCells) => boolean): GridCells {
  let cells: GridCells = { ...corner, cols: 1, lines: LEAST_LINES };
  for (;;) {
    const wider = { ...cells, cols: cells.cols + 1 };
    const higher = { ...cells, lines: cells.lines + 1 };
    if (cells.cols < wanted.cols && free(wider)) cells = wider;
    else if (cells.lines < wanted.lines && free(higher)) cells = higher;
    else return cells;
  }
}
