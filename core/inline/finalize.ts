/** Last phase: boxes of a line become glyph runs with positions, and what a person should know. */
import { CharClass, isClassForbiddenAtEnd, isClassForbiddenAtStart } from "../chars/index.js";
import { type Em, type Pt, pt } from "../units/index.js";
import type { Items } from "./items.js";
import { gluedWidth, type Justification } from "./justify.js";
import { isBlankClass } from "./rules.js";
import type { Typecase } from "./typecase.js";
import type { CharacterStyle, Line, LineRun, ParagraphStyle } from "./types.js";

/** What is known of a line before it is drawn. */
export interface LineSpec {
  readonly from: number;
  readonly to: number;
  /** The stretch of text, dropped spaces included. */
  readonly textFrom: number;
  readonly textTo: number;
  readonly indent: number;
  readonly measure: number;
  /** Whether the line is to reach the measure. */
  readonly isFilled: boolean;
  readonly justification: Justification;
}

const SPACE = 0x20;

export function finalize(items: Items, spec: LineSpec, style: ParagraphStyle, typecase: Typecase): Line {
  const width = widthOf(items, spec);
  const start = spec.indent + alignmentShift(style.align, spec.measure - spec.indent - width);
  return {
    from: spec.textFrom,
    to: spec.textTo,
    runs: runsOf(items, spec, start, typecase),
    width: pt(spec.indent + width),
    adjustment: pt(spec.justification.total),
    rescue: isRescue(items, spec, style),
  };
}

function widthOf(items: Items, { from, to, justification }: LineSpec): number {
  let width = 0;
  for (let i = from; i < to; i++) {
    width += items.width[i] ?? 0;
    if (i < to - 1) width += gluedWidth(items, i, justification);
  }
  return width;
}

function alignmentShift(align: ParagraphStyle["align"], slack: number): number {
  if (align === "center") return Math.max(0, slack / 2);
  return align === "end" ? Math.max(0, slack) : 0;
}

/** Whether this line begins or ends with what the level forbids; the paragraph's own edges are no breaks. */
function isRescue(items: Items, { from, to }: LineSpec, style: ParagraphStyle): boolean {
  let first = from;
  let last = to - 1;
  while (first < last && isBlankClass(classOfBox(items, first))) first++;
  while (last > first && isBlankClass(classOfBox(items, last))) last--;
  if (from > 0 && isClassForbiddenAtStart(classOfBox(items, first), style.kinsoku)) return true;
  return to < items.count && isClassForbiddenAtEnd(classOfBox(items, last), style.kinsoku);
}

function classOfBox(items: Items, box: number): CharClass {
  return (items.charClass[box] ?? CharClass.Other) as CharClass;
}

function runsOf(items: Items, spec: LineSpec, start: number, typecase: Typecase): readonly LineRun[] {
  const runs: LineRun[] = [];
  let pen = start;
  for (let from = spec.from; from < spec.to; ) {
    const to = runEnd(items, from, spec.to);
    const drawn = drawRun(items, spec, from, to, pen, typecase);
    runs.push(drawn.run);
    pen = drawn.pen;
    from = to;
  }
  return runs;
}

function runEnd(items: Items, from: number, lineEnd: number): number {
  let to = from + 1;
  while (to < lineEnd && items.face[to] === items.face[from] && items.style[to] === items.style[from]) to++;
  return to;
}

function drawRun(
  items: Items,
  spec: LineSpec,
  from: number,
  to: number,
  start: number,
  typecase: Typecase,
): { readonly run: LineRun; readonly pen: number } {
  const face = typecase.faceAt(items.face[from] ?? 0);
  const space = face.glyphOf(SPACE);
  const count = to - from + (space === 0 ? 0 : countSpaces(items, from, Math.min(to, spec.to - 1)));
  const glyphs = new Uint32Array(count);
  const x = new Float64Array(count);
  const offsets = new Uint32Array(count);
  let pen = start;
  let at = 0;
  for (let i = from; i < to; i++) {
    glyphs[at] = items.glyph[i] ?? 0;
    x[at] = pen + (items.shift[i] ?? 0);
    offsets[at++] = items.from[i] ?? 0;
    pen += items.width[i] ?? 0;
    if (i === spec.to - 1) break;
    if (items.spaced[i] && space !== 0) {
      glyphs[at] = space;
      x[at] = pen;
      offsets[at++] = items.to[i] ?? 0;
    }
    pen += gluedWidth(items, i, spec.justification);
  }
  return {
    run: { face: face.key, style: styleOf(items, from), from: items.from[from] ?? 0, to: runTextEnd(items, spec, to), glyphs, x, offsets },
    pen,
  };
}

function countSpaces(items: Items, from: number, to: number): number {
  let spaces = 0;
  for (let i = from; i < to; i++) spaces += items.spaced[i] ?? 0;
  return spaces;
}

/** Runs meet inside a line; the spaces dropped at its end belong to none. */
function runTextEnd(items: Items, spec: LineSpec, to: number): number {
  return to < spec.to ? (items.from[to] ?? 0) : (items.to[to - 1] ?? 0);
}

const NO_STYLE: CharacterStyle = { family: "song", weight: 400, size: 0 as Pt, ink: { c: 0, m: 0, y: 0, k: 1 }, tracking: 0 as Em };

function styleOf(items: Items, box: number): CharacterStyle {
  return items.styles[items.style[box] ?? 0] ?? NO_STYLE;
}
