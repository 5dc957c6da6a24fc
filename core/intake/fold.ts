/**
 * Text folded for recognition: half-width punctuation and full-width digits as their usual Chinese
 * form, every white as a space. Length and offsets stay the same, so that what is found in the folded text has the same
 * place in the copy. The folded text is never printed.
 */
import { isAsciiWord, isHanUnit, isWhite } from "./characters.js";

const FULL_WIDTH: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  ",": "，",
  ":": "：",
  ";": "；",
  "!": "！",
  "?": "？",
  "﹕": "：",
  "∶": "：",
};

export function fold(text: string): string {
  let folded = "";
  for (let at = 0; at < text.length; at++) folded += isChineseStop(text, at) ? "。" : foldUnit(text.charAt(at));
  return folded;
}

/** A half-width full stop right after a Han character or a closing quote, with no Latin text after it. */
function isChineseStop(text: string, at: number): boolean {
  if (text.charAt(at) !== "." || text.charAt(at + 1) === ".") return false;
  return (isHanUnit(text.charCodeAt(at - 1)) || /[”’）》)"]/.test(text.charAt(at - 1))) && !isAsciiWord(text.charCodeAt(at + 1));
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return FULL_WIDTH[unit] ?? (code === 9 ? " " : unit);
  if (isWhite(code)) return " ";
  if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff5a)) return String.fromCharCode(code - 0xfee0);
  return FULL_WIDTH[unit] ?? unit;
}

const HAN_WHITE_HAN = /([\u3400-\u9fff，。、；：“”]) (?=[\u3400-\u9fff，。、；：“”])/g;
const HAN_PAIR = /[\u3400-\u9fff](?=[\u3400-\u9fff])/g;

/** Folded text without the letter-spacing of a justified setting ("不 断 提 高"); a space between the halves of a headline stays. */
export function foldWording(text: string): string {
  const folded = fold(text.replace(MARKUP, ""));
  const spaced = folded.match(HAN_WHITE_HAN)?.length ?? 0;
  const close = folded.match(HAN_PAIR)?.length ?? 0;
  return spaced >= 2 && spaced > close ? folded.replace(HAN_WHITE_HAN, "$1") : folded;
}

/** Emphasis and tags that a conversion left in the text. */
const MARKUP = /\*\*|<\/?[a-z]{1,6}(?:\s[^<>]{0,200})?\/?>/gi;
