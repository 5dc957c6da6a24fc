/** What intake needs to know of single UTF-16 units beyond the classes of the house. */
import { isHan, isWhite as isWhiteSpace } from "../chars/index.js";

/** True for white that may stand inside a line: spaces of every width and tabs, no line ends. */
export function isWhite(code: number): boolean {
  return !isLineBreak(code) && isWhiteSpace(code);
}

/** True for what ends a physical line: LF, VT, FF, CR, NEL, line and paragraph separator. */
export function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** True for characters without any width: joiners, marks of direction, byte order marks, soft hyphens. */
export function isZeroWidth(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0xfeff ||
    code === 0xad
  );
}

/** True for control characters that are neither white nor line breaks. */
export function isControl(code: number): boolean {
  return (code < 0x20 || (code >= 0x7f && code <= 0x9f)) && !isWhite(code) && !isLineBreak(code);
}

/** True for Han ideographs, both halves of a supplementary one included. */
export function isHanUnit(code: number): boolean {
  return isHan(code) || (code >= 0xd840 && code <= 0xd88f) || (code >= 0xdc00 && code <= 0xdfff);
}

/** True for units that fill a whole em: Han, kana, full-width forms and CJK punctuation. */
function isWideUnit(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xd800 && code <= 0xdbff) ||
    (code >= 0xe000 && code <= 0xf8ff) ||
    code === 0x2014 ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2026 ||
    (code >= 0x2460 && code <= 0x27bf)
  );
}

/** True for units of Chinese text: Han, CJK punctuation, full-width forms, Chinese quotes, dashes and dots. */
export function isChineseUnit(code: number): boolean {
  return (
    isHanUnit(code) ||
    (code >= 0x3001 && code <= 0x303f) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    code === 0x2014 ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2026
  );
}

function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isAsciiWord(code: number): boolean {
  return isAsciiDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/**
 * Width of a text on the page in half ems. White beside a Han character is not counted, since justified settings
 * put it there; a mark before another mark or at the end is counted half, since they squeeze it.
 */
export function visualWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += unitWidth(text, at);
  return width;
}

function unitWidth(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xdc00 && code <= 0xdfff) return 0;
  if (isWhite(code)) return isAsciiWord(text.charCodeAt(at - 1)) && isAsciiWord(text.charCodeAt(at + 1)) ? 1 : 0;
  if (isZeroWidth(code) || isControl(code)) return 0;
  if (!isWideUnit(code)) return 1;
  return isMark(code) && (at + 1 === text.length || isMark(text.charCodeAt(at + 1))) ? 1 : 2;
}

/** Chinese punctuation that settings may squeeze: all but dashes and dots. */
function isMark(code: number): boolean {
  return isChineseUnit(code) && !isHanUnit(code) && code !== 0x2014 && code !== 0x2026;
}
