/**
 * Where a headline may break, and how gladly: at sense boundaries first (the author's own lines,
 * blanks, punctuation), then between words; never inside a word, a number or a quoted name, never
 * before a mark or a particle (newsroom.md §9, typesetting.md §1).
 */
import type { Segmenter } from "../face/index.js";

/** How strict breaking is; a looser step is taken only when no headline comes out otherwise. */
export type Strictness = "sense" | "words" | "characters" | "anywhere";

/** Cost of a break at each UTF-16 offset of the text; Infinity where there may be none. */
export type BreakCosts = readonly number[];

const AUTHOR_LINE = "\n";
const BLANKS = new Set(["\n", " ", "\u3000", "\t", "\u00a0"]);
const CLOSERS = "）〕］｝〉》」』】〗”’)]}";
const OPENERS = "（〔［｛〈《「『【〖“‘([{";
const STOPS = "，。；：？！、,;:?!.．…—";
const TIED_TO_BEFORE = "·‧・～〜-‐–—…/／％%‰°℃℉′″々";
const SIGNS_BEFORE = "¥￥$€£№#＃@";
/** Particles and conjunctions that hang on what stands before them. */
const PARTICLES = "的了和与及等之着过地得们吗呢吧";
/** Words that lead over to what follows: bad, but not forbidden, at a line end. */
const LEADING_WORDS = "和与及在将把对为向被从以让是不为给由至于或";

const COST = {
  authorLine: -0.6,
  blank: -0.3,
  stop: 0.1,
  listComma: 0.8,
  bracket: 0.9,
  word: 1.7,
  leadingWord: 1,
  insideQuote: 2,
  anywhere: 4,
};
/** A quoted name longer than this may break between its words when it must. */
const LONG_QUOTE = 12;

export function isBlank(character: string): boolean {
  return BLANKS.has(character);
}

/** Break costs of a headline whose own lines are parted by "\n". */
export function breakCosts(text: string, segmenter: Segmenter, strictness: Strictness): BreakCosts {
  const words = wordStarts(text, segmenter);
  const quotes = quoteDepths(text, strictness === "sense" ? LONG_QUOTE : 0);
  return Array.from({ length: text.length + 1 }, (_, at) => costAt(text, at, { words, quotes, strictness }));
}

interface Boundaries {
  readonly words: ReadonlySet<number>;
  readonly quotes: readonly QuoteDepth[];
  readonly strictness: Strictness;
}

function costAt(text: string, at: number, boundaries: Boundaries): number {
  if (at === 0 || at === text.length) return 0;
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (isBlank(after) || isLowSurrogate(after)) return Infinity;
  if (boundaries.strictness === "anywhere") return COST.anywhere;
  if (isTied(before, after)) return Infinity;
  if (before === AUTHOR_LINE) return COST.authorLine;
  if (isBlank(before)) return COST.blank;
  if (boundaries.quotes[at] === "closed") return Infinity;
  const quoted = boundaries.quotes[at] === "long" ? COST.insideQuote : 0;
  if (STOPS.includes(before)) return quoted + (before === "、" ? COST.listComma : COST.stop);
  if (boundaries.strictness === "characters") return boundaries.words.has(at) ? COST.word : COST.anywhere;
  if (PARTICLES.includes(after) || isMeasureOfNumber(before, after, boundaries.strictness)) return Infinity;
  if (CLOSERS.includes(before) || OPENERS.includes(after)) return quoted + COST.bracket;
  if (!boundaries.words.has(at)) return Infinity;
  return quoted + COST.word + (LEADING_WORDS.includes(before) ? COST.leadingWord : 0);
}

/** Whether a mark, a number or a foreign word holds two characters together. */
function isTied(before: string, after: string): boolean {
  if (CLOSERS.includes(after) || STOPS.includes(after) || TIED_TO_BEFORE.includes(after)) return true;
  if (OPENERS.includes(before) || SIGNS_BEFORE.includes(before)) return true;
  if ("·‧・-‐–—～〜/／".includes(before) && !BLANKS.has(after)) return !"—～〜".includes(before);
  return isAlphanumeric(before) && (isAlphanumeric(after) || SIGNS_BEFORE.includes(after));
}

/** A number keeps the word that it counts: 300亿, 5月, 第3届. */
function isMeasureOfNumber(before: string, after: string, strictness: Strictness): boolean {
  return strictness === "sense" && isDigit(before) && !isAlphanumeric(after);
}

function wordStarts(text: string, segmenter: Segmenter): ReadonlySet<number> {
  const starts = new Set<number>();
  let at = 0;
  for (const length of segmenter.words(text)) {
    starts.add(at);
    at += length;
  }
  return starts;
}

type QuoteDepth = "open" | "long" | "closed";

/** For each offset whether it lies in a pair of quotes or brackets, and whether that pair is a long one. */
function quoteDepths(text: string, shortest: number): readonly QuoteDepth[] {
  const depths: QuoteDepth[] = new Array<QuoteDepth>(text.length + 1).fill("open");
  const opened: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (OPENERS.includes(text.charAt(at))) opened.push(at);
    if (!CLOSERS.includes(text.charAt(at))) continue;
    const from = opened.pop();
    if (from === undefined) continue;
    const depth = at - from - 1 > shortest ? "long" : "closed";
    for (let inside = from + 1; inside <= at; inside++) if (depths[inside] !== "closed") depths[inside] = depth;
  }
  return depths;
}

function isDigit(character: string): boolean {
  return /[0-9０-９]/.test(character);
}

function isAlphanumeric(character: string): boolean {
  return /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ.,'’&@_+]/.test(character);
}

function isLowSurrogate(character: string): boolean {
  return character >= "\udc00" && character <= "\udfff";
}
