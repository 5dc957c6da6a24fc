/**
 * A 主题 whose first piece stands large before its other lines, plain or on a plate.
 *
 *      +------+  first line            +------+
 *      |  新  |  second line    or     |  新  |  only line
 *      +------+                        +------+
 *
 * In a vertical headline it stands above the lines, as broad as they are together.
 */
import type { HeadlineSetting } from "../model/index.js";
import { stretchOf } from "./headlineStretch.js";

/** Line pitch of a 主题 in sizes (newsroom.md §9: 1.15–1.25). */
export const MAIN_PITCH = 1.2;
/** Beside a single line the piece is so many times its size. */
const OVER_ONE_LINE = 1.6;
/** Size of a piece on a plate, in sides of the plate. */
export const ON_PLATE = 0.8;
/** Gap between the piece and the lines, in their size. */
const GAP = 0.2;
const MOST_CHARACTERS = 4;
/** About the width of letters and digits, in sizes. */
const LATIN_WIDTH = 0.6;
const OPENERS = "（〔［｛〈《「『【〖“‘([{";
const CLOSERS = "）〕］｝〉》」』】〗”’)]}，。；：？！、,;:?!";

/** The large piece and what is left for the lines. */
export interface SplitMain {
  readonly piece: string;
  readonly lines: readonly string[];
}

/** The 主题 in its two parts; null where it has no large piece, or none can be parted from it. */
export function splitMain({ style, main, writing }: Pick<HeadlineSetting, "style" | "main" | "writing">): SplitMain | null {
  if (style?.kind !== "initial") return null;
  const [first = "", ...rest] = main;
  const piece = firstPiece(first, Math.max(1, Math.min(MOST_CHARACTERS, Math.floor(style.characters ?? 1) || 1)));
  // Letters and digits lie on their side in a vertical line: large, they would be no initial.
  if (piece === null || (writing === "vertical" && /[!-~]/.test(piece))) return null;
  const left = first.slice(piece.length).replace(/^[\s\u3000]+/, "");
  const lines = left === "" ? rest : [left, ...rest];
  return lines.length === 0 ? null : { piece, lines };
}

/** So many characters from the start, with the marks, digits and letters that hang on them; null where those are too many or open a bracket. */
function firstPiece(line: string, count: number): string | null {
  const characters = [...line];
  let end = count;
  while (end < characters.length && isTied(characters[end - 1] ?? "", characters[end] ?? "")) end++;
  const piece = characters.slice(0, end);
  return end > MOST_CHARACTERS || piece.some((each) => OPENERS.includes(each)) ? null : piece.join("");
}

function isTied(before: string, after: string): boolean {
  const isAlphanumeric = (each: string): boolean => /[0-9A-Za-z.%]/.test(each);
  return CLOSERS.includes(after) || (isAlphanumeric(before) && isAlphanumeric(after));
}

/** How far the lines of a 主题 reach across, and its large piece with them. */
export function mainAcross(setting: HeadlineSetting): { readonly size: number; readonly count: number; readonly height: number } {
  // Lines that run down stand side by side: their width scale makes them broader.
  const size = setting.writing === "vertical" ? setting.size * stretchOf(setting) : setting.size;
  const split = splitMain(setting);
  const count = (split?.lines ?? setting.main).length;
  const height = count === 0 ? 0 : size + (count - 1) * MAIN_PITCH * size;
  return { size, count, height: split === null ? height : Math.max(height, OVER_ONE_LINE * size) };
}

/** Length in points that the large piece and the gap behind it take from each line. */
export function lengthBefore(setting: HeadlineSetting): number {
  const length = pieceLengthOf(setting);
  return length === 0 ? 0 : length + GAP * setting.size;
}

/** Length of the large piece: a side of its square for each character, a good half of one for letters and digits; 0 without a piece. */
export function pieceLengthOf(setting: HeadlineSetting): number {
  const split = splitMain(setting);
  if (split === null) return 0;
  const characters = [...split.piece].reduce((sum, each) => sum + (/[!-~]/.test(each) ? LATIN_WIDTH : 1), 0);
  return mainAcross(setting).height * Math.max(1, characters);
}
