/**
 * The body of a story's block: text columns with the pictures at the right under the headline, or
 * over the full width.
 *
 *     +------ headline ------+      +------ headline ------+
 *     | text  | picture      |      | picture              |
 *     |       | caption      |      | caption              |
 *     | text  | text  | text |      | text  | text  | text |
 *     +----------------------+      +----------------------+
 */
import type { GridCells } from "../model/index.js";
import { costAt } from "./curve.js";
import type { Piece } from "./leaf.js";
import type { PictureGroup } from "./pictureGroup.js";
import { airUnderCaptions, CAPTION_AIR, movedPieces } from "./pictureGroup.js";

/** Copy of a block's body: how many lines of text, and whether all of them must stand here. */
export interface BodyCopy {
  /** Lines of text at the base measure. */
  readonly text: number;
  /** Room for at least this many lines: for all of them and what must stay free, or for fewer when the story goes on overleaf. */
  readonly least: number;
  /** Subheads or small heads: each may end a column early, because it does not stand last in it (背题). */
  readonly heads: number;
  /** Lines that the text can run longer where that fills its block. */
  readonly gain: number;
  readonly group: PictureGroup | null;
  /** Fewest lines of so many equal columns that hold the text; `least` is for other shapes. */
  fewest(cols: number): number;
}

/** Lines kept free for columns that end early; the engine's check mends the rare case that needs more. */
const MOST_SPARE = 2;

/** How a body of a given size is cut into text and pictures. */
export interface BodyChoice {
  readonly cost: number;
  /** Columns and lines of the picture group, caption and the air under it included; 0 when there is none. */
  readonly groupCols: number;
  readonly groupLines: number;
}

/** White in a story's block that nobody sees as a hole (newsroom.md §3). */
export const LEAST_SEEN_WHITE = 5;
const WHITE_COST = 0.4;
/** A line that the text can run longer costs hardly anything. */
const GAIN_COST = 0.05;
const HOLE_COST = 8;
const HOLE_CELL_COST = 0.6;
/** Text under a picture, or a whole leg, shorter than this looks like a scrap. */
export const LEAST_LEG = 5;
const SHORT_LEG_COST = 0.7;
/** 背题: fewer lines than this under a headline are an error (newsroom.md §3). */
const LEAST_UNDER_HEADLINE = 2;
const STRANDED_COST = 45;
/** 叠题: with fewer lines than this between them two headlines stand on each other. */
const LEAST_BETWEEN_HEADLINES = 3;
const STACKED_COST = 6;
/** Over three and more columns, legs shorter than this make a flat band. */
const FLAT_LEG = 10;
const FLAT_LEG_COST = 0.25;
/** A leg longer than this is hard to read: 45 lines are 19 cm. */
const LONGEST_LEG = 45;
const LONG_LEG_COST = 0.08;

/** The cheapest way to fill `cols` columns × `lines` lines; null when there is none. */
export function chooseBody(body: BodyCopy, cols: number, lines: number): BodyChoice | null {
  const { group } = body;
  if (!group) return textOnly(body, cols, lines);
  const copy = withSpare(body, cols);
  let best: BodyChoice | null = null;
  for (let groupCols = 1; groupCols <= cols; groupCols++) {
    const choice = groupCols === cols ? groupAcross(copy, group, cols, lines) : groupAside(copy, group, cols, lines, groupCols);
    if (choice && (best === null || choice.cost < best.cost)) best = choice;
  }
  return best;
}

/** The copy with the lines that columns ending early may cost. */
export function withSpare(copy: BodyCopy, cols: number): BodyCopy {
  return { ...copy, least: copy.least + Math.min(cols - 1, copy.heads, MOST_SPARE) };
}

function textOnly(copy: BodyCopy, cols: number, lines: number): BodyChoice | null {
  const fewest = copy.fewest(cols);
  const white = lines < fewest ? null : whiteCost({ ...copy, least: (fewest - 1) * cols + 1 }, cols * lines, cols);
  if (white === null) return null;
  return { cost: white + (copy.text === 0 ? 0 : legCost(lines, cols)), groupCols: 0, groupLines: 0 };
}

/** Pictures over the full width, text under them. */
export function groupAcross(copy: BodyCopy, group: PictureGroup, cols: number, lines: number): BodyChoice | null {
  if (copy.text === 0) return picturesOnly(group, cols, lines);
  const curve = group.curve(cols);
  let best: BodyChoice | null = null;
  const fewest = Math.ceil(copy.least / cols);
  const most = Math.max(fewest, Math.ceil(copy.text / cols));
  for (let leg = fewest; leg <= most; leg++) {
    const groupLines = lines - leg;
    const white = whiteCost(copy, cols * leg, cols);
    if (white === null || groupLines <= CAPTION_AIR) continue;
    const cost = white + costAt(curve, groupLines - CAPTION_AIR) + legCost(leg, cols);
    if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { cost, groupCols: cols, groupLines };
  }
  return best;
}

function picturesOnly(group: PictureGroup, cols: number, lines: number): BodyChoice | null {
  const cost = costAt(group.curve(cols), lines);
  return cost === Number.POSITIVE_INFINITY ? null : { cost, groupCols: cols, groupLines: lines };
}

/** The picture takes what the text leaves: its height follows from the block's, to within the white that is allowed. */
function groupAside(copy: BodyCopy, group: PictureGroup, cols: number, lines: number, groupCols: number): BodyChoice | null {
  const curve = group.curve(groupCols);
  const highest = Math.min(lines, Math.floor((cols * lines - copy.least) / groupCols));
  const lowest = Math.max(1, Math.ceil((cols * lines - copy.text - copy.gain - LEAST_SEEN_WHITE + 1) / groupCols));
  let best: BodyChoice | null = null;
  for (let groupLines = highest; groupLines >= lowest; groupLines--) {
    const under = lines - groupLines;
    if (under > 0 && under < LEAST_LEG) continue;
    const white = whiteCost(copy, cols * lines - groupCols * groupLines, cols);
    const pictures = costAt(curve, under > 0 ? groupLines - CAPTION_AIR : groupLines);
    if (white === null || pictures === Number.POSITIVE_INFINITY) continue;
    const cost = white + pictures + legCost(lines, cols);
    if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { cost, groupCols, groupLines };
  }
  return best;
}

/** Cost of the cells that stay white when `capacity` lines of text are at hand; null when the copy does not fit or leaves a hole of whole lines. */
export function whiteCost(copy: BodyCopy, capacity: number, cols: number): number | null {
  if (capacity < copy.least) return null;
  const short = Math.max(0, capacity - copy.text);
  const gained = Math.min(short, copy.gain);
  const white = short - gained;
  if (white < LEAST_SEEN_WHITE) return gained * GAIN_COST + white * WHITE_COST;
  return capacity < Math.max(copy.least, copy.text) + 2 * cols ? HOLE_COST + white * HOLE_CELL_COST : null;
}

export function legCost(leg: number, cols: number): number {
  const short = cols > 1 && leg < LEAST_LEG ? (LEAST_LEG - leg) * SHORT_LEG_COST : 0;
  const flat = cols > 2 ? Math.max(0, FLAT_LEG - leg) * FLAT_LEG_COST : 0;
  const stranded = leg < LEAST_UNDER_HEADLINE ? STRANDED_COST : leg < LEAST_BETWEEN_HEADLINES ? STACKED_COST : 0;
  return stranded + short + flat + Math.max(0, leg - LONGEST_LEG) * LONG_LEG_COST;
}

export interface BodyLayout {
  readonly text: readonly GridCells[];
  readonly pictures: readonly Piece[];
}

/** Cells of the text and frames of the pictures; text cells are one stretch a run of equal columns, from left to right. */
export function layOutBody(copy: BodyCopy, choice: BodyChoice, cols: number, lines: number): BodyLayout {
  const { groupCols, groupLines } = choice;
  const left = cols - groupCols;
  const under = lines - groupLines;
  const text: GridCells[] = [];
  if (left > 0 && lines > 0) text.push({ col: 0, line: 0, cols: left, lines });
  if (groupCols > 0 && under > 0) text.push({ col: left, line: groupLines, cols: groupCols, lines: under });
  const pictures = groupPieces(copy, choice, under > 0);
  return { text: copy.text === 0 ? [] : text, pictures: movedPieces(pictures, left, 0) };
}

function groupPieces(copy: BodyCopy, { groupCols, groupLines }: BodyChoice, hasTextUnder: boolean): readonly Piece[] {
  if (!copy.group || groupCols === 0) return [];
  if (!hasTextUnder) return copy.group.build(groupCols, groupLines);
  return airUnderCaptions(copy.group.build(groupCols, groupLines - CAPTION_AIR), groupLines - CAPTION_AIR);
}
