/**
 * Where carets may stand and where words end, by the classes of characters alone: what a person sees as one character is never
 * parted, a run of Han is a word as is one of letters and digits.
 */
import { CharClass, classOf, isHan, isLatinLetter, isWhite } from "../chars/index.js";

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** End of the character that begins at an offset, with all that hangs on it. */
export function clusterAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const first = codeAt(text, at);
  let next = at + sizeOf(first);
  if (first === LINE_END) return next;
  if (isFlagPart(first) && isFlagPart(codeAt(text, next))) next += 2;
  while (next < text.length) {
    const code = codeAt(text, next);
    if (code === JOINER && isPictureLike(codeAt(text, next + 1))) next += 1 + sizeOf(codeAt(text, next + 1));
    else if (code === JOINER || isHanging(code)) next += sizeOf(code);
    else break;
  }
  return next;
}

/** Start of the character that ends at an offset. */
export function clusterBefore(text: string, at: number): number {
  let start = Math.max(text.lastIndexOf("\n", at - 1), at - FAR);
  if (start < 0) start = 0;
  if (isTrail(text.charCodeAt(start))) start += 1;
  let last = start;
  for (let next = start; next < at; next = clusterAfter(text, next)) last = next;
  return at <= 0 ? 0 : last;
}

/** Characters of a text as a person counts them. */
export function clustersOf(text: string): readonly string[] {
  const clusters: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = clusterAfter(text, at);
    clusters.push(text.slice(at, end));
    at = end;
  }
  return clusters;
}

/** The word round an offset, or the marks or the white there; of two that meet, the one behind it unless that is white. */
export function wordAt(text: string, at: number): Stretch {
  const behind = kindAt(text, at);
  const isBehind = at < text.length && behind !== "end" && (behind !== "white" || at === 0 || kindBefore(text, at) === "white");
  const kind = isBehind ? behind : kindBefore(text, at);
  let [from, to] = [at, at];
  while (from > 0 && kindBefore(text, from) === kind) from = clusterBefore(text, from);
  while (to < text.length && kindAt(text, to) === kind) to = clusterAfter(text, to);
  return { from, to };
}

/** Start of the word before an offset, white between passed over; a line end is a step of its own. */
export function wordBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && kindBefore(text, start) === "white") start = clusterBefore(text, start);
  if (start === 0 || kindBefore(text, start) === "end") return start < at ? start : clusterBefore(text, at);
  const kind = kindBefore(text, start);
  while (start > 0 && kindBefore(text, start) === kind) start = clusterBefore(text, start);
  return start;
}

/** End of the word behind an offset, white between passed over; a line end is a step of its own. */
export function wordAfter(text: string, at: number): number {
  let end = at;
  while (end < text.length && kindAt(text, end) === "white") end = clusterAfter(text, end);
  if (end >= text.length || kindAt(text, end) === "end") return end > at ? end : clusterAfter(text, at);
  const kind = kindAt(text, end);
  while (end < text.length && kindAt(text, end) === kind) end = clusterAfter(text, end);
  return end;
}

const LINE_END = 0x0a;
const JOINER = 0x200d;
/** No character that people write is longer, in UTF-16 units. */
const FAR = 64;

type Kind = "end" | "white" | "han" | "word" | "mark";

function kindAt(text: string, at: number): Kind {
  const code = codeAt(text, at);
  if (code === LINE_END) return "end";
  if (isWhite(code)) return "white";
  if (isHan(code) || classOf(code) === CharClass.Ideograph) return isLatinLetter(code) ? "word" : "han";
  switch (classOf(code)) {
    case CharClass.Letter:
    case CharClass.Digit:
    case CharClass.WideDigit:
    case CharClass.Combining:
      return "word";
    case CharClass.IterationMark:
      return "han";
    default:
      return "mark";
  }
}

function kindBefore(text: string, at: number): Kind {
  return kindAt(text, clusterBefore(text, at));
}

function codeAt(text: string, at: number): number {
  return text.codePointAt(at) ?? 0;
}

function sizeOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** A letter that makes a flag with another one. */
function isFlagPart(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

/** Combining marks, variation selectors, skin tones, tags. */
function isHanging(code: number): boolean {
  return classOf(code) === CharClass.Combining || (code >= 0xe0020 && code <= 0xe007f);
}

/** What a joiner joins: pictures, and the signs that stand with them. */
function isPictureLike(code: number): boolean {
  return code >= 0x1f000 || (code >= 0x2190 && code <= 0x2bff);
}
