/** Pieces of a box: parts of a known height that are drawn one below the other. */
import { EM_ASCENT } from "../../face/index.js";
import type { CharacterStyle } from "../../inline/index.js";
import type { Ink, PageStyle } from "../../model/index.js";
import { BLACK } from "../../model/index.js";
import { pt } from "../../units/index.js";
import { type PageContext, type SetLine, setLine, styledText } from "../context.js";
import type { DisplayItem } from "../displayList.js";
import { characterStyle } from "../drawing.js";
import { lineItems } from "../lineItems.js";
import { paragraphStyle } from "../paragraphStyles.js";

/** A part of a cell: so high, drawn with its upper left corner at x, y. */
export interface Piece {
  readonly height: number;
  readonly draw: (x: number, y: number) => readonly DisplayItem[];
}

const LINE_PITCH = 1.3;
/** Share of its size down to which a line is set smaller to stay one. */
const LEAST_SHARE = 0.8;

/** Height of a stack of pieces. */
export function stackHeight(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.height, 0);
}

/** Draws a stack of pieces from its upper left corner downwards, with `leading` between them. */
export function drawStack(pieces: readonly Piece[], x: number, y: number, leading = 0): readonly DisplayItem[] {
  let top = y;
  return pieces.flatMap((piece) => {
    const items = piece.draw(x, top);
    top += piece.height + leading;
    return items;
  });
}

/** Pieces that nothing may drive apart, as one. */
export function joined(...pieces: readonly Piece[]): Piece {
  return { height: stackHeight(pieces), draw: (x, y) => drawStack(pieces, x, y) };
}

/** A blank of a height. */
export function gap(height: number): Piece {
  return { height, draw: () => [] };
}

/** A paragraph of as many lines as the width makes of it. */
export function paragraphPiece(context: PageContext, text: string, style: CharacterStyle, width: number): Piece {
  const styled = styledText(text, style);
  // Justified lines of eight or ten characters would be full of holes.
  const { lines } = context.compose(styled, paragraphStyle(context.style, "box", "ragged"), pt(width));
  const pitch = style.size * LINE_PITCH;
  const baseline = (pitch - style.size) / 2 + EM_ASCENT * style.size;
  return {
    height: lines.length * pitch,
    draw: (x, y) => lines.flatMap((line, index) => lineItems(line, text, x, y + index * pitch + baseline, "box")),
  };
}

/** A few words in one line where that costs them little of their size, else a paragraph. */
export function lineOrParagraph(context: PageContext, text: string, style: CharacterStyle, width: number): Piece {
  const set = fittedLine(context, text, style, width);
  if (set.size < style.size * LEAST_SHARE) return paragraphPiece(context, text, style, width);
  const height = style.size * LINE_PITCH;
  return { height, draw: (x, y) => lineAt(set, x, y + (height - set.size) / 2) };
}

/** One line, set smaller when it is too wide. */
export function fittedLine(context: PageContext, text: string, style: CharacterStyle, width: number): SetLine {
  const set = setLine(context.compose, text, style);
  if (set.width <= width || width <= 0) return set;
  return setLine(context.compose, text, { ...style, size: pt((style.size * width) / set.width) });
}

/** A line whose em boxes begin at `y`. */
export function lineAt(set: SetLine, x: number, y: number): readonly DisplayItem[] {
  return baselineItems(set, x, y + EM_ASCENT * set.size);
}

/** A line on a baseline. */
export function baselineItems(set: SetLine, x: number, baseline: number): readonly DisplayItem[] {
  return set.line ? lineItems(set.line, set.text, x, baseline, "box") : [];
}

/** The sans serif of the page's subheads: names and figures. */
export function heiStyle(style: PageStyle, size: number, ink: Ink): CharacterStyle {
  return characterStyle({ family: style.type.subhead.family, weight: style.type.subhead.weight, size: pt(size), ink });
}

/** The type of captions, in black: what is said in small. */
export function smallStyle(style: PageStyle): CharacterStyle {
  return characterStyle({ ...style.type.caption, ink: BLACK });
}
