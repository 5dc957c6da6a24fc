/** Moving copy between the pages and the pasteboard (备用稿). No character of it is touched. */
import type { Transaction } from "../edit/index.js";
import {
  type CopyRecord,
  copyIn,
  type Doc,
  type FrameContent,
  type FrameRecord,
  frameWithout,
  type GridCells,
  isCopy,
  type PageRecord,
  type PageStyle,
  pasteboardOf,
  pasteboardRecord,
  recordsOf,
  styleOf,
  textsOf,
} from "../model/index.js";
import type { Copyfit } from "../page/index.js";
import { frameRects } from "../page/index.js";
import { assertNever, overlaps } from "../units/index.js";
import { pageWithout } from "./frames/remove.js";
import { lockedRefusal } from "./frames/selected.js";
import { framesOfPage, framesWhere } from "./framesOf.js";
import { freeFrameIds } from "./ids.js";
import type { Outcome } from "./outcome.js";
import { changingPages } from "./settled.js";

/**
 * Takes copy off all pages and lays it on the pasteboard, a story with its pictures: their frames go, and in frames that show
 * more than it the rest stays. Null where it stands on no page; refused where a person has locked one of its frames.
 */
export function setAside(doc: Doc, copy: string, id: string): Outcome {
  const shown = framesWhere(doc, ({ content }) => copyIn(content).includes(copy));
  if (shown.length === 0) return null;
  const moved = new Set([copy, ...picturesOnPages(doc, copy)]);
  const touched = framesWhere(doc, ({ content }) => copyIn(content).some((each) => moved.has(each)));
  const locked = lockedRefusal(touched.map(({ frame }) => frame));
  if (locked) return locked;
  const left = touched.map(({ frame }) => ({ before: frame, after: frameWithout(frame, moved) }));
  const gone = left.flatMap(({ before, after }) => (after === null ? [before.id] : []));
  const pages = recordsOf(doc, "page").filter(({ frames }) => frames.some((each) => gone.includes(each)));
  const put = [
    ...left.flatMap(({ after }) => after ?? []),
    ...pages.map((page) => pageWithout(page, gone)),
    pasteboardRecord([...new Set([...pasteboardOf(doc), ...moved])]),
  ];
  return changingPages(doc, id, "step-aside", { put, remove: gone });
}

/** Where copy is to stand: cells of a page, from 0. */
export interface Station {
  readonly page: PageRecord;
  readonly cells: GridCells;
}

/**
 * Brings copy from the pasteboard into free cells of a page: a story under the largest headline of its rank that leaves it two
 * lines, a picture over its caption. What finds no room there is overset like any other. Null where the copy does not lie on the
 * pasteboard, or the cells are not free.
 */
export function bringIn(
  doc: Doc,
  copy: string,
  station: Station,
  copyfitOf: (style: PageStyle) => Copyfit,
  id: string,
): Transaction | null {
  const record = doc.records.get(copy);
  const onPasteboard = pasteboardOf(doc);
  if (!isCopy(record) || !onPasteboard.includes(copy) || !isFree(doc, station)) return null;
  const { page, cells } = station;
  const isHeaded = framesOfPage(doc, page).some(
    ({ content }) => content.kind === "headline" && content.story === copy && !content.setting.role,
  );
  const pieces = piecesOf(record, cells, copyfitOf(styleOf(doc, page.style)), isHeaded);
  if (pieces === null) return null;
  const ids = freeFrameIds(doc, page);
  const added = pieces.map((piece, index) => frameOf(ids(index), piece));
  const after = { ...page, frames: [...page.frames, ...added.map((frame) => frame.id)] };
  const rest = pasteboardRecord(onPasteboard.filter((each) => each !== copy));
  return changingPages(doc, id, "step-place", { put: [...added, after, rest] });
}

function picturesOnPages(doc: Doc, story: string): readonly string[] {
  const own = new Set(recordsOf(doc, "picture").flatMap((picture) => (picture.story === story ? [picture.id] : [])));
  return [...new Set(framesWhere(doc, () => true).flatMap(({ frame }) => copyIn(frame.content)))].filter((each) => own.has(each));
}

/** Whether cells lie on the grid of a page and no frame but a rule covers any of them. */
export function isFree(doc: Doc, { page, cells }: Station): boolean {
  const { grid } = styleOf(doc, page.style);
  const { col, line, cols, lines } = cells;
  const isOnGrid = Math.min(col, line) >= 0 && Math.min(cols, lines) >= 1 && col + cols <= grid.columns && line + lines <= grid.lines;
  const wanted = frameRects(grid, frameOf("", { content: { kind: "folio" }, cells }));
  const others = framesOfPage(doc, page).filter(({ content }) => content.kind !== "rule");
  return isOnGrid && !others.some((other) => frameRects(grid, other).some((rect) => wanted.some((each) => overlaps(each, rect))));
}

interface Piece {
  readonly content: FrameContent;
  readonly cells: GridCells;
}

/** Fewest lines that text or a picture is left with under what heads it or over what explains it. */
const LEAST_LINES = 2;

function piecesOf(record: CopyRecord, cells: GridCells, copyfit: Copyfit, isHeaded: boolean): readonly Piece[] | null {
  switch (record.type) {
    case "story": {
      const text = { kind: "text", story: record.id, part: 0 } as const;
      if (isHeaded || textsOf(record, "headline").length === 0) return [{ content: text, cells }];
      const fits = copyfit.headlines(record, cells.cols, record.rank).find(({ lines }) => Math.ceil(lines) + LEAST_LINES <= cells.lines);
      if (!fits) return null;
      return stacked(cells, Math.ceil(fits.lines), { kind: "headline", story: record.id, setting: fits.setting }, text);
    }
    case "picture": {
      const picture = { kind: "picture", picture: record.id } as const;
      const caption = copyfit.captionLines(record, cells.cols);
      if (caption === 0) return [{ content: picture, cells }];
      if (cells.lines < caption + LEAST_LINES) return null;
      return stacked(cells, cells.lines - caption, picture, { kind: "caption", picture: record.id });
    }
    case "box":
      return [{ content: { kind: "box", box: record.id, form: cells.cols <= SIDEBAR_COLUMNS ? "sidebar" : "strip" }, cells }];
    case "ad":
      return [{ content: { kind: "ad", ad: record.id, label: !record.labelled }, cells }];
    default:
      return assertNever(record);
  }
}

/** A data box this narrow is a sidebar (docs/boxes.md). */
const SIDEBAR_COLUMNS = 2;

function stacked(cells: GridCells, upperLines: number, upper: FrameContent, lower: FrameContent): readonly Piece[] {
  return [
    { content: upper, cells: { ...cells, lines: upperLines } },
    { content: lower, cells: { ...cells, line: cells.line + upperLines, lines: cells.lines - upperLines } },
  ];
}

function frameOf(id: string, { content, cells }: Piece): FrameRecord {
  return { id, type: "frame", place: { kind: "grid", cells: [cells] }, content };
}
