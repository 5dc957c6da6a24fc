/** Passages that are known only by several lines together: rows of a table, lines of verse, the signature under a notice. */
import type { Facts } from "./facts.js";
import { isBareName, isNewsLed, isPlaceAlone, isSignatureDate } from "./wording.js";

export type Passage = "row" | "verse" | "verseTitle" | "signature" | "parallel" | "item" | "none";

/** The passage that each line belongs to. */
export function passagesOf(facts: readonly Facts[]): readonly Passage[] {
  const passages = new Array<Passage>(facts.length).fill("none");
  markParallels(facts, passages);
  markRows(facts, passages);
  markVerse(facts, passages);
  markSignatures(facts, passages);
  markItems(facts, passages);
  markSignedItems(facts, passages);
  return passages;
}

/** Fewest cells of a row, and fewest rows of a table. */
const CELLS = 3;
const ROWS = 2;
/** Two cells make a row too, where a bar opens it, or where so many lines have one tab each. */
const LEAST_CELLS = 2;
const TABBED_ROWS = 3;

function markRows(facts: readonly Facts[], passages: Passage[]): void {
  for (let start = 0; start < facts.length; start++) {
    let end = start;
    while (isRow(facts[end]) && (end === start || isNextRow(facts[start], facts[end]))) end++;
    const rows = facts.slice(start, end);
    const isNarrow = rows.every(({ line }) => line.cells < CELLS && line.cellMarks === "tabs");
    if (rows.length >= (isNarrow ? TABBED_ROWS : ROWS)) passages.fill("row", start, end);
    start = Math.max(start, end - 1);
  }
}

function isRow(fact: Facts | undefined): boolean {
  if (fact === undefined || fact.line.level > 0 || fact.small || fact.weather) return false;
  return fact.line.cells >= (fact.line.cellMarks === null ? CELLS : LEAST_CELLS);
}

function isNextRow(first: Facts | undefined, fact: Facts | undefined): boolean {
  return fact !== undefined && !fact.line.opensSource && fact.line.gap <= 1 && Math.abs(fact.line.cells - (first?.line.cells ?? 0)) <= 1;
}

/** Longest line of verse, fewest lines of a poem, and their longest usual length, in UTF-16 units. */
const LONGEST_VERSE = 18;
const LINES_OF_VERSE = 5;
const USUAL_VERSE = 12;

/** Short lines, one after another, under the name of their author: a poem. */
function markVerse(facts: readonly Facts[], passages: Passage[]): void {
  facts.forEach((fact, index) => {
    if (!isAuthorLine(fact, facts[index - 1])) return;
    let end = index + 1;
    while (isVerse(facts[end]) && !isNextAuthor(facts, end)) end++;
    end = beforeNextTitle(facts, index + 1, end);
    const lines = facts.slice(index + 1, end);
    if (lines.length < LINES_OF_VERSE || isWrapped(lines)) return;
    if (lines.reduce((sum, line) => sum + line.line.wording.length, 0) > USUAL_VERSE * lines.length) return;
    for (let at = index + 1; at < end; at++) passages[at] = isStanzaTitle(facts, at, index + 1, end) ? "verseTitle" : "verse";
  });
}

function isAuthorLine(fact: Facts, before: Facts | undefined): boolean {
  return (
    (fact.openingByline || isBareName(fact.line.wording)) &&
    !/记者|通讯员/.test(fact.line.wording) &&
    before?.headlike === true &&
    !fact.line.opensSource
  );
}

function isVerse(fact: Facts | undefined): boolean {
  return (
    fact !== undefined &&
    !fact.line.opensSource &&
    fact.line.wording.length <= LONGEST_VERSE &&
    fact.line.level === 0 &&
    !fact.line.bold &&
    !(fact.opens || fact.small || fact.credit || fact.openingByline || fact.captionOpening || fact.weather)
  );
}

/** A name alone over prose. */
function isNextAuthor(facts: readonly Facts[], index: number): boolean {
  const [fact, below] = [facts[index], facts[index + 1]];
  return fact !== undefined && isBareName(fact.line.wording) && below !== undefined && (below.bodylike || below.shape.full);
}

/** Most lines of the headline and the byline that follow a poem. */
const MOST_HEADS = 3;

/** The last short lines before other text are its headline, and not verse. */
function beforeNextTitle(facts: readonly Facts[], start: number, end: number): number {
  const next = facts[end];
  if (!next || next.line.opensSource || next.line.level > 0 || next.line.bold || next.small || next.captionOpening) return end;
  const usual = Math.min(...facts.slice(start + 1, end).map((fact) => fact.line.gap));
  let last = end;
  while (last > start && end - last < MOST_HEADS && (facts[last - 1]?.line.gap ?? 0) > usual) last--;
  if (last === end) last--;
  return last > start && isBareName(facts[last]?.line.wording ?? "") ? last - 1 : last;
}

/** Lines filled to one measure, not each with a mark at its end: prose of a narrow column. */
function isWrapped(lines: readonly Facts[]): boolean {
  const marked = lines.filter((fact) => fact.stop || fact.pause).length;
  return marked < lines.length * 0.8 && lines.filter((fact) => fact.shape.full).length > lines.length * 0.5;
}

/** A line alone between two blanks, with more verse after it. */
function isStanzaTitle(facts: readonly Facts[], at: number, start: number, end: number): boolean {
  const gapBefore = facts[at]?.line.gap ?? 0;
  const gapAfter = facts[at + 1]?.line.gap ?? 0;
  const usual = Math.min(...facts.slice(start + 1, end).map((fact) => fact.line.gap));
  return at > start && at + 2 < end && gapBefore > usual && gapAfter > usual && !facts[at]?.stop;
}

/** An office and a date, each on its own line under the text: who gives notice, and when. */
function markSignatures(facts: readonly Facts[], passages: Passage[]): void {
  facts.forEach((fact, index) => {
    const above = facts[index - 1];
    if (!isSignatureDate(fact.line.wording) || fact.line.opensSource || !above) return;
    if (isPlaceAlone(above.line.wording) && facts[index - 2]?.stop) passages.fill("signature", index - 1, index + 1);
    else if (above.stop && above.line.wording.length > 8) passages[index] = "signature";
  });
}

const NUMBER = /^(\d{1,2})[.、．)）] ?/;

/** Lines numbered one after another without text between them: a list, and no subheads. */
function markItems(facts: readonly Facts[], passages: Passage[]): void {
  facts.forEach((fact, index) => {
    const number = numberOf(facts[index - 1]);
    if (number === null || numberOf(fact) !== number + 1 || fact.line.gap > 1) return;
    for (const at of [index - 1, index]) if (passages[at] === "none" || passages[at] === "parallel") passages[at] = "item";
  });
}

/** Lines after one and the same sign, each signed at its end: news in brief, and no captions. */
function markSignedItems(facts: readonly Facts[], passages: Passage[]): void {
  facts.forEach((fact, index) => {
    const above = facts[index - 1];
    if (!isSignedItem(fact) || !isSignedItem(above) || fact.line.wording.charAt(0) !== above?.line.wording.charAt(0)) return;
    passages.fill("item", index - 1, index + 1);
  });
}

function isSignedItem(fact: Facts | undefined): boolean {
  return fact !== undefined && /^[▲△▶●◆■◇□]/.test(fact.line.wording) && fact.bodylike && fact.ends && !fact.trailingCredit;
}

function numberOf(fact: Facts | undefined): number | null {
  if (!fact || fact.line.level > 0 || fact.line.bold) return null;
  const digits = NUMBER.exec(fact.line.wording)?.[1];
  return digits === undefined ? null : Number(digits);
}

const LONGEST_PARALLEL = 18;

/** Short lines of one length between the paragraphs of a signed story: subheads are cut to match. */
function markParallels(facts: readonly Facts[], passages: Passage[]): void {
  let signed = false;
  let last: number | null = null;
  facts.forEach((fact, index) => {
    const opens = fact.opens || fact.openingByline;
    if (fact.line.opensSource) signed = false;
    if (opens) signed = true;
    if (opens || fact.line.opensSource) last = null;
    if (!signed || !isBetweenProse(facts, index) || isNewsLed(fact.line.wording)) return;
    if (last !== null && Math.abs((facts[last]?.line.wording.length ?? 0) - fact.line.wording.length) <= 1) {
      passages[index] = "parallel";
      passages[last] = "parallel";
    }
    last = index;
  });
}

function isBetweenProse(facts: readonly Facts[], index: number): boolean {
  const [above, fact, below] = [facts[index - 1], facts[index], facts[index + 1]];
  return (
    fact?.headlike === true &&
    !/[。；]/.test(fact.line.wording) &&
    !fact.shape.full &&
    fact.line.wording.length <= LONGEST_PARALLEL &&
    above?.stop === true &&
    below !== undefined &&
    (below.bodylike || below.shape.full) &&
    !below.opens
  );
}
