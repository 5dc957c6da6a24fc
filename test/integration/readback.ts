/** Reads the lines of a PDF back from the positions of its characters, without asking the engine. */
import { tool } from "./program.js";

interface Character {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Visual lines of all pages: characters on one baseline, parted where the gap is wider than a character. */
export function visualLines(pdf: string): readonly string[] {
  return pagesOf(pdf).flatMap(linesOf);
}

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
  for (const match of page.matchAll(/<font [^>]*size="([\d.]+)"|<char [^>]*?x="([-\d.]+)" y="([-\d.]+)"[^>]*? c="([^"]*)"/g)) {
    if (match[1] !== undefined) size = Number(match[1]);
    else characters.push({ text: unescapeXml(match[4] ?? ""), x: Number(match[2]), y: Number(match[3]), size });
  }
  return characters.filter((character) => character.text.trim() !== "");
}

function linesOf(characters: readonly Character[]): readonly string[] {
  const sorted = [...characters].sort((a, b) => Math.round(a.y * 10) - Math.round(b.y * 10) || a.x - b.x);
  const lines: Character[][] = [];
  let last: Character | undefined;
  for (const character of sorted) {
    const joins =
      last && Math.abs(last.y - character.y) < 0.15 && character.x - last.x < 2.2 * Math.max(last.size, character.size) * widthOf(last);
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
