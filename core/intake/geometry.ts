/**
 * The shape of hard-wrapped copy: which lines were filled to the measure of an old column.
 *
 *      ××××××××××××××     first line, two ems short when the indent was lost
 *    ××××××××××××××××     full
 *    ×××××。              short: the paragraph ends here
 */
import type { Line } from "./lines.js";

/** Half ems by which punctuation squeezed or stretched at a line's end may change its width. */
const TOLERANCE = 3;
/** A paragraph's indent of two ems, in half ems. */
const INDENT = 4;
const WINDOW = 6;
const NARROWEST = 16;
const WIDEST = 130;
/** Lines of about the same width that make a measure. */
const QUORUM = 3;

export interface Shape {
  /** The line may well have been broken because it was full. */
  readonly full: boolean;
  /** The line stands among full lines and is clearly shorter than all of them. */
  readonly short: boolean;
  /** About two ems short of the measure, as a paragraph's first line whose indent is lost. */
  readonly indented: boolean;
  /** Too long for a first line whose indent is lost. */
  readonly flush: boolean;
}

const NO_SHAPE: Shape = { full: false, short: false, indented: false, flush: false };

export function shapesOf(lines: readonly Line[]): readonly Shape[] {
  return lines.map((line, index) => shapeOf(line, measuresAround(lines, index)));
}

/** The measures of the lines up to this one and from this one on: two at the border of two columns. */
function measuresAround(lines: readonly Line[], index: number): readonly number[] {
  const before = measureOf(lines.slice(Math.max(0, index - WINDOW), index + 1));
  const after = measureOf(lines.slice(index, index + WINDOW + 1));
  return [before, after].filter((measure): measure is number => measure !== null);
}

/** The largest width that a quorum of the lines share. */
function measureOf(lines: readonly Line[]): number | null {
  const widths = lines.map((line) => line.width + line.indent).filter((width) => width >= NARROWEST && width <= WIDEST);
  let best: number | null = null;
  for (const width of widths) {
    const near = widths.filter((other) => other <= width && other >= width - TOLERANCE).length;
    if (near >= QUORUM && (best === null || width > best)) best = width;
  }
  return best;
}

function shapeOf(line: Line, measures: readonly number[]): Shape {
  if (measures.length === 0) return NO_SHAPE;
  const width = line.width + line.indent;
  const fits = (measure: number): boolean => width <= measure + TOLERANCE && width >= measure - INDENT - TOLERANCE;
  return {
    full: measures.some(fits),
    short: measures.every((measure) => width < measure - INDENT - TOLERANCE),
    indented: measures.some((measure) => Math.abs(measure - INDENT - width) <= 1),
    flush: measures.some((measure) => width >= measure - 2 && width <= measure + TOLERANCE),
  };
}
