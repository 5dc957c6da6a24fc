/** Reads the lines of a PDF back from the positions of its characters, without asking the engine. */
import { tool } from "./program.js";

/** A character of a line: how far along its line, and how far across the lines before it. */
interface Character {
  readonly text: string;
  readonly isVertical: boolean;
  readonly along: number;
  readonly across: number;
  readonly size: number;
}

/** Visual lines of all pages, and columns of vertical headlines: characters on one baseline, parted where the gap is wider than a character. */
export function visualLines(pdf: string): readonly string[] {
  return pagesOf(pdf).flatMap((characters) =>
    [false, true].flatMap((way) => linesOf(characters.filter((each) => each.isVertical === way))),
  );
}

/** Lines of `pdftotext`, each vertical column of which comes as one line a character: such characters joined again. */
export function sewnLines(lines: readonly string[]): readonly string[] {
  const sewn: string[] = [];
  let wasPiece = false;
  for (const line of lines) {
    const isPiece = [...line].length <= LONGEST_PIECE;
    if (isPiece && wasPiece) sewn.push(`${sewn.pop()}${line}`);
    else sewn.push(line);
    wasPiece = isPiece;
  }
  return sewn;
}

/** A cell of a vertical line: one character, or a number of two figures set across (纵中横). */
const LONGEST_PIECE = 2;

function pagesOf(pdf: string): readonly (readonly Character[])[] {
  const xml = tool("mutool", "draw", "-q", "-F", "stext", "-o", "-", pdf);
  return xml
    .split("<page ")
    .slice(1)
    .map((page) => charactersOf(page));
}

function charactersOf(page: string): readonly Character[] {
  const characters: Character[] = [];
  let size = 0;
  let isVertical = false;
  for (const match of page.matchAll(
    /<line [^>]*wmode="(\d)"|<font [^>]*size="([\d.]+)"|<char [^>]*?x="([-\d.]+)" y="([-\d.]+)"[^>]*? c="([^"]*)"/g,
  )) {
    const [x, y] = [Number(match[3]), Number(match[4])];
    if (match[1] !== undefined) isVertical = match[1] === "1";
    else if (match[2] !== undefined) size = Number(match[2]);
    else {
      const place = isVertical ? { along: y, across: -x } : { along: x, across: y };
      characters.push({ text: unescapeXml(match[5] ?? ""), isVertical, ...place, size });
    }
  }
  return characters.filter((character) => character.text.trim() !== "");
}

function linesOf(characters: readonly Character[]): readonly string[] {
  const sorted = [...characters].sort((a, b) => Math.round(a.across * 10) - Math.round(b.across * 10) || a.along - b.along);
  const lines: Character[][] = [];
  let last: Character | undefined;
  for (const character of sorted) {
    const joins =
      last &&
      Math.abs(last.across - character.across) < 0.15 &&
      character.along - last.along < 2.2 * Math.max(last.size, character.size) * widthOf(last);
    if (joins) lines.at(-1)?.push(character);
    else lines.push([character]);
    last = character;
  }
  return lines.map((line) => line.map((character) => character.text).join(""));
}

/** A character of Latin type is about half as wide as one of Han. */
function widthOf(character: Character): number {
  return (character.text.codePointAt(0) ?? 0) < 0x2000 ? 0.6 : 0.9;
}

function unescapeXml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

/** Marks that no line may begin with at the basic level of CLREQ, and units that stay with their number. */
const NOT_AT_START = "，、；：。．？！）〕］｝〉》」』】〗”’·‧・～〜％%‰℃";
const NOT_AT_END = "（〔［｛〈《「『【〖“‘";

export function kinsokuBreaches(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => NOT_AT_START.includes([...line][0] ?? " ") || NOT_AT_END.includes([...line].at(-1) ?? " "));
}
