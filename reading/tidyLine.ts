/** A line of copy without what only its old setting needed: indents, white at its ends, characters that nobody sees. */
import { isHan } from "../core/chars/index.js";
import type { StoryMark } from "../core/model/index.js";

const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
/** The first character that can be seen; below it stand controls, of which the tab alone is copy. */
const FIRST_SEEN = 0x20;
const TAB = 0x09;
/** White but for tabs, which part cells, and the ideographic space, which may part the halves of a headline. */
const NO_PLAIN_BLANK = /[\u00a0\u2000-\u200a\u202f\u205f]/;

/** Whether a character stands in the middle of its own square, so that no blank stands beside it. */
export function isWide(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isHan(code) || (code >= 0x3000 && code <= 0x30ff) || (code >= 0xff01 && code <= 0xff65) || (code >= 0x2014 && code <= 0x2026);
}

export interface TidyLine {
  readonly text: string;
  readonly marks: readonly StoryMark[];
}

/** The line as it stands in a story, its marks with it. */
export function trimmedLine(text: string, marks: readonly StoryMark[]): TidyLine {
  const start = /^[\s\u3000]*/.exec(text)?.[0].length ?? 0;
  const end = Math.max(start, text.search(/[\s\u3000]*$/));
  let tidy = "";
  const places: number[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    places.push(tidy.length);
    const sign = text.charAt(at);
    if (at < start || at >= end || isUnseen(sign)) continue;
    const plain = NO_PLAIN_BLANK.test(sign) ? " " : sign;
    if (plain === " " && tidy.endsWith(" ")) continue;
    tidy += plain;
  }
  const moved = marks
    .map((mark) => ({ ...mark, from: places[mark.from] ?? 0, to: places[mark.to] ?? tidy.length }))
    .filter(({ from, to }) => from < to);
  return { text: tidy, marks: moved };
}

function isUnseen(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return (code < FIRST_SEEN && code !== TAB) || UNSEEN.test(sign);
}
