/** Captions (图说): Kai on the lines of the grid at the picture's width, ending in the credit; on a plate, white Hei. */
import type { CharacterStyle, Line, StyledText } from "../inline/index.js";
import type { PageStyle, PictureRecord } from "../model/index.js";
import { BLACK } from "../model/index.js";
import { em, pt } from "../units/index.js";
import { type PageContext, setLine, styledText } from "./context.js";
import { characterStyle, PAPER, rectItem } from "./drawing.js";
import type { DrawnWords } from "./drawnWords.js";
import { baselineInLine, edgeInset } from "./grid.js";
import { lineItems } from "./lineItems.js";
import { paragraphStyle } from "./paragraphStyles.js";
import type { FrameTextPart, TextPiece } from "./textSource.js";

/** Least gap between the caption's last words and the credit, in sizes. */
const CREDIT_GAP = 1;
/** Reversed type is Hei of 10 pt or more: smaller counters fill with ink (newsroom.md §5). */
const LEAST_REVERSED = 10;
/** Black beside the words on a plate, in sizes. */
const PLATE_PADDING = 0.6;
const NUMBERS = "一二三四五六七八九十";

/** The words of one picture or of a group, in the type in which they stand. */
export interface CaptionWords {
  readonly text: StyledText;
  readonly credit: string | null;
  readonly style: CharacterStyle;
  /** What of the text stands in the records of pictures. */
  readonly pieces: FrameTextPart;
}

interface CaptionLines {
  readonly words: CaptionWords;
  readonly lines: readonly Line[];
  /** Whether the credit stands on the caption's last line. */
  readonly creditInLine: boolean;
}

/** Whole grid lines of a picture's caption over some width; 0 when it has none. */
export function captionLineCount(context: PageContext, picture: PictureRecord, width: number): number {
  return setCaptionLines(context, captionWords(context.style, picture), width);
}

/** The caption and credit of a picture. */
export function captionWords(style: PageStyle, picture: PictureRecord): CaptionWords {
  const type = characterStyle(style.type.caption);
  const words = styledText(picture.caption.trim(), type);
  return { text: words, credit: picture.credit?.trim() || null, style: type, pieces: [captionPiece(picture, 0)] };
}

/** The captions of several pictures as one text, 图一 … 图二 … in Hei before each; a credit that they share is said once. */
export function groupCaptionWords(style: PageStyle, pictures: readonly PictureRecord[]): CaptionWords {
  const type = characterStyle(style.type.caption);
  const label = characterStyle({ ...style.type.caption, family: "hei" });
  const credits = [...new Set(pictures.map(({ credit }) => credit?.trim() ?? ""))];
  const isShared = credits.length <= 1;
  let text = "";
  const runs: StyledText["runs"][number][] = [];
  const pieces: TextPiece[] = [];
  const add = (words: string, style: CharacterStyle): void => {
    if (words.length > 0) runs.push({ from: text.length, to: text.length + words.length, style });
    text += words;
  };
  for (const [index, picture] of pictures.entries()) {
    const own = isShared ? "" : (picture.credit?.trim() ?? "");
    add(`${index === 0 ? "" : "　"}${pictureNumber(index)}`, label);
    if (picture.caption.trim() !== "") pieces.push(captionPiece(picture, text.length + 1));
    add([picture.caption.trim(), own].flatMap((each) => (each === "" ? [] : [`　${each}`])).join(""), type);
  }
  return { text: { text, runs }, credit: (isShared && credits[0]) || null, style: type, pieces };
}

/** The words of a picture as they stand in a text from an offset on, blanks at their ends left out. */
function captionPiece({ id, caption }: PictureRecord, at: number): TextPiece {
  return { kind: "caption", id, at, from: caption.length - caption.trimStart().length, length: caption.trim().length };
}

/** One text for several pictures with the credits of all of them. */
export function sharedCaptionWords(style: PageStyle, caption: string, pictures: readonly PictureRecord[]): CaptionWords {
  const type = characterStyle(style.type.caption);
  const credits = [...new Set(pictures.flatMap(({ credit }) => credit?.trim() || []))];
  return { text: styledText(caption.trim(), type), credit: credits.join("　") || null, style: type, pieces: [] };
}

/** What a caption calls a picture of its group, from 0: 图一. */
export function pictureNumber(index: number): string {
  return `图${numberInWords(index + 1)}`;
}

/** Whole grid lines of some words over a width. */
export function setCaptionLines(context: PageContext, words: CaptionWords, width: number): number {
  return lineCount(setCaption(context, words, width));
}

/** Draws a caption from the first line of its frame; the credit stands at the right of the last line, or in a line of its own. */
export function drawCaption(context: PageContext, words: CaptionWords, width: number, height: number): DrawnWords {
  const { grid } = context.style;
  const set = setCaption(context, words, width);
  const room = Math.max(0, Math.floor(height / grid.pitch + ROUNDING));
  return captionItems(context, set, {
    left: 0,
    width,
    room,
    baseline: (line) => line * grid.pitch + baselineInLine(grid, words.style.size),
  });
}

/** Draws a caption on a black plate at the foot of a picture, as high as its words. */
export function drawCaptionOver(context: PageContext, picture: PictureRecord, width: number, height: number): DrawnWords {
  const { style } = context;
  const inset = Math.min(edgeInset(style.grid), height / 4);
  const size = Math.max(style.type.caption.size, LEAST_REVERSED);
  const type = characterStyle({ ...style.type.caption, family: "hei", size: pt(size), ink: PAPER });
  const plain = captionWords(style, picture);
  const words: CaptionWords = { ...plain, text: styledText(plain.text.text, type), style: type };
  const padding = Math.min(PLATE_PADDING * size, width / 4);
  const set = setCaption(context, words, width - 2 * padding);
  const pitch = Math.max(style.grid.pitch, size * 1.25);
  const room = Math.max(0, Math.floor((height - 2 * inset - padding) / pitch + ROUNDING));
  const plate = Math.min(height - 2 * inset, Math.min(room, lineCount(set)) * pitch + padding);
  const top = height - inset - plate;
  const baseline = (line: number): number => top + padding / 2 + line * pitch + (pitch - size) / 2 + 0.88 * size;
  const drawn = captionItems(context, set, { left: padding, width: width - 2 * padding, room, baseline });
  if (drawn.items.length === 0) return drawn;
  return { ...drawn, items: [rectItem(0, top, width, plate, { fill: BLACK, stroke: null }), ...drawn.items] };
}

/** Forgives rounding where lines are counted. */
const ROUNDING = 1e-6;

interface CaptionRoom {
  readonly left: number;
  readonly width: number;
  /** Lines that there is room for. */
  readonly room: number;
  readonly baseline: (line: number) => number;
}

function captionItems(context: PageContext, set: CaptionLines, { left, width, room, baseline }: CaptionRoom): DrawnWords {
  const { words, lines, creditInLine } = set;
  const items = lines.slice(0, room).flatMap((line, index) => lineItems(line, words.text.text, left, baseline(index), "caption", 0));
  const creditAt = creditInLine ? lines.length - 1 : lines.length;
  const credit = words.credit === null ? null : setLine(context.compose, words.credit, words.style);
  if (credit?.line && creditAt < room) {
    const scale = credit.width <= width ? credit : setLine(context.compose, words.credit ?? "", smaller(words.style, width / credit.width));
    if (scale.line) items.push(...lineItems(scale.line, scale.text, left + width - scale.width, baseline(creditAt), "caption"));
  }
  const missing = lineCount(set) - room;
  if (missing <= 0) return { items, overset: null };
  const text = words.text.text.slice(lines[room]?.from ?? words.text.text.length);
  return { items, overset: { text: `${text}${words.credit ?? ""}`, lines: missing } };
}

function smaller(style: CharacterStyle, share: number): CharacterStyle {
  return { ...style, size: pt(style.size * share * 0.99), tracking: em(0) };
}

function setCaption(context: PageContext, words: CaptionWords, width: number): CaptionLines {
  const { text, credit, style } = words;
  const lines =
    text.text.length === 0
      ? []
      : context.compose(text, paragraphStyle(context.style, "caption", "block"), pt(Math.max(width, style.size))).lines;
  const last = lines.at(-1);
  if (credit === null || !last) return { words, lines, creditInLine: false };
  const creditWidth = setLine(context.compose, credit, style).width;
  return { words, lines, creditInLine: last.width + CREDIT_GAP * style.size + creditWidth <= width };
}

function lineCount({ words, lines, creditInLine }: CaptionLines): number {
  return lines.length + (words.credit !== null && !creditInLine ? 1 : 0);
}

/** 一 to 九十九; digits beyond. */
function numberInWords(value: number): string {
  if (value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return (tens > 1 ? NUMBERS.charAt(tens - 1) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? NUMBERS.charAt(ones - 1) : "");
}
