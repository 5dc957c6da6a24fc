/**
 * Glyph runs as text operators: one Tm and one TJ array for each stretch on a baseline, so that a
 * line of type is one object with every glyph at its own place. ISO 32000-1 §9.4.
 */
import type { FaceKey } from "../../core/face/index.js";
import type { GlyphRun } from "../../core/page/index.js";
import { type Em, em } from "../../core/units/index.js";
import type { EmbeddedFont } from "./embeddedFont.js";
import { inkOperands, operands, thousandths } from "./numbers.js";
import { hex } from "./toUnicode.js";

/** Maps frame-local points, y down, to PDF points, y up. */
export interface Placement {
  x(local: number): number;
  y(local: number): number;
}

/** Gives the embedded font of a face and notes that the page uses it. */
export type FontOf = (face: FaceKey) => EmbeddedFont;

/** Consecutive runs of one group as one text object. */
export function paintRuns(runs: readonly GlyphRun[], placement: Placement, fontOf: FontOf): readonly string[] {
  const operators: string[] = [];
  const pen = createPen(operators);
  runs.forEach((run, index) => {
    paintRun(run, runs[index + 1], placement, fontOf(run.face), pen);
  });
  pen.flush();
  return operators.length === 0 ? [] : ["BT", ...operators, "ET"];
}

function paintRun(run: GlyphRun, following: GlyphRun | undefined, placement: Placement, font: EmbeddedFont, pen: Pen): void {
  const last = run.glyphs.length - 1;
  pen.setStyle(run, font);
  run.glyphs.forEach((glyph, index) => {
    const text = textOf(run, index);
    if (isIdleWhite(text, index, last)) return;
    const advance = statedAdvance(font.advanceOf(glyph), roomOf(run, following, index));
    const cid = font.cidOf(glyph, text === " " ? text : text.trim(), advance);
    pen.show(cid, font.widthOf(cid), thousandths(placement.x(run.x[index] ?? 0)), thousandths(placement.y(run.y[index] ?? 0)));
  });
}

/** Distance in em to the next glyph on the same baseline; infinite when there is none to its right. */
function roomOf(run: GlyphRun, following: GlyphRun | undefined, index: number): number {
  const [next, at] = index + 1 < run.glyphs.length ? [run, index + 1] : [following, 0];
  const room = (next?.x[at] ?? Infinity) - (run.x[index] ?? 0);
  return next?.y[at] === run.y[index] && room > 0 ? room / (run.size * run.stretch) : Infinity;
}

/** Overlap in em from which readers of text (poppler among them) begin a new line. */
const OVERLAP = 0.15;

/** A glyph that the next one runs into is a squeezed mark, or stands before one: its room is half its width. */
function statedAdvance(natural: Em, room: number): Em {
  return room < natural - OVERLAP ? em(natural / 2) : natural;
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

interface Pen {
  setStyle(run: GlyphRun, font: EmbeddedFont): void;
  show(cid: number, width: number, x: number, y: number): void;
  flush(): void;
}

/**
 * A pen that knows where a reader of the PDF believes it to be, from the rounded numbers written so
 * far: what rounding leaves over is corrected with the next glyph and never adds up.
 */
function createPen(operators: string[]): Pen {
  let fontName = "";
  let size = 0;
  // Unknown at first: the state of the text object before outlives its end (§9.3.1).
  let stretch = 0;
  let ink = "";
  let at = { x: 0, y: 0 };
  let array = "";
  let string = "";

  function closeString(): void {
    if (string !== "") array += `<${string}>`;
    string = "";
  }

  function flush(): void {
    closeString();
    if (array !== "") operators.push(`[${array}] TJ`);
    array = "";
  }

  function change(operator: string): void {
    flush();
    operators.push(operator);
  }

  return {
    flush,
    setStyle(run, font) {
      const runSize = thousandths(run.size);
      const runStretch = Math.round(run.stretch * 1e5) / 1e5;
      const runInk = inkOperands(run.ink);
      if (font.name !== fontName || runSize !== size) change(`/${font.name} ${operands(runSize)} Tf`);
      if (runStretch !== stretch) change(`${operands(runStretch * 100)} Tz`);
      if (runInk !== ink) change(`${runInk} k`);
      fontName = font.name;
      size = runSize;
      stretch = runStretch;
      ink = runInk;
    },
    show(cid, width, x, y) {
      const unit = (size * stretch) / 1000;
      if (array === "" && string === "") {
        operators.push(`1 0 0 1 ${operands(x, y)} Tm`);
        at = { x, y };
      } else if (y !== at.y) {
        change(`1 0 0 1 ${operands(x, y)} Tm`);
        at = { x, y };
      }
      const back = Math.round(((at.x - x) / unit) * 100) / 100;
      if (back !== 0) {
        closeString();
        array += String(back);
      }
      string += hex(cid);
      at = { x: at.x - back * unit + width * unit, y };
    },
  };
}
