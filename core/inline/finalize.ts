/** Last phase: boxes of a line become glyph runs with positions. */
import { CharClass, isClassForbiddenAtEnd, isClassForbiddenAtStart } from "../chars/index.js";
import type { FaceKey } from "../face/index.js";
import { type Em, type Pt, pt } from "../units/index.js";
import { Break, type Items, Turn } from "./items.js";
import { gluedWidth, type Justification, totalOf } from "./justify.js";
import { isBlankClass } from "./rules.js";
import { riseOf } from "./script.js";
import type { Typecase } from "./typecase.js";
import type { CharacterStyle, Line, LineRun, ParagraphStyle } from "./types.js";

/** What is known of a line before it is drawn. */
export interface LineSpec {
  readonly from: number;
  readonly to: number;
  /** The stretch of text, dropped spaces included. */
  readonly textFrom: number;
  readonly textTo: number;
  /** Where the text of the line begins, and the width that it has from there. */
  readonly indent: number;
  readonly measure: number;
  /** Whether the line is to reach the measure. */
  readonly isFilled: boolean;
  readonly justification: Justification;
  /** Width as set, and what its last mark takes beyond the measure, which is no part of it. */
  readonly width: number;
  readonly hang: number;
}

const SPACE = 0x20;

/** Glyphs in the order of the text, how many are set, and where the next one stands: the lines of many paragraphs lie in one tray. */
export interface Tray {
  readonly glyphs: Uint32Array;
  readonly x: Float64Array;
  readonly offsets: Uint32Array;
  count: number;
  pen: number;
}

/** Glyphs a tray holds; a typed array costs as much as some hundred of them, so that paragraphs share one. */
const TRAY_SIZE = 4096;

export function openTray(room = TRAY_SIZE): Tray {
  return { glyphs: new Uint32Array(room), x: new Float64Array(room), offsets: new Uint32Array(room), count: 0, pen: 0 };
}

/** The tray itself while it has room for a paragraph, else a new one. */
export function trayFor(tray: Tray, items: Items, specs: readonly LineSpec[]): Tray {
  let room = items.count;
  for (let i = 0; i < items.count; i++) room += items.spaced[i] ?? 0;
  for (const { to } of specs) room += items.hyphens.has(to - 1) ? 1 : 0;
  return tray.count + room <= tray.x.length ? tray : openTray(Math.max(TRAY_SIZE, room));
}

/** Draws the lines of a paragraph into a tray that has room for them. */
export function finalize(items: Items, specs: readonly LineSpec[], style: ParagraphStyle, typecase: Typecase, tray: Tray): readonly Line[] {
  return specs.map((spec) => drawLine(items, spec, style, typecase, tray));
}

function drawLine(items: Items, spec: LineSpec, style: ParagraphStyle, typecase: Typecase, tray: Tray): Line {
  const line: Line = {
    from: spec.textFrom,
    to: spec.textTo,
    runs: runsOf(items, spec, lineStart(spec, style), typecase, tray),
    width: pt(spec.indent + spec.width),
    adjustment: pt(totalOf(spec.justification)),
    rescue: isRescue(items, spec, style),
  };
  return spec.hang > 0 ? { ...line, hang: pt(spec.hang) } : line;
}

/** Where the first box of a line stands. */
export function lineStart({ indent, measure, width, justification }: LineSpec, { align }: ParagraphStyle): number {
  const lead = justification.kind === "placed" ? justification.lead : 0;
  const slack = Math.max(0, measure - width);
  if (align === "center") return indent + lead + slack / 2;
  return align === "end" ? indent + lead + slack : indent + lead;
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

/**
 * A run that cuts its arrays from the tray of its paragraph when they are asked for: a view of a typed
 * array costs more than all glyphs of a line, and most lines of a page are measured, not painted.
 */
class TrayRun implements LineRun {
  declare rise?: Pt;
  declare turn?: "upright" | "sideways" | "across";
  declare stretch?: number;

  constructor(
    private readonly tray: Tray,
    private readonly first: number,
    private readonly end: number,
    readonly face: FaceKey,
    readonly style: CharacterStyle,
    readonly from: number,
    readonly to: number,
  ) {}

  get glyphs(): Uint32Array {
    return this.tray.glyphs.subarray(this.first, this.end);
  }

  get x(): Float64Array {
    return this.tray.x.subarray(this.first, this.end);
  }

  get offsets(): Uint32Array {
    return this.tray.offsets.subarray(this.first, this.end);
  }
}

function runsOf(items: Items, spec: LineSpec, start: number, typecase: Typecase, tray: Tray): readonly LineRun[] {
  tray.pen = start;
  const end = runEnd(items, spec.from, spec.to);
  const run = drawRun(items, spec, spec.from, end, typecase, tray);
  // Most lines are one run; an array that grows would keep room for seventeen.
  if (end === spec.to) return [run];
  const runs = [run];
  for (let from = end; from < spec.to; ) {
    const to = runEnd(items, from, spec.to);
    runs.push(drawRun(items, spec, from, to, typecase, tray));
    from = to;
  }
  return runs;
}

function runEnd(items: Items, from: number, lineEnd: number): number {
  let to = from + 1;
  while (
    to < lineEnd &&
    items.face[to] === items.face[from] &&
    items.style[to] === items.style[from] &&
    items.turn[to] === items.turn[from]
  )
    to++;
  return to;
}

/** Draws boxes `from` to `to` at the pen of the tray, and moves it on. */
function drawRun(items: Items, spec: LineSpec, from: number, to: number, typecase: Typecase, tray: Tray): LineRun {
  const face = typecase.faceAt(items.face[from] ?? 0);
  const first = tray.count;
  setGlyphs(items, spec, from, to, face.glyphOf(SPACE), tray);
  const style = styleOf(items, from);
  const run = new TrayRun(tray, first, tray.count, face.key, style, items.from[from] ?? 0, runTextEnd(items, spec, to));
  if (style.script) run.rise = riseOf(style);
  const turn = TURNS[(items.turn[from] ?? Turn.Level) as Turn];
  if (turn) run.turn = turn;
  const stretch = items.stretches.get(from);
  if (stretch !== undefined) run.stretch = stretch;
  return run;
}

/** What `LineRun` calls each `Turn`. */
export const TURNS = [undefined, "upright", "sideways", "across"] as const satisfies Record<Turn, LineRun["turn"]>;

/** Sets the glyphs of boxes `from` to `to` into the tray, from its pen on. */
function setGlyphs(items: Items, spec: LineSpec, from: number, to: number, space: number, tray: Tray): void {
  const { justification } = spec;
  let { pen } = tray;
  for (let i = from; i < to; i++) {
    setGlyph(tray, items.glyph[i] ?? 0, pen + (items.shift[i] ?? 0), items.from[i] ?? 0);
    pen += items.width[i] ?? 0;
    if (i === spec.to - 1) {
      setHyphen(items, i, pen, tray);
      break;
    }
    if (items.spaced[i] && space !== 0) setGlyph(tray, space, pen, items.to[i] ?? 0);
    pen += gluedWidth(items, i, justification);
  }
  tray.pen = pen;
}

/** The hyphen of a divided word stands for no character of the text. */
function setHyphen(items: Items, box: number, pen: number, tray: Tray): void {
  const hyphen = items.penalty[box] === Break.Hyphen ? items.hyphens.get(box) : undefined;
  if (hyphen) setGlyph(tray, hyphen.glyph, pen, items.to[box] ?? 0);
}

function setGlyph(tray: Tray, glyph: number, x: number, offset: number): void {
  tray.glyphs[tray.count] = glyph;
  tray.x[tray.count] = x;
  tray.offsets[tray.count] = offset;
  tray.count++;
}

/** Runs meet inside a line; the spaces dropped at its end belong to none. */
function runTextEnd(items: Items, spec: LineSpec, to: number): number {
  return to < spec.to ? (items.from[to] ?? 0) : (items.to[to - 1] ?? 0);
}

const NO_STYLE: CharacterStyle = { family: "song", weight: 400, size: 0 as Pt, ink: { c: 0, m: 0, y: 0, k: 1 }, tracking: 0 as Em };

function styleOf(items: Items, box: number): CharacterStyle {
  return items.styles[items.style[box] ?? 0] ?? NO_STYLE;
}
