/**
 * Glyph runs as text operators: one Tm and one TJ array for each stretch on a line, so that a line
 * of type is one object with every glyph at its own place. ISO 32000-1 §9.4.
 */
import type { FaceKey, GlyphId } from "../../core/face/index.js";
import { EM_ASCENT, EM_DESCENT } from "../../core/face/index.js";
import type { DisplayItem, GlyphRun } from "../../core/page/index.js";
import { type Em, em } from "../../core/units/index.js";
import type { Palette } from "./colours.js";
import type { Advances, EmbeddedFont, FontResource } from "./embeddedFont.js";
import { thousandths } from "./numbers.js";
import { createPen, type Pen, type Point, penWayOf } from "./pen.js";
import { utf16 } from "./toUnicode.js";

/** Maps frame-local points, y down, to PDF points, y up. */
export interface Placement {
  x(local: number): number;
  y(local: number): number;
}

/** Where a page takes its fonts and colours from. */
export interface TypeDesk {
  readonly palette: Palette;
  /** Whether an item is printed over what lies under it. */
  isOverprinting(item: DisplayItem): boolean;
  fontOf(face: FaceKey): EmbeddedFont;
  /** Notes that the page uses a font. */
  noteFont(font: FontResource): void;
}

/** Consecutive runs of one group as one text object. */
export function paintRuns(runs: readonly GlyphRun[], placement: Placement, desk: TypeDesk): readonly string[] {
  const operators: string[] = [];
  const pen = createPen(operators);
  runs.forEach((run, index) => {
    paintRun(run, runs[index + 1], placement, desk, pen);
  });
  pen.finish();
  return operators.length === 0 ? [] : ["BT", ...operators, "ET"];
}

function paintRun(run: GlyphRun, following: GlyphRun | undefined, placement: Placement, desk: TypeDesk, pen: Pen): void {
  const font = desk.fontOf(run.face);
  const way = penWayOf(run.mode);
  const resource = font.resource(way);
  const last = run.glyphs.length - 1;
  desk.noteFont(resource);
  pen.setStyle({
    font: resource.name,
    size: thousandths(run.size),
    stretch: run.stretch,
    colour: desk.palette.fill(run.ink),
    isOverprinting: desk.isOverprinting(run),
    mode: run.mode,
  });
  run.glyphs.forEach((glyph, index) => {
    const text = textOf(run, index);
    if (isIdleWhite(text, index, last)) return;
    if (beginsCell(run, index)) pen.write(spanOf(cellText(run, index)));
    const advances = statedAdvances(font, run, glyph, roomOf(run, following, index));
    const cid = font.cidOf(glyph, text === " " ? text : text.trim(), advances);
    const origin = { x: placement.x(run.x[index] ?? 0), y: placement.y(run.y[index] ?? 0) };
    pen.show(cid, font.advanceOfCid(cid, way), penPlace(run, origin, font.advanceOfCid(cid, "right")));
    if (sharesCell(run, index - 1) && !sharesCell(run, index)) pen.write("EMC");
  });
}

/** Whether a glyph of a vertical line and the one behind it stand side by side in one cell (纵中横). */
function sharesCell(run: GlyphRun, index: number): boolean {
  return run.mode === "vertical" && run.y[index] !== undefined && run.y[index] === run.y[index + 1];
}

function beginsCell(run: GlyphRun, index: number): boolean {
  return sharesCell(run, index) && !sharesCell(run, index - 1);
}

function cellText(run: GlyphRun, index: number): string {
  let end = index;
  while (sharesCell(run, end)) end++;
  return run.text.slice(run.offsets[index], run.offsets[end + 1] ?? run.text.length);
}

/** Opens a span that is read as one piece: a reader of the text would take what stands side by side for lines of their own (§14.9.4). */
function spanOf(text: string): string {
  return `/Span <</ActualText <feff${utf16(text)}>>> BDC`;
}

/**
 * Where the pen stands when it draws a glyph. In vertical lines that is not the glyph's origin but
 * the middle of the upper edge of its em box (§9.7.4.3):
 *
 *        pen
 *     +---x---+
 *     |       |  0.88 em
 *     o-------+  baseline, origin at its left end
 *     +-------+
 */
function penPlace(run: GlyphRun, origin: Point, width: number): Point {
  const isVertical = run.mode === "vertical";
  return {
    x: thousandths(isVertical ? origin.x + (width / 2000) * run.size * run.stretch : origin.x),
    y: thousandths(isVertical ? origin.y + EM_ASCENT * run.size : origin.y),
  };
}

/** Distance in em to the next glyph of the same line; infinite when there is none further along it. */
function roomOf(run: GlyphRun, following: GlyphRun | undefined, index: number): number {
  const [next, at] = index + 1 < run.glyphs.length ? [run, index + 1] : [following, 0];
  if (next === undefined || !isSameLine(run, index, next, at)) return Infinity;
  const room = along(next, at) - along(run, index);
  const scale = run.mode === "vertical" ? 1 : run.stretch;
  return room > 0 ? room / (run.size * scale) : Infinity;
}

/** How far along its line the room of a glyph begins. */
function along(run: GlyphRun, index: number): number {
  if (run.mode === "horizontal") return run.x[index] ?? 0;
  return (run.y[index] ?? 0) - (run.mode === "vertical" ? EM_ASCENT * run.size : 0);
}

/** From a baseline to the middle of the em box, where the axis of a vertical line runs. */
const MIDDLE = (EM_ASCENT - EM_DESCENT) / 2;

/** Whether two glyphs stand in one line: on one baseline, or about one axis where upright and turned ones follow each other. */
function isSameLine(run: GlyphRun, index: number, next: GlyphRun, at: number): boolean {
  if (run.mode === "horizontal" || next.mode === "horizontal") return run.mode === next.mode && next.y[at] === run.y[index];
  return Math.abs(axisOf(next, at) - axisOf(run, index)) < Math.min(run.size, next.size) / 2;
}

function axisOf(run: GlyphRun, index: number): number {
  return (run.x[index] ?? 0) + (run.mode === "sideways" ? MIDDLE : 0.5) * run.size;
}

/** Overlap in em from which readers of text (poppler among them) begin a new line. */
const OVERLAP = 0.15;

/** A glyph that the next one runs into is a squeezed mark, or stands before one: its room is half its own. */
function statedAdvances(font: EmbeddedFont, run: GlyphRun, glyph: GlyphId, room: number): Advances {
  const natural = font.advanceOf(glyph);
  const squeezed = (advance: Em): Em => (room < advance - OVERLAP ? em(advance / 2) : advance);
  return run.mode === "vertical" ? { right: natural, down: squeezed(em(1)) } : { right: squeezed(natural), down: em(1) };
}

/** The text of a glyph; the first one also carries what stands before its offset. */
function textOf(run: GlyphRun, index: number): string {
  return run.text.slice(index === 0 ? 0 : run.offsets[index], run.offsets[index + 1] ?? run.text.length);
}

/**
 * White needs no glyph: its room is in the positions of the others. A space between Latin words is
 * kept, so that readers of the text find the words apart.
 */
function isIdleWhite(text: string, index: number, last: number): boolean {
  if (text === " ") return index === 0 || index === last;
  return text !== "" && text.trim() === "";
}
