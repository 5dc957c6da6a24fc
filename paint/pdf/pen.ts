/**
 * A pen that writes text operators and knows where a reader of the PDF believes it to be, from the
 * rounded numbers written so far: what rounding leaves over is corrected with the next glyph and
 * never adds up. ISO 32000-1 §9.4.3, §9.4.4.
 *
 *      horizontal: 1 0 0 1        vertical: 1 0 0 1        sideways: 0 -1 1 0
 *
 *        o-> o-> o->                 o                        o  the glyphs' right is down,
 *                                    v                        v  their top is to the right
 *                                    o                        o
 */
import type { GlyphRun } from "../../core/page/index.js";
import type { PenWay } from "./embeddedFont.js";
import { operands } from "./numbers.js";
import { OVERPRINT } from "./overprint.js";
import { hex } from "./toUnicode.js";

export type Mode = GlyphRun["mode"];

/** A place on the sheet in points, y upwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What text operators keep from one glyph to the next. */
export interface TextState {
  readonly font: string;
  readonly size: number;
  readonly stretch: number;
  /** The operator that sets its colour. */
  readonly colour: string;
  /** Whether it is printed over what lies under it. */
  readonly isOverprinting: boolean;
  readonly mode: Mode;
}

export interface Pen {
  setStyle(state: TextState): void;
  /** Shows a CID that moves the pen on by `advance` 1/1000 em. */
  show(cid: number, advance: number, to: Point): void;
  /** Writes an operator that draws nothing, between what is shown before and after it. */
  write(operator: string): void;
  /** Writes what is left, and puts the state of overprinting back. */
  finish(): void;
}

/** Glyphs of one vertical line differ by no more than this across it, in points: they are centred by rounded widths. */
const SAME_AXIS = 0.0025;

const DIRECTIONS: Readonly<Record<Mode, string>> = { horizontal: "1 0 0 1", vertical: "1 0 0 1", sideways: "0 -1 1 0" };

/** Which of its two fonts a mode takes: turned glyphs are set in horizontal type on a turned line. */
export function penWayOf(mode: Mode): PenWay {
  return mode === "vertical" ? "down" : "right";
}

export function createPen(operators: string[]): Pen {
  const line = openLine(operators);
  let font = "";
  let size = 0;
  // Unknown at first: the state of the text object before outlives its end (§9.3.1).
  let stretch = 0;
  let colour = "";
  let isOverprinting = false;
  let mode: Mode = "horizontal";
  let at: Point | null = null;

  function change(operator: string): void {
    line.flush();
    operators.push(operator);
  }

  return {
    finish() {
      line.flush();
      if (isOverprinting) operators.push(overprintState(false));
    },
    write: change,
    setStyle(state) {
      const nextStretch = Math.round(state.stretch * 1e5) / 1e5;
      if (state.font !== font || state.size !== size) change(`/${state.font} ${operands(state.size)} Tf`);
      if (nextStretch !== stretch) change(`${operands(nextStretch * 100)} Tz`);
      if (state.colour !== colour) change(state.colour);
      if (state.isOverprinting !== isOverprinting) change(overprintState(state.isOverprinting));
      if (state.mode !== mode) at = null;
      font = state.font;
      size = state.size;
      stretch = nextStretch;
      colour = state.colour;
      isOverprinting = state.isOverprinting;
      mode = state.mode;
    },
    show(cid, advance, to) {
      // A stretch widens glyphs: the way down is not changed by it (§9.4.4).
      const unit = (mode === "vertical" ? size : size * stretch) / 1000;
      let from = at;
      if (from === null || line.isEmpty() || !isOnLine(mode, from, to)) {
        change(`${DIRECTIONS[mode]} ${operands(to.x, to.y)} Tm`);
        from = to;
      }
      const back = Math.round((-distance(mode, from, to) / unit) * 100) / 100;
      if (back !== 0) line.move(mode === "vertical" ? -back : back);
      line.show(cid);
      at = moved(mode, from, (advance - back) * unit);
    },
  };
}

function overprintState(isOn: boolean): string {
  return `/${isOn ? OVERPRINT.on : OVERPRINT.off} gs`;
}

/** The TJ array under way. */
interface Line {
  isEmpty(): boolean;
  move(back: number): void;
  show(cid: number): void;
  flush(): void;
}

function openLine(operators: string[]): Line {
  let array = "";
  let string = "";

  function closeString(): void {
    if (string !== "") array += `<${string}>`;
    string = "";
  }

  return {
    isEmpty: () => array === "" && string === "",
    move(back) {
      closeString();
      array += String(back);
    },
    show(cid) {
      string += hex(cid);
    },
    flush() {
      closeString();
      if (array !== "") operators.push(`[${array}] TJ`);
      array = "";
    },
  };
}

function isOnLine(mode: Mode, from: Point, to: Point): boolean {
  return mode === "horizontal" ? from.y === to.y : Math.abs(from.x - to.x) <= SAME_AXIS;
}

/** How far `to` lies before the pen, in the way that it goes. */
function distance(mode: Mode, from: Point, to: Point): number {
  return mode === "horizontal" ? to.x - from.x : from.y - to.y;
}

function moved(mode: Mode, { x, y }: Point, by: number): Point {
  return mode === "horizontal" ? { x: x + by, y } : { x, y: y - by };
}
