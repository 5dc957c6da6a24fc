/** Another page style (版式模板) under what stands on a page. */
import type { Doc, FrameRecord, Grid, GridCells, PageRecord, PageStyle } from "../../model/index.js";
import { pagesIn, styleOf } from "../../model/index.js";
import { rect } from "../../units/index.js";
import { between, isShapeable, leastCells, placeRefusal, sheetOf } from "../frames/place.js";
import { placedFrame } from "../frames/placed.js";
import { framesOfPage } from "../framesOf.js";
import { type Outcome, refusal } from "../outcome.js";
import { changingPages } from "../settled.js";
import { headFrames, newStyles, withStyle } from "./newPage.js";

/**
 * Gives a page another style: the head of the new one stands in the place of the old one's, and frames keep their places as far as
 * the two grids let them: the field under the head is stretched to the new one, by whole columns and lines. Refused for a spread that would become a page, or the
 * other way round, and where a locked frame would have to go elsewhere.
 */
export function restylePage(doc: Doc, page: string, style: PageStyle, id: string): Outcome {
  const record = doc.records.get(page);
  const next = doc.styles.get(style.id) ?? style;
  if (record?.type !== "page" || record.style === next.id) return null;
  const before = styleOf(doc, record.style);
  if (pagesIn(before) !== pagesIn(next)) return refusal("refused-style-pages");
  const frames = framesOfPage(doc, record);
  const old = frames.filter(isHead);
  const scene: Doc = { ...doc, styles: withStyle(doc, next) };
  const after: PageRecord = { ...record, style: next.id };
  const head = headFrames(scene, after);
  const field = fieldsOf(before, next);
  const moved = frames.filter((frame) => !isHead(frame)).map((frame) => moveInto(before, next, field, frame));
  const locked = moved.find((frame) => frame.locked && frame !== doc.records.get(frame.id));
  if (locked) return refusal("refused-locked", { frame: locked.id });
  const unfit = moved.map((frame) => placeRefusal(next, frame, frame.place)).find((each) => each !== null);
  if (unfit) return unfit;
  const placed: PageRecord = { ...after, frames: [...head, ...moved].map((frame) => frame.id) };
  return changingPages(
    doc,
    id,
    "did-restyle-page",
    { put: [...head, ...moved, placed], remove: old.map((frame) => frame.id), styles: newStyles(doc, next) },
    { page: record.number },
  );
}

function isHead({ content: { kind } }: FrameRecord): boolean {
  return kind === "nameplate" || kind === "ear" || kind === "folio";
}

/** Lines under the head, before and after: which line they begin with, and how many there are. */
interface Fields {
  readonly from: { readonly top: number; readonly lines: number; readonly columns: number };
  readonly to: { readonly top: number; readonly lines: number; readonly columns: number };
}

function fieldsOf(before: PageStyle, after: PageStyle): Fields {
  const field = ({ furniture, grid }: PageStyle) => ({ top: furniture.lines, lines: grid.lines - furniture.lines, columns: grid.columns });
  return { from: field(before), to: field(after) };
}

function moveInto(before: PageStyle, after: PageStyle, fields: Fields, frame: FrameRecord): FrameRecord {
  const { place } = frame;
  if (place.kind === "free") {
    const sheet = sheetOf(after);
    const { x, y, width, height } = place.rect;
    const [wide, high] = [Math.min(width, sheet.width), Math.min(height, sheet.height)];
    const at = rect(between(sheet.x, x, sheet.x + sheet.width - wide), between(sheet.y, y, sheet.y + sheet.height - high), wide, high);
    return at.x === x && at.y === y && wide === width && high === height
      ? frame
      : placedFrame(before.grid, frame, { kind: "free", rect: at });
  }
  const cells = place.cells.map((each) => cellsInto(after.grid, fields, each));
  const whole = isShapeable(frame.content) || cells.length === 1 ? cells : cells.slice(0, 1);
  const least = leastCells(frame.content);
  const grown = whole.length === 1 ? whole.map((each) => atLeast(after.grid, each, least)) : whole;
  return JSON.stringify(grown) === JSON.stringify(place.cells) ? frame : placedFrame(after.grid, frame, { kind: "grid", cells: grown });
}

/** Edges by their share of the field; what reaches into the old head begins under the new one. */
function cellsInto({ columns, lines }: Grid, { from, to }: Fields, { col, line, cols, lines: high }: GridCells): GridCells {
  const across = (edge: number): number => Math.round((edge * to.columns) / from.columns);
  const down = (edge: number): number => to.top + Math.round((Math.max(0, edge - from.top) * to.lines) / from.lines);
  const left = between(0, across(col), columns - 1);
  const top = between(0, down(line), lines - 1);
  return {
    col: left,
    line: top,
    cols: between(left + 1, across(col + cols), columns) - left,
    lines: between(top + 1, down(line + high), lines) - top,
  };
}

function atLeast(grid: Grid, { col, line, cols, lines }: GridCells, least: { readonly cols: number; readonly lines: number }): GridCells {
  const [wide, high] = [Math.max(cols, least.cols), Math.max(lines, least.lines)];
  return { col: Math.min(col, grid.columns - wide), line: Math.min(line, grid.lines - high), cols: wide, lines: high };
}
