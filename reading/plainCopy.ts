/** Copy out of plain text: paragraphs, with lines joined again that were broken at the width of where they came from. */
import { eastAsianWidthOf } from "../core/chars/index.js";
import type { SliceLine, StorySlice } from "../core/story/index.js";
import { isWide, trimmedLine } from "./tidyLine.js";

interface Line {
  readonly text: string;
  readonly isIndented: boolean;
  /** In half-width characters. */
  readonly width: number;
}

export function readPlain(text: string): StorySlice {
  const lines = withoutDoubledEnds(text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n").split("\n"));
  const paragraphs = joined(lines.map(lineFrom));
  const kept = paragraphs.map((each) => trimmedLine(each, []).text).filter((each) => each !== "");
  const kinds = kept.map((_, index): SliceLine => ({ role: isRow(kept, index) ? "table" : null }));
  return { text: kept.join("\n"), lines: kinds.length === 0 ? [{ role: null }] : kinds, marks: [] };
}

/** Copy from old page files has a blank line behind every line. */
function withoutDoubledEnds(lines: readonly string[]): readonly string[] {
  const isDoubled =
    lines.length >= 7 &&
    lines.every((line, index) => (index % 2 === 1 ? line.trim() === "" : line.trim() !== "" || index === lines.length - 1));
  const full = lines.filter((_, index) => index % 2 === 0);
  return isDoubled && isWrapped(full.map(lineFrom)) ? full : lines;
}

function lineFrom(text: string): Line {
  const trimmed = text.trim();
  return { text: trimmed, isIndented: /^(?:\u3000|\t|[ \u00a0]{2})/.test(text), width: widthOf(trimmed) };
}

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += "FWA".includes(eastAsianWidthOf(sign.codePointAt(0) ?? 0).charAt(0)) ? 2 : 1;
  return width;
}

/** Lines of a column are no wider than this, and no narrower. */
const WIDTHS = { least: 16, most: 100 } as const;
/** Half-width characters by which a full line may be short of the measure: kinsoku takes a character or two over. */
const RAGGED = 4;
/** A line of a column ends inside a sentence as a rule. */
const ENDS = /[。！？…!?.][”’"』」）)]*$/;

function measureOf(lines: readonly Line[]): number | null {
  const widest = lines.reduce((most, { width }) => Math.max(most, width), 0);
  return widest >= WIDTHS.least && widest <= WIDTHS.most ? widest : null;
}

/** Whether lines were broken at one width: many of them are full and stop inside a sentence. */
function isWrapped(lines: readonly Line[]): boolean {
  const measure = measureOf(lines);
  if (measure === null) return false;
  const full = lines.filter(({ width, text }) => width >= measure - RAGGED && !ENDS.test(text));
  return full.length >= 2 && full.length * 3 >= lines.filter(({ text }) => text !== "").length;
}

function joined(lines: readonly Line[]): readonly string[] {
  const measure = measureOf(lines);
  if (measure === null || !isWrapped(lines)) return lines.map(({ text }) => text);
  const isMarked = lines.some(({ isIndented }) => isIndented) || lines.some(({ text }) => text === "");
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const goesOn =
      before !== null &&
      before.text !== "" &&
      before.width >= measure - RAGGED &&
      !line.isIndented &&
      (isMarked || !ENDS.test(before.text));
    if (goesOn && last !== undefined && line.text !== "") paragraphs[paragraphs.length - 1] = joint(last, line.text);
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}

/** Two lines as one: a blank stands between words of letters alone. */
function joint(a: string, b: string): string {
  return isWide(a, a.length - 1) || isWide(b, 0) ? a + b : `${a} ${b}`;
}

/** Rows out of a spreadsheet: lines that follow each other with as many tabs. */
function isRow(lines: readonly string[], index: number): boolean {
  const tabs = (at: number) => (lines[at] ?? "").split("\t").length - 1;
  return tabs(index) > 0 && (tabs(index - 1) === tabs(index) || tabs(index + 1) === tabs(index));
}
