/** Lines made by hand, as the composer gives them: one glyph a character, every character one em unless said otherwise. */
import type { Face, FaceSet, Family } from "../../../core/face/index.js";
import type { CharacterStyle, Line, LineMark, LineRun } from "../../../core/inline/index.js";
import { BLACK } from "../../../core/model/index.js";
import { em, pt } from "../../../core/units/index.js";

/** A piece of a line: text and how it stands; in a vertical line `upright` when nothing is said. */
export interface Piece {
  readonly text: string;
  readonly turn?: "upright" | "sideways" | "across";
  readonly rise?: number;
  readonly stretch?: number;
  readonly size?: number;
  readonly family?: Family;
}

export function styleOf(size: number, family: Family = "song"): CharacterStyle {
  return { family, weight: 400, size: pt(size), ink: BLACK, tracking: em(0) };
}

/** A horizontal line: glyphs at their own advances. */
export function horizontalLine(faces: FaceSet, size: number, pieces: readonly Piece[], marks: readonly LineMark[] = []): Line {
  return lineOf(setPieces(faces, size, pieces), pieces, marks);
}

/** A vertical line: upright glyphs one em apart, turned ones at their own advances, those of one cell together. */
export function verticalLine(faces: FaceSet, size: number, pieces: readonly Piece[], marks: readonly LineMark[] = []): Line {
  const upright = pieces.map((piece) => ({ ...piece, turn: piece.turn ?? ("upright" as const) }));
  return lineOf(setPieces(faces, size, upright), pieces, marks);
}

/** A reading over the stretch of a line from `from` to `to` points, its glyphs in the middle of it. */
export function rubyMark(faces: FaceSet, size: number, piece: Piece, from: number, to: number): LineMark {
  const [set] = setPieces(faces, size, [piece]);
  if (!set) throw new Error("a reading needs text");
  const start = (from + to - set.width) / 2;
  return { kind: "ruby", text: piece.text, runs: [{ ...set.run, x: set.run.x.map((x) => x + start) }] };
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

interface SetPiece {
  readonly run: LineRun;
  readonly width: number;
}

function setPieces(faces: FaceSet, lineSize: number, pieces: readonly Piece[]): readonly SetPiece[] {
  const set: SetPiece[] = [];
  let from = 0;
  let pen = 0;
  for (const piece of pieces) {
    const style = styleOf(piece.size ?? lineSize, piece.family);
    const face = faces.face(style.family, style.weight);
    if (!face) throw new Error(`no face for ${style.family}`);
    const next = setPiece(face, style, piece, from, pen);
    set.push(next);
    from += piece.text.length;
    pen += next.width;
  }
  return set;
}

function setPiece(face: Face, style: CharacterStyle, piece: Piece, from: number, start: number): SetPiece {
  const { turn } = piece;
  const glyphs: number[] = [];
  const x: number[] = [];
  const offsets: number[] = [];
  let pen = start;
  let offset = from;
  for (const character of piece.text) {
    const code = character.codePointAt(0) ?? 0;
    const glyph = turn === "upright" ? face.verticalGlyphOf(code) : face.glyphOf(code);
    glyphs.push(glyph);
    x.push(turn === "across" ? start : pen);
    offsets.push(offset);
    pen += (turn === "upright" ? 1 : face.advanceOf(glyph) * (piece.stretch ?? 1)) * style.size;
    offset += character.length;
  }
  const run: LineRun = {
    face: face.key,
    style,
    from,
    to: offset,
    glyphs: Uint32Array.from(glyphs),
    x: Float64Array.from(x),
    offsets: Uint32Array.from(offsets),
    ...(piece.rise === undefined ? {} : { rise: pt(piece.rise) }),
    ...(turn === undefined ? {} : { turn }),
    ...(piece.stretch === undefined ? {} : { stretch: piece.stretch }),
  };
  return { run, width: turn === "across" ? style.size : pen - start };
}

function lineOf(set: readonly SetPiece[], pieces: readonly Piece[], marks: readonly LineMark[]): Line {
  return {
    from: 0,
    to: textOf(pieces).length,
    runs: set.map(({ run }) => run),
    width: pt(set.reduce((sum, { width }) => sum + width, 0)),
    adjustment: pt(0),
    rescue: false,
    ...(marks.length === 0 ? {} : { marks }),
  };
}
