/**
 * Pictures of one story as a group: over each other, side by side, or both, each with its caption
 * under it. A small slicing of their sequence, so that the group fills its rectangle exactly.
 */
import type { PictureRecord } from "../model/index.js";
import type { HeightRange } from "../page/index.js";
import type { Curve } from "./curve.js";
import { besideInto, costAt, emptyCurve, offer, splitStack, stackCurves } from "./curve.js";
import type { Field, Piece } from "./leaf.js";

export interface PictureGroup {
  /** Cost by height, captions included, at a width in columns. */
  curve(cols: number): Curve;
  build(cols: number, lines: number): readonly Piece[];
}

/** Blank line between a caption and what stands under it. */
export const CAPTION_AIR = 1;
/** A picture flatter than this shows nothing. */
const LEAST_PICTURE_LINES = 4;
/** No picture is higher than this share of the page. */
const HIGHEST_SHARE = 0.6;
/** Outside the heights that do it no harm a picture stands only when nothing else goes together. */
const FORCED_CROP_COST = 15;
/** A picture of which nothing is left costs this much more: dearer than a page cut in two. */
const FORCED_CROP_SHARE_COST = 60;
/** Cost of a picture at the end of its range of heights, where it is cropped most. */
const CROP_COST = 1.2;
/** Cost of the columns that a picture is narrower than wished (by their square) or wider (by their number). */
const NARROW_COST = 0.9;
const WIDE_COST = 0.5;

/** The group of some pictures; `wish` is the width in columns that the first of them should have. */
export function pictureGroup(pictures: readonly PictureRecord[], wish: number, field: Field): PictureGroup {
  const known = new Map<string, Curve>();

  function curveOf(from: number, to: number, cols: number): Curve {
    const key = `${from} ${to} ${cols}`;
    const found = known.get(key);
    if (found) return found;
    const made = to - from === 1 ? singleCurve(pictureAt(from), wishAt(from), cols, field) : joinedCurve(from, to, cols);
    known.set(key, made);
    return made;
  }

  function joinedCurve(from: number, to: number, cols: number): Curve {
    const curve = emptyCurve(field.limit);
    for (let cut = from + 1; cut < to; cut++) {
      const stacked = stackCurves(curveOf(from, cut, cols), curveOf(cut, to, cols));
      for (let height = 0; height + CAPTION_AIR <= field.limit; height++) offer(curve, height + CAPTION_AIR, costAt(stacked, height));
      for (let left = 1; left < cols; left++) besideInto(curve, curveOf(from, cut, left), curveOf(cut, to, cols - left));
    }
    return curve;
  }

  function buildPart(from: number, to: number, cols: number, lines: number): readonly Piece[] {
    if (to - from === 1) return buildSingle(pictureAt(from), cols, lines, field);
    const target = costAt(curveOf(from, to, cols), lines);
    for (let cut = from + 1; cut < to; cut++) {
      const upper = splitStack(curveOf(from, cut, cols), curveOf(cut, to, cols), lines - CAPTION_AIR);
      if (upper !== null && stackCost(from, cut, to, cols, upper, lines) <= target) {
        const first = airUnderCaptions(buildPart(from, cut, cols, upper), upper);
        return [...first, ...movedPieces(buildPart(cut, to, cols, lines - upper - CAPTION_AIR), 0, upper + CAPTION_AIR)];
      }
      for (let left = 1; left < cols; left++) {
        const cost = Math.fround(costAt(curveOf(from, cut, left), lines) + costAt(curveOf(cut, to, cols - left), lines));
        if (cost <= target && cost < Number.POSITIVE_INFINITY) {
          return [...buildPart(from, cut, left, lines), ...movedPieces(buildPart(cut, to, cols - left, lines), left, 0)];
        }
      }
    }
    throw new Error(`pictures ${from} to ${to} cannot fill ${cols} columns × ${lines} lines`);
  }

  function stackCost(from: number, cut: number, to: number, cols: number, upper: number, lines: number): number {
    return Math.fround(costAt(curveOf(from, cut, cols), upper) + costAt(curveOf(cut, to, cols), lines - upper - CAPTION_AIR));
  }

  function pictureAt(index: number): PictureRecord {
    const picture = pictures[index];
    if (!picture) throw new Error(`no picture ${index} in a group of ${pictures.length}`);
    return picture;
  }

  function wishAt(index: number): number {
    return index === 0 ? wish : Math.max(1, wish - 1);
  }

  return {
    curve: (cols) => curveOf(0, pictures.length, cols),
    build: (cols, lines) => buildPart(0, pictures.length, cols, lines),
  };
}

/** Moves pieces by columns and lines. */
export function movedPieces(pieces: readonly Piece[], cols: number, lines: number): readonly Piece[] {
  if (cols === 0 && lines === 0) return pieces;
  return pieces.map((piece) => ({
    content: piece.content,
    cells: piece.cells.map((cell) => ({ ...cell, col: cell.col + cols, line: cell.line + lines })),
  }));
}

/** Gives the captions at the foot of a group the blank line that parts them from what follows. */
export function airUnderCaptions(pieces: readonly Piece[], foot: number): readonly Piece[] {
  return pieces.map((piece) =>
    piece.content.kind === "caption"
      ? {
          ...piece,
          cells: piece.cells.map((cell) => (cell.line + cell.lines === foot ? { ...cell, lines: cell.lines + CAPTION_AIR } : cell)),
        }
      : piece,
  );
}

function singleCurve(picture: PictureRecord, wish: number, cols: number, field: Field): Curve {
  const curve = emptyCurve(field.limit);
  const caption = captionLines(picture, cols, field);
  const range = field.copyfit.pictureLines(picture, cols);
  const width = cols < wish ? (wish - cols) ** 2 * NARROW_COST : (cols - wish) * WIDE_COST;
  const most = Math.max(1, Math.floor(field.lines * HIGHEST_SHARE));
  for (let lines = Math.min(LEAST_PICTURE_LINES, most); lines <= most; lines++)
    offer(curve, lines + caption, width + cropCost(lines, range));
  return curve;
}

/** Inside the range a little for each line off the ideal; outside it a picture loses what it shows. */
function cropCost(lines: number, range: HeightRange): number {
  const reach = Math.max(1, range.max - range.ideal, range.ideal - range.min);
  const lost = Math.max(0, 1 - lines / range.min, 1 - range.max / lines);
  const forced = lost > 0 ? FORCED_CROP_COST + lost * FORCED_CROP_SHARE_COST : 0;
  return forced + (CROP_COST * Math.min(reach, Math.abs(lines - range.ideal))) / reach;
}

function buildSingle(picture: PictureRecord, cols: number, lines: number, field: Field): readonly Piece[] {
  const caption = captionLines(picture, cols, field);
  const frame: Piece = { content: { kind: "picture", picture: picture.id }, cells: [{ col: 0, line: 0, cols, lines: lines - caption }] };
  if (caption === 0) return [frame];
  return [frame, { content: { kind: "caption", picture: picture.id }, cells: [{ col: 0, line: lines - caption, cols, lines: caption }] }];
}

function captionLines(picture: PictureRecord, cols: number, field: Field): number {
  if (picture.caption === "" && picture.credit === null) return 0;
  return Math.min(Math.max(1, Math.ceil(field.copyfit.captionLines(picture, cols))), Math.floor(field.lines / 2));
}
