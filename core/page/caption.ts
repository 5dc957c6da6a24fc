/** Captions (图说): Kai on the lines of the grid at the picture's width, ending in the credit. */
import type { Line, StyledText } from "../inline/index.js";
import type { PageStyle, PictureRecord } from "../model/index.js";
import { pt } from "../units/index.js";
import { type PageContext, setLine, styledText } from "./context.js";
import type { DisplayItem } from "./displayList.js";
import { characterStyle } from "./drawing.js";
import { baselineInLine } from "./grid.js";
import { lineItems } from "./lineItems.js";
import { paragraphStyle } from "./paragraphStyles.js";

/** Least gap between the caption's last words and the credit, in sizes. */
const CREDIT_GAP = 1;

interface CaptionLines {
  readonly text: StyledText;
  readonly lines: readonly Line[];
  readonly credit: string | null;
  /** Whether the credit stands on the caption's last line. */
  readonly creditInLine: boolean;
}

/** Whole grid lines of a picture's caption over some width; 0 when it has none. */
export function captionLineCount(context: PageContext, picture: PictureRecord, width: number): number {
  const { lines, credit, creditInLine } = setCaption(context, picture, width);
  return lines.length + (credit !== null && !creditInLine ? 1 : 0);
}

/** Draws a caption; the credit stands at the right of the last line, or in a line of its own. */
export function drawCaption(context: PageContext, picture: PictureRecord, width: number): readonly DisplayItem[] {
  const { grid } = context.style;
  const { text, lines, credit, creditInLine } = setCaption(context, picture, width);
  const baseline = (line: number): number => line * grid.pitch + baselineInLine(grid, context.style.type.caption.size);
  const items = lines.flatMap((line, index) => lineItems(line, text.text, 0, baseline(index), "caption"));
  if (credit === null) return items;
  const set = setLine(context.compose, credit, captionStyle(context.style));
  if (!set.line) return items;
  const at = creditInLine ? lines.length - 1 : lines.length;
  return [...items, ...lineItems(set.line, set.text, width - set.width, baseline(at), "caption")];
}

function setCaption(context: PageContext, picture: PictureRecord, width: number): CaptionLines {
  const style = captionStyle(context.style);
  const text = styledText(picture.caption.trim(), style);
  const lines = text.text.length === 0 ? [] : context.compose(text, paragraphStyle(context.style, "caption", "block"), pt(width)).lines;
  const credit = picture.credit?.trim() || null;
  const last = lines.at(-1);
  if (credit === null || !last) return { text, lines, credit, creditInLine: false };
  const creditWidth = setLine(context.compose, credit, style).width;
  return { text, lines, credit, creditInLine: last.width + CREDIT_GAP * style.size + creditWidth <= width };
}

function captionStyle(style: PageStyle) {
  return characterStyle(style.type.caption);
}
