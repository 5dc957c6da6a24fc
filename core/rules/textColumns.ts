/**
 * The columns of the text frames of a page, line by line, as they were set: which lines hold type, which hold a head,
 * and which are free. Read from the display list, so that what is counted is what is seen. A tier of vertical lines is a column too:
 * its lines are told from right to left.
 */
import type { Doc, FrameRecord, Grid, PageRecord } from "../model/index.js";
import { recordOf, styleOf } from "../model/index.js";
import { type ColumnRegion, type GlyphRun, type PageLayout, textRegions } from "../page/index.js";
import { type Rect, rect } from "../units/index.js";

export interface TextColumn {
  readonly frame: string;
  readonly story: string | null;
  /** Base column of the grid, from 0; of a tier the first one. */
  readonly col: number;
  readonly isVertical: boolean;
  /** The column on the page. */
  readonly rect: Rect;
  readonly rows: readonly Row[];
  /** Whether text of its story stands in a later column, or found no room. */
  readonly goesOn: boolean;
}

export interface Row {
  /** Grid line from 0, counted from the right in a tier. */
  readonly line: number;
  /**
   * `text` holds type; `head` a subhead or rubric; `air` is free beside a head, or kept free by what the text runs
   * round; `free` is left over.
   */
  readonly kind: "text" | "head" | "air" | "free";
  /** The words of a head. */
  readonly text: string;
  /** The line on the page, as wide as its column and as high as its pitch. */
  readonly rect: Rect;
}

/** By identity: several rules look at the same columns. */
const known = new WeakMap<PageLayout, { readonly doc: Doc; readonly columns: readonly TextColumn[] }>();

/** The columns of all text frames of a page in the order of its frames. */
export function textColumnsOf(doc: Doc, layout: PageLayout): readonly TextColumn[] {
  const kept = known.get(layout);
  if (kept?.doc === doc) return kept.columns;
  const columns = columnsOfPage(doc, layout);
  known.set(layout, { doc, columns });
  return columns;
}

function columnsOfPage(doc: Doc, layout: PageLayout): readonly TextColumn[] {
  const page = recordOf(doc, layout.page, "page");
  return layout.frames.flatMap((laid) => {
    const frame = recordOf(doc, laid.frame, "frame");
    if (frame.content.kind !== "text" && frame.content.kind !== "briefs") return [];
    return columnsOfFrame(doc, page, frame, runsOf(layout, laid.frame), laid.overset !== null);
  });
}

function columnsOfFrame(
  doc: Doc,
  page: PageRecord,
  frame: FrameRecord,
  runs: readonly PlacedRun[],
  isOverset: boolean,
): readonly TextColumn[] {
  const { grid } = styleOf(doc, page.style);
  const story = frame.content.kind === "text" ? frame.content.story : null;
  const columns = textRegions(doc, page, frame).map((region) => {
    const rows = withAir(region, rowsOf(grid, region, runs));
    return { frame: frame.id, story, col: region.col, isVertical: region.tier !== undefined, rect: regionRect(grid, region), rows };
  });
  return columns.map((column, index) => {
    const later = columns.slice(index + 1).some(({ rows }) => rows.some(({ kind }) => kind === "text"));
    return { ...column, goesOn: isOverset || later || hasLaterPart(doc, frame) };
  });
}

function hasLaterPart(doc: Doc, { content }: FrameRecord): boolean {
  if (content.kind !== "text") return false;
  for (const record of doc.records.values()) {
    if (
      record.type === "frame" &&
      record.content.kind === "text" &&
      record.content.story === content.story &&
      record.content.part > content.part
    )
      return true;
  }
  return false;
}

/** A glyph run with the corner of its group. */
interface PlacedRun {
  readonly run: GlyphRun;
  readonly x: number;
  readonly y: number;
}

function runsOf(layout: PageLayout, frame: string): readonly PlacedRun[] {
  const group = layout.display.groups.find((each) => each.frame === frame);
  return (group?.items ?? []).flatMap((run) => (run.kind === "glyphs" ? [{ run, x: group?.x ?? 0, y: group?.y ?? 0 }] : []));
}

const EM_ASCENT = 0.88;
/** Type that reaches over less than this share of a line does not fill it. */
const LEAST_SHARE = 0.25;

/** What each line of a region holds. */
function rowsOf(grid: Grid, region: ColumnRegion, runs: readonly PlacedRun[]): readonly Row[] {
  const kinds: Row["kind"][] = Array.from({ length: region.lines }, () => "free");
  const words: string[] = Array.from({ length: region.lines }, () => "");
  const area = regionRect(grid, region);
  for (const placed of runs) {
    for (let i = 0; i < placed.run.glyphs.length; i++) {
      const box = emBox(placed, i);
      if (!isIn(area, box, grid.size)) continue;
      const isHead = placed.run.role === "subhead" || placed.run.role === "rubric";
      const [from, to] = linesUnder(grid, region, box);
      for (let line = from; line <= to; line++) {
        if (isHead) words[line] = placed.run.text;
        if (kinds[line] !== "text") kinds[line] = isHead ? "head" : "text";
      }
    }
  }
  return kinds.map((kind, i) => ({ line: region.line + i, kind, text: words[i] ?? "", rect: rowRect(grid, region, i) }));
}

/** The em box of a glyph on the page; the place of a glyph is its origin on the horizontal baseline. */
function emBox({ run, x, y }: PlacedRun, i: number): Rect {
  const { size, mode } = run;
  const [atX, atY] = [x + (run.x[i] ?? 0), y + (run.y[i] ?? 0)];
  // A glyph turned by 90° clockwise about its origin has its ascent to the right.
  return mode === "sideways" ? rect(atX - (1 - EM_ASCENT) * size, atY, size, size) : rect(atX, atY - EM_ASCENT * size, size, size);
}

/** Whether a glyph stands in a column; marks may hang out of it by one character. */
function isIn(area: Rect, box: Rect, size: number): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return x > area.x - size / 2 && x < area.x + area.width + size && y > area.y - size / 2 && y < area.y + area.height + size;
}

/** The first and the last line of a region that a box reaches over. */
function linesUnder(grid: Grid, region: ColumnRegion, box: Rect): readonly [number, number] {
  const { pitch, size } = grid;
  const first = region.tier ? region.tier.right + (pitch - size) / 2 - box.x - box.width : box.y - grid.top - region.line * pitch;
  const depth = region.tier ? box.width : box.height;
  const from = Math.max(0, Math.floor(first / pitch + LEAST_SHARE));
  return [from, Math.min(region.lines - 1, Math.max(from, Math.ceil((first + depth) / pitch - LEAST_SHARE) - 1))];
}

/** A region on the page. */
function regionRect(grid: Grid, { x, line, lines, measure, tier }: ColumnRegion): Rect {
  const depth = lines * grid.pitch;
  return tier
    ? rect(tier.right + (grid.pitch - grid.size) / 2 - depth, tier.top, depth, measure)
    : rect(x, grid.top + line * grid.pitch, measure, depth);
}

function rowRect(grid: Grid, region: ColumnRegion, i: number): Rect {
  const { x, y, width, height } = regionRect(grid, region);
  return region.tier ? rect(x + width - (i + 1) * grid.pitch, y, grid.pitch, height) : rect(x, y + i * grid.pitch, width, grid.pitch);
}

/** A free line next to a head is its air, and so is one in which what the text runs round leaves no room. */
function withAir(region: ColumnRegion, rows: readonly Row[]): readonly Row[] {
  return rows.map((row, i) => {
    if (row.kind !== "free") return row;
    const isBeside = rows[i - 1]?.kind === "head" || rows[i + 1]?.kind === "head";
    const isTaken = region.slots?.[i]?.length === 0;
    return isBeside || isTaken ? { ...row, kind: "air" } : row;
  });
}
