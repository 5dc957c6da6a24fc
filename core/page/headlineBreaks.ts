/** Breaks a headline into a given number of lines: even ones, at the best places, none too wide. */
import type { Segmenter } from "../face/index.js";
import { type BreakCosts, breakCosts, isBlank, type Strictness } from "./headlineMarks.js";

/** A headline as text, its break costs and its widths, ready to be broken at any size. */
export interface HeadlineText {
  readonly text: string;
  readonly costs: BreakCosts;
  /** Width in em of the text before each offset. */
  readonly prefix: readonly number[];
  /** Offsets where a break is possible at all, start and end of the text included. */
  readonly stops: readonly number[];
}

export interface BrokenHeadline {
  readonly lines: readonly string[];
  /** Offsets in the text at which lines but the last end. */
  readonly breaks: readonly number[];
  /** Width of the widest line in em. */
  readonly widest: number;
  readonly cost: number;
}

/** Weight of uneven lines beside the cost of their breaks. */
const UNEVEN = 3;
/** A line shorter than this share of the mean looks like a leftover. */
const STUB = 0.45;
const STUB_COST = 2;

/** Makes a headline ready for breaking. `advance` is the width of a character in em. */
export function headlineText(
  lines: readonly string[],
  segmenter: Segmenter,
  strictness: Strictness,
  advance: (character: string) => number,
): HeadlineText {
  const text = lines
    .map((line) => line.trim())
    .filter((line) => line.length > 0)
    .join("\n");
  const costs = breakCosts(text, segmenter, strictness);
  const stops = costs.flatMap((cost, at) => (cost < Infinity ? [at] : []));
  return { text, costs, prefix: prefixWidths(text, advance), stops };
}

/**
 * The best way to set the headline in exactly `count` lines of at most `measure` em; null when
 * there is none. Shortest path over the break places, one layer a line.
 */
export function breakHeadline(headline: HeadlineText, count: number, measure: number): BrokenHeadline | null {
  const { stops, costs } = headline;
  const mean = (headline.prefix.at(-1) ?? 0) / count;
  let layer: (Path | null)[] = stops.map((_, index) => (index === 0 ? { cost: 0, breaks: [0] } : null));
  for (let line = 1; line <= count; line++) {
    layer = stops.map((to, index) => {
      if ((line === count) !== (index === stops.length - 1)) return null;
      const breakCost = line === count ? 0 : (costs[to] ?? Infinity);
      return cheapest(layer, index, (from) => lineCost(headline, stops[from] ?? 0, to, mean, measure) + breakCost, to);
    });
  }
  const path = layer.at(-1);
  return path ? brokenHeadline(headline, path) : null;
}

interface Path {
  readonly cost: number;
  readonly breaks: readonly number[];
}

function cheapest(layer: readonly (Path | null)[], before: number, cost: (from: number) => number, to: number): Path | null {
  let best: Path | null = null;
  for (let from = 0; from < before; from++) {
    const path = layer[from];
    if (!path) continue;
    const total = path.cost + cost(from);
    if (total < (best?.cost ?? Infinity)) best = { cost: total, breaks: [...path.breaks, to] };
  }
  return best;
}

function lineCost(headline: HeadlineText, from: number, to: number, mean: number, measure: number): number {
  const whole = from === 0 && to === headline.text.length;
  if (!whole && [...headline.text.slice(from, to).trim()].length < 2) return Infinity;
  const width = lineWidth(headline, from, to);
  if (width > measure) return Infinity;
  const deviation = (width - mean) / mean;
  return UNEVEN * deviation * deviation + (width < STUB * mean ? STUB_COST : 0);
}

function brokenHeadline(headline: HeadlineText, path: Path): BrokenHeadline {
  const ranges = path.breaks.slice(1).map((to, index) => ({ from: path.breaks[index] ?? 0, to }));
  return {
    breaks: path.breaks.slice(1, -1),
    lines: ranges.map(({ from, to }) => headlineLineText(headline.text, from, to)),
    widest: Math.max(0, ...ranges.map(({ from, to }) => lineWidth(headline, from, to))),
    cost: path.cost,
  };
}

/** Text of a line: blanks at its ends dropped, an author's line end inside it an em of blank. */
export function headlineLineText(text: string, from: number, to: number): string {
  return text
    .slice(from, to)
    .trim()
    .replace(/([，。；：？！、])\n/g, "$1")
    .replace(/[\n\t ]/g, (blank, at: number, line: string) => joint(line, at, blank));
}

/** Between Han characters a blank is a full em; between foreign words it stays a word space. */
function joint(line: string, at: number, blank: string): string {
  const foreign = /[A-Za-z0-9]/;
  return blank === " " && foreign.test(line.charAt(at - 1)) && foreign.test(line.charAt(at + 1)) ? " " : "\u3000";
}

function lineWidth(headline: HeadlineText, from: number, to: number): number {
  let start = from;
  let end = to;
  while (start < end && isBlank(headline.text.charAt(start))) start++;
  while (end > start && isBlank(headline.text.charAt(end - 1))) end--;
  return (
    (headline.prefix[end] ?? 0) - (headline.prefix[start] ?? 0) - trimmedEdges(headline.text.charAt(start), headline.text.charAt(end - 1))
  );
}

/** An opening mark at a line's start and a closing mark at its end lose their blank half (typesetting.md §1). */
function trimmedEdges(first: string, last: string): number {
  return ("（〔［｛〈《「『【〖“‘".includes(first) ? 0.5 : 0) + ("）〕］｝〉》」』】〗”’，。；：？！、".includes(last) ? 0.5 : 0);
}

/** Sums of advances; a Latin letter or digit beside a Han character brings a quarter em (typesetting.md §4). */
function prefixWidths(text: string, advance: (character: string) => number): readonly number[] {
  const widths = [0];
  let sum = 0;
  let wasLatin: boolean | null = null;
  for (const character of text) {
    const isLatin = /[A-Za-z0-9]/.test(character);
    if (wasLatin !== null && wasLatin !== isLatin) sum += 0.25;
    wasLatin = isLatin;
    sum += isBlank(character) ? 1 : advance(character);
    for (let unit = 0; unit < character.length; unit++) widths.push(sum);
  }
  return widths;
}
