/**
 * The shape of hard-wrapped copy: which lines were filled to the measure of an old column.
 *
 *      ××××××××××××××     first line, two ems short when the indent was lost
 *    ××××××××××××××××     full
 *    ×××××。              short: the paragraph ends here
 */
import type { Line } from "./lines.js";
import { endsWithStop } from "./wording.js";

/** Half ems by which punctuation squeezed or stretched at a line's end may change its width. */
const TOLERANCE = 3;
/** A paragraph's indent of two ems, in half ems. */
const INDENT = 4;
/** A line this much below the measure, in half ems, was not broken for want of room. */
const SHORT = 6;
const WINDOW = 6;
const NARROWEST = 16;
const WIDEST = 130;
/** Lines of about the same width that make a measure. */
const QUORUM = 3;
/** Where more of the full lines end in a stop they are paragraphs of like length, and nothing was wrapped. */
const STOPPED = 0.5;

export interface Shape {
  /** There is a measure hereabouts. */
  readonly measured: boolean;
  /** The line may well have been broken because it was full. */
  readonly full: boolean;
  /** The line stands among full lines and is clearly shorter than all of them. */
  readonly short: boolean;
  /** Shorter than even a first line whose indent is lost. */
  readonly scant: boolean;
  /** One character more would have had room: unless something else held it back, the paragraph ended here. */
  readonly ragged: boolean;
  /** About two ems short of the measure, as a paragraph's first line whose indent is lost. */
  readonly indented: boolean;
  /** Too long for a first line whose indent is lost. */
  readonly flush: boolean;
}

export const NO_SHAPE: Shape = { measured: false, full: false, short: false, scant: false, ragged: false, indented: false, flush: false };

export function shapesOf(lines: readonly Line[]): readonly Shape[] {
  const extents = lines.map((line): Extent => ({ width: line.width + line.indent, stop: endsWithStop(line.wording.slice(-12)) }));
  return extents.map((extent, index) => shapeOf(extent.width, measuresAround(extents, index)));
}

interface Extent {
  readonly width: number;
  readonly stop: boolean;
}

/** The measures of the lines up to this one and from this one on: two at the border of two columns. */
function measuresAround(lines: readonly Extent[], index: number): readonly number[] {
  const before = measureOf(lines.slice(Math.max(0, index - WINDOW), index + 1));
  const after = measureOf(lines.slice(index, index + WINDOW + 1));
  if (before === null || after === null) return [before ?? after].filter((measure): measure is number => measure !== null);
  // Measures so close are one column, seen once through its indented lines only.
  return Math.abs(before - after) <= INDENT + 2 ? [Math.max(before, after)] : [before, after];
}

/** The width about which most lines stand, at least a quorum of them, paragraphs' first lines with a lost indent among them. */
function measureOf(lines: readonly Extent[]): number | null {
  const wide = lines.filter(({ width }) => width >= NARROWEST && width <= WIDEST);
  let best: { readonly full: readonly Extent[]; readonly support: number } | null = null;
  for (const { width } of wide) {
    const full = wide.filter((other) => other.width <= width && other.width >= width - TOLERANCE);
    const first = wide.filter((other) => other.width < width - TOLERANCE && Math.abs(width - INDENT - other.width) <= 1);
    const support = full.length + first.length;
    if (full.length < 2 || support < QUORUM) continue;
    if (!best || support > best.support || (support === best.support && widestOf(full) > widestOf(best.full))) best = { full, support };
  }
  if (!best || best.full.filter((line) => line.stop).length > STOPPED * best.full.length) return null;
  const measure = middleOf(best.full.map(({ width }) => width));
  // Where a line is wider than the measure nothing was wrapped at it.
  return lines.some(({ width }) => width > measure + 2 * TOLERANCE) ? null : measure;
}

function widestOf(lines: readonly Extent[]): number {
  return Math.max(...lines.map(({ width }) => width));
}

function middleOf(widths: readonly number[]): number {
  return [...widths].sort((a, b) => a - b)[widths.length >> 1] ?? 0;
}

function shapeOf(width: number, measures: readonly number[]): Shape {
  if (measures.length === 0) return NO_SHAPE;
  const fits = (measure: number): boolean => width <= measure + TOLERANCE && width > measure - SHORT;
  return {
    measured: true,
    full: measures.some(fits),
    short: measures.every((measure) => width <= measure - SHORT),
    scant: measures.every((measure) => width < measure - INDENT - SHORT),
    ragged: measures.every((measure) => width <= measure - TOLERANCE),
    indented: measures.some((measure) => Math.abs(measure - INDENT - width) <= 1),
    flush: measures.some((measure) => width >= measure - 2 && width <= measure + TOLERANCE),
  };
}
