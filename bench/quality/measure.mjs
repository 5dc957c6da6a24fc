/**
 * The figures of lines as they were set, from the places of their glyphs alone (the shape of `setting.mjs`): one code
 * measures every setter, so that no one is judged by what it says of itself.
 */
import { isForbiddenAtEnd, isForbiddenAtStart, isHan } from "../../dist/core/chars/index.js";
import { blankStep, hasRightBlank, isAdjacentPair, isCompressed, naturalDistance } from "./marks.mjs";
import { bodyLength, LONGEST_TRIED } from "./orphans.mjs";
import { PITCH, SIZE } from "./setting.mjs";
import { findTokens, partedTokens, TOKEN_KINDS } from "./tokens.mjs";

/** The widest gap between Han that a reader does not see, and one that is a fault (em). */
const WIDE_GAP = 0.1;
const VERY_WIDE_GAP = 0.25;
/** Gap between Han and Latin that all setters are asked for, in em. */
const HAN_LATIN = 0.25;
/** PDF writers round places to a hundredth of a point or so; gaps and edges closer than these are equal (em). */
const ROUNDING = 0.002;
const EDGE = 0.02;
/** Dashes and hyphens, which some setters let stand out in part. */
const DASHES = "—–-‐…";
const WESTERN = /[A-Za-zÀ-ÖØ-öø-ÿ0-9]/;

export function emptyCounts() {
  const names =
    "lines orphans avoidable wide veryWide squeezed steps unjustified tooWide hung forbidden interpuncts pairs compressed offGrid";
  return { latin: 0, ...Object.fromEntries([...names.split(" "), ...TOKEN_KINDS].map((name) => [name, 0])) };
}

export function addCounts(sum, counts) {
  for (const name of Object.keys(counts)) {
    if (name === "latin") sum.latin = Math.max(sum.latin, counts.latin);
    else sum[name] += counts[name];
  }
}

/** What is measured with the help of our composer, for all setters alike: the width of a text alone, and whether an orphan was avoidable. */
export function measureTexts(texts, settings, points, { widthOf, isAvoidable, inkRight }) {
  const counts = emptyCounts();
  texts.forEach((text, index) => {
    const lines = settings[index];
    const ends = lines.map((_, line) => lines[line + 1]?.from ?? text.length);
    lines.forEach((line, at) => {
      countLine(counts, text, line, ends[at], at === lines.length - 1, points, inkRight);
    });
    countOrphan(counts, text, lines, points, isAvoidable);
    const starts = lines.slice(1).map(({ from }) => from);
    for (const { kind } of partedTokens(text, tokensOf(text), starts, points, widthOf)) counts[kind]++;
    counts.offGrid += lines.filter(({ y }) => isOffGrid(y - lines[0].y)).length;
  });
  return counts;
}

const known = new Map();
function tokensOf(text) {
  if (!known.has(text)) known.set(text, findTokens(text));
  return known.get(text);
}

function countLine(counts, text, line, to, isLast, points, inkRight) {
  counts.lines++;
  countGaps(counts, text, line.glyphs);
  countEdges(counts, text, line, to, isLast);
  const last = line.glyphs.at(-1);
  if (!last) return;
  const character = characterAt(text, last.offset);
  const ink = last.x + inkRight(character) * SIZE;
  if (ink > points + EDGE * SIZE) {
    if (hasRightBlank(character) || DASHES.includes(character)) counts.hung++;
    else counts.tooWide++;
  } else if (!isLast && !rightEdges(last, ink, character).some((edge) => Math.abs(edge - points) <= EDGE * SIZE)) counts.unjustified++;
}

/** Setters differ in what of the last glyph they put on the edge: its ink, its advance, half a mark, or a room of 1/2 or 1 em round it. */
function rightEdges({ x, advance }, ink, character) {
  const half = SIZE / 2;
  return [ink, x + advance, x + advance / 2 + half / 2, x + advance / 2 + half, ...(hasRightBlank(character) ? [x + half] : [])];
}

/** Neighbours of a line, and what justification did between them. A step is one kind of place that departs from its natural width. */
function countGaps(counts, text, glyphs) {
  const steps = new Set();
  let widestHan = 0;
  for (let i = 1; i < glyphs.length; i++) {
    const [left, right] = [glyphs[i - 1], glyphs[i]];
    const [before, after] = [characterAt(text, left.offset), characterAt(text, right.offset)];
    if (/\s/.test(text.charAt(right.offset - 1))) continue;
    const distance = (right.x - left.x) / SIZE;
    const gap = distance - left.advance / SIZE;
    if (isAdjacentPair(before, after)) {
      counts.pairs++;
      if (isCompressed(distance)) counts.compressed++;
    }
    const blank = blankStep(before, after);
    if (blank !== null) {
      if (distance < naturalDistance(before, after, left.advance / SIZE) - ROUNDING) {
        counts.squeezed++;
        steps.add(blank);
      }
      continue;
    }
    if (isHanCharacter(before) && isHanCharacter(after)) widestHan = Math.max(widestHan, gap);
    else if (isHanLatin(before, after)) {
      counts.latin = Math.max(counts.latin, gap);
      if (Math.abs(gap - HAN_LATIN) > ROUNDING) steps.add(gap < HAN_LATIN ? "shrink-han-latin" : "stretch-han-latin");
    }
  }
  if (widestHan > ROUNDING) steps.add("stretch-gaps");
  if (widestHan > WIDE_GAP + ROUNDING) counts.wide++;
  if (widestHan > VERY_WIDE_GAP + ROUNDING) counts.veryWide++;
  counts.steps += steps.size;
}

function countEdges(counts, text, line, to, isLast) {
  const first = text.codePointAt(line.from) ?? 0;
  const last = text.slice(line.from, to).trimEnd().at(-1)?.charCodeAt(0) ?? 0;
  // —— is two connectors of one class; below strict it may begin a line, a lone — may not.
  const isDash = text.startsWith("——", line.from);
  if (line.from > 0 && !isDash && isForbiddenAtStart(first, "basic")) counts.forbidden++;
  else if (!isLast && isForbiddenAtEnd(last, "basic")) counts.forbidden++;
  if (line.from > 0 && "·‧・".includes(characterAt(text, line.from))) counts.interpuncts++;
}

function countOrphan(counts, text, lines, points, isAvoidable) {
  const last = lines.at(-1);
  if (lines.length < 2 || bodyLength(text.slice(last.from)) > 1) return;
  counts.orphans++;
  if (text.length <= LONGEST_TRIED && isAvoidable(text, points)) counts.avoidable++;
}

function isOffGrid(distance) {
  const pitches = distance / PITCH;
  return Math.abs(pitches - Math.round(pitches)) * PITCH > EDGE * SIZE;
}

function characterAt(text, offset) {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}

function isHanCharacter(character) {
  return isHan(character.codePointAt(0));
}

function isHanLatin(before, after) {
  return (isHanCharacter(before) && WESTERN.test(after)) || (WESTERN.test(before) && isHanCharacter(after));
}
