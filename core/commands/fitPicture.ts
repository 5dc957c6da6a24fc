/** A picture some lines higher or lower: its story's text gives or takes them. */
import { replacing, type Transaction } from "../edit/index.js";
import type { Doc, FrameContent, FrameRecord, GridCells, PageStyle } from "../model/index.js";
import { copyIn, recordOf, styleOf } from "../model/index.js";
import type { Copyfit, HeightRange } from "../page/index.js";
import { footOf, inCells, type Stretch, soleCells, stretchesOf, withStretches } from "./columns.js";
import { framesOfPage, framesWhere, type OnPage, openTextFrame } from "./framesOf.js";
import type { FitLimits } from "./limits.js";

/**
 * Makes a picture, or the group that it leads, `more` lines higher (lower when negative); its caption moves with its foot, and the text of its story below
 * it, or above it where none stands below, makes up for it. Null outside the heights that do the picture no harm, or without such text.
 *
 *     |      |picture|        |      |picture|
 *     | text |caption|   ->   | text |       |    + 1 line
 *     |      | text  |        |      |caption|
 */
export function fitPicture(
  doc: Doc,
  picture: string,
  more: number,
  copyfitOf: (style: PageStyle) => Copyfit,
  limits: FitLimits,
  id: string,
): Transaction | null {
  if (more === 0 || Math.abs(more) > limits.mostPictureLines) return null;
  const record = recordOf(doc, picture, "picture");
  const shown = framesWhere(doc, ({ content }) => picturesShown(content)[0] === picture)[0];
  const cells = shown ? soleCells(shown.frame) : null;
  if (!shown || shown.frame.locked || cells === null) return null;
  const range = heightsOf(doc, shown, cells.cols, copyfitOf);
  const height = cells.lines + more;
  // A picture outside the range may come nearer to it, never go further off.
  if (more > 0 ? height > range.max : height < range.min) return null;
  const text = openTextFrame(doc, shown.page, record.story);
  if (text === null) return null;
  const caption = framesOfPage(doc, shown.page).find((frame) => isCaptionUnder(frame, picture, cells)) ?? null;
  return below(doc, shown.frame, cells, caption, text, more, limits, id) ?? above(doc, shown.frame, cells, text, more, limits, id);
}

/** The pictures of a frame; a group is moved by its first one. */
function picturesShown(content: FrameContent): readonly string[] {
  return content.kind === "picture" || content.kind === "pictureGroup" ? copyIn(content) : [];
}

function heightsOf(doc: Doc, { page, frame }: OnPage, cols: number, copyfitOf: (style: PageStyle) => Copyfit): HeightRange {
  const { content } = frame;
  const copyfit = copyfitOf(styleOf(doc, page.style));
  const pictures = picturesShown(content).map((each) => recordOf(doc, each, "picture"));
  const [first] = pictures;
  if (content.kind === "pictureGroup") return copyfit.groupLines(content, pictures, cols);
  return first ? copyfit.pictureLines(first, cols) : { min: 0, ideal: 0, max: 0 };
}

function isCaptionUnder(frame: FrameRecord, picture: string, cells: GridCells): boolean {
  const own = frame.content.kind === "caption" && frame.content.picture === picture ? soleCells(frame) : null;
  return own !== null && own.col === cells.col && own.cols === cells.cols && own.line === footOf(cells);
}

function below(
  doc: Doc,
  frame: FrameRecord,
  cells: GridCells,
  caption: FrameRecord | null,
  text: FrameRecord,
  more: number,
  { leastText }: FitLimits,
  id: string,
): Transaction | null {
  const captionCells = caption && soleCells(caption);
  const foot = footOf(captionCells ?? cells);
  const moved = movedStretches(text, cells, leastText, (each) =>
    each.line === foot ? { ...each, line: each.line + more, lines: each.lines - more } : null,
  );
  if (moved === null) return null;
  const higher = inCells(frame, { ...cells, lines: cells.lines + more });
  const lower = caption && captionCells ? [inCells(caption, { ...captionCells, line: captionCells.line + more })] : [];
  return replacing(doc, id, "step-picture", [higher, ...lower, withStretches(text, moved)]);
}

function above(
  doc: Doc,
  frame: FrameRecord,
  cells: GridCells,
  text: FrameRecord,
  more: number,
  { leastText }: FitLimits,
  id: string,
): Transaction | null {
  const moved = movedStretches(text, cells, leastText, (each) =>
    footOf(each) === cells.line ? { ...each, lines: each.lines - more } : null,
  );
  if (moved === null) return null;
  const higher = inCells(frame, { ...cells, line: cells.line - more, lines: cells.lines + more });
  return replacing(doc, id, "step-picture", [higher, withStretches(text, moved)]);
}

/** The stretches of a text, one moved in each column of a picture; null when a column has none, or too little is left of it. */
function movedStretches(
  text: FrameRecord,
  { col, cols }: GridCells,
  leastText: number,
  move: (stretch: Stretch) => Stretch | null,
): readonly Stretch[] | null {
  let moved = 0;
  const all = stretchesOf(text).map((each) => {
    const next = each.col >= col && each.col < col + cols ? move(each) : null;
    if (next === null) return each;
    moved += 1;
    return next;
  });
  return moved === cols && all.every(({ lines }) => lines >= leastText) ? all : null;
}
