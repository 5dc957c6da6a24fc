/**
 * Second phase: characters become boxes of settled width, with the glue and the penalty between
 * them. Widths are settled before any line is broken (typesetting.md §0).
 */
import { CharClass, type KinsokuLevel, ruledWidth } from "../chars/index.js";
import type { Finding } from "../model/index.js";
import { collect } from "./collect.js";
import { type Chosen, findCharacter, findUnit } from "./fallback.js";
import { Break, createItems, GlueKind, growItems, type Items, type MutableItems } from "./items.js";
import { type Placement, placeMark, placeRuled, placeUnit } from "./marks.js";
import { breakAtSpace, breakBetween, glueBetween, isDigitClass, isWordClass } from "./rules.js";
import type { Typecase } from "./typecase.js";
import type { CharacterStyle, StyledText } from "./types.js";

const C = CharClass;

/** Room of glue in em: natural width, what it can lose, what it can take (typesetting.md §2, §3). */
const GLUE_WIDTH = [0, 0.5, 0.5, 0.5, 0.5, 0.25, 0, 0];
const GLUE_SHRINK = [0, 0.5, 0.5, 0.5, 0, 0.125, 0, 0];
/** For step 3 this is the weight of the gap; a gap that never moves has none. */
const GLUE_STRETCH = [1, 1, 1, 1, 1, 0.25, 0, 0];

/** Word space: between 1/4 and 1/3 em by nature, down to 1/4, up to 1/2 (§1 W, §3). */
const WORD_SPACE_MIN = 0.25;
const WORD_SPACE_NATURAL = 1 / 3;
const WORD_SPACE_MAX = 0.5;

const SPACE = 0x20;

/** ⸺ is both halves of —— in one character. */
const WIDE_DASH = 2;

/** A paragraph ready for breaking, and what was found while its characters were looked up. */
export interface Prepared {
  readonly items: Items;
  readonly findings: readonly Finding[];
}

interface Work {
  readonly text: string;
  readonly classes: Uint8Array;
  readonly level: KinsokuLevel;
  readonly typecase: Typecase;
  readonly items: MutableItems;
  readonly findings: Map<string, Finding>;
  /** Offset where text begins that no box stands for yet (controls before the next box); -1 for none. */
  pending: number;
  /** Word spaces since the last box. */
  spaces: number;
}

export function prepare(styled: StyledText, level: KinsokuLevel, typecase: Typecase): Prepared {
  const { text, runs } = styled;
  const styles = runs.map((run) => run.style);
  const items = createItems(styles, text.length + 1);
  const work: Work = { text, classes: collect(text), level, typecase, items, findings: new Map(), pending: -1, spaces: 0 };
  runs.forEach((run, index) => {
    prepareRun(work, index, run.from, Math.min(run.to, text.length), run.style);
  });
  closeParagraph(work);
  return { items, findings: [...work.findings.values()] };
}

function prepareRun(work: Work, style: number, from: number, to: number, characterStyle: CharacterStyle): void {
  for (let i = from; i < to; ) i = prepareNext(work, style, i, to, characterStyle);
}

/** Makes the boxes of the unit of text at `i`; returns the offset behind it. */
function prepareNext(work: Work, style: number, i: number, end: number, characterStyle: CharacterStyle): number {
  const charClass = classAt(work, i);
  switch (charClass) {
    case C.Control:
      return skipControl(work, i);
    case C.WordSpace:
      work.spaces++;
      return i + 1;
    case C.Combining:
      return addCombining(work, style, i, end, characterStyle);
    case C.Opener:
    case C.Closer:
    case C.Pause:
    case C.Stop:
    case C.Exclaim:
      return addMark(work, style, i, charClass, characterStyle);
    case C.Dash:
    case C.Ellipsis:
      return addUnit(work, style, i, end, charClass, characterStyle);
    case C.Interpunct:
    case C.OneEmRule:
    case C.Wave:
    case C.IdeographicSpace:
      return addRuled(work, style, i, ruledWidth(charClass) ?? 1, characterStyle);
    case C.Ideograph:
    case C.IterationMark:
    case C.WideDigit:
    case C.Other:
      return addSingle(work, style, i, characterStyle);
    default:
      return addWord(work, style, i, end, characterStyle);
  }
}

/** A control character takes no room; its text goes with the box before it, or the one after. */
function skipControl(work: Work, i: number): number {
  const { items } = work;
  if (work.spaces === 0 && work.pending < 0 && items.count > 0) items.to[items.count - 1] = i + 1;
  else if (work.pending < 0) work.pending = i;
  return i + 1;
}

function addSingle(work: Work, style: number, i: number, characterStyle: CharacterStyle): number {
  const codePoint = codePointAt(work.text, i);
  const to = i + lengthOf(codePoint);
  const found = findCharacter(work.typecase, characterStyle, codePoint, work.findings, i);
  addPlain(work, style, i, to, classAt(work, i), found);
  return to;
}

/** A box of the width that the font gives the glyph. */
function addPlain(work: Work, style: number, from: number, to: number, charClass: CharClass, chosen: Chosen): void {
  addBox(work, style, from, to, charClass, chosen, { width: chosen.sort.advanceOf(chosen.glyph), shift: 0 });
}

function addMark(work: Work, style: number, i: number, charClass: CharClass, characterStyle: CharacterStyle): number {
  const chosen = findCharacter(work.typecase, characterStyle, codePointAt(work.text, i), work.findings, i);
  if (chosen.missing) addPlain(work, style, i, i + 1, C.Other, chosen);
  else addBox(work, style, i, i + 1, charClass, chosen, placeMark(chosen.sort, chosen.glyph, charClass));
  return i + 1;
}

function addRuled(work: Work, style: number, i: number, width: number, characterStyle: CharacterStyle): number {
  const character = work.text.charAt(i);
  const own = findCharacter(work.typecase, characterStyle, codePointAt(work.text, i), work.findings, i);
  const chosen = width === 1 ? findUnit(work.typecase, characterStyle, character, width, own) : own;
  const { glyph, placement } = placeRuled(chosen, character, width);
  addBox(work, style, i, i + 1, classAt(work, i), { sort: chosen.sort, glyph }, placement);
  return i + 1;
}

/** A dash or an ellipsis: two characters, 2 em, never parted; an odd one left over keeps 1 em. */
function addUnit(work: Work, style: number, i: number, end: number, charClass: CharClass, characterStyle: CharacterStyle): number {
  const character = work.text.charAt(i);
  const isPair = i + 1 < end && work.text.charAt(i + 1) === character && !isWideDash(character);
  const text = isPair ? character + character : character;
  const width = isWideDash(character) ? WIDE_DASH : text.length;
  const own = findCharacter(work.typecase, characterStyle, codePointAt(work.text, i), work.findings, i);
  const chosen = findUnit(work.typecase, characterStyle, text, width, own);
  placeUnit(chosen, text, charClass === C.Dash, width).forEach((part, k) => {
    addBox(work, style, i + part.from, i + part.to, charClass, { sort: chosen.sort, glyph: part.glyph }, part.placement);
    if (k > 0) bindToPrevious(work.items);
  });
  return i + text.length;
}

function isWideDash(character: string): boolean {
  return character === "⸺" || character === "⸻";
}

/** A run of letters, digits and half-width marks, shaped by its face as a whole. */
function addWord(work: Work, style: number, i: number, end: number, characterStyle: CharacterStyle): number {
  const first = classAt(work, i);
  const to = wordEnd(work, i, end);
  if (to === i + 1 && (first === C.ShortHyphen || first === C.Solidus)) return addRuled(work, style, i, 0.5, characterStyle);
  for (let at = i; at < to; ) {
    const add = classAt(work, at) === C.Combining ? addCombining : addWordPart;
    at = add(work, style, at, to, characterStyle);
  }
  return to;
}

function wordEnd(work: Work, i: number, end: number): number {
  let to = i + lengthOf(codePointAt(work.text, i));
  while (to < end) {
    const charClass = classAt(work, to);
    if (!isWordClass(charClass) && charClass !== C.Combining) break;
    to += lengthOf(codePointAt(work.text, to));
  }
  return to;
}

/** Shapes the longest stretch from `i` that one face can set. */
function addWordPart(work: Work, style: number, i: number, end: number, characterStyle: CharacterStyle): number {
  const { text, typecase } = work;
  const found = findCharacter(typecase, characterStyle, codePointAt(text, i), work.findings, i);
  let to = i + lengthOf(codePointAt(text, i));
  if (found.missing) {
    addPlain(work, style, i, to, classAt(work, i), found);
    return to;
  }
  while (to < end && continuesRun(found, typecase, characterStyle, codePointAt(text, to))) to += lengthOf(codePointAt(text, to));
  const shaped = found.sort.shape(text.slice(i, to));
  shaped.forEach((part, k) => {
    const from = k === 0 ? i : i + part.from;
    const next = shaped[k + 1];
    const placement = { width: part.advance, shift: part.dx };
    addBox(work, style, from, next ? i + next.from : to, classAt(work, from), { sort: found.sort, glyph: part.glyph }, placement);
  });
  return to;
}

/** Whether the next character comes from the same depth of the chain as the run so far. */
function continuesRun(found: Chosen, typecase: Typecase, style: CharacterStyle, codePoint: number): boolean {
  if (found.sort.glyphOf(codePoint) === 0) return false;
  return found.depth === 0 || typecase.find(style, codePoint)?.depth === found.depth;
}

/** A mark over or under the character before it: drawn if a face has it, and never parted from it. */
function addCombining(work: Work, style: number, i: number, end: number, characterStyle: CharacterStyle): number {
  const codePoint = codePointAt(work.text, i);
  const to = Math.min(i + lengthOf(codePoint), end);
  const found = work.typecase.find(characterStyle, codePoint);
  if (found && work.items.count > 0 && work.spaces === 0) {
    addBox(work, style, i, to, C.Combining, found, { width: 0, shift: 0 });
    return to;
  }
  return skipControl(work, to - 1);
}

/** Appends a box and settles the glue and the penalty between it and the box before. */
function addBox(
  work: Work,
  style: number,
  from: number,
  to: number,
  charClass: CharClass,
  found: Pick<Chosen, "sort" | "glyph">,
  placement: Placement,
): void {
  const { items } = work;
  growItems(items);
  const k = items.count;
  const size = items.styles[style]?.size ?? 0;
  items.glyph[k] = found.glyph;
  items.face[k] = found.sort.index;
  items.style[k] = style;
  items.charClass[k] = charClass;
  items.from[k] = work.pending >= 0 ? work.pending : from;
  items.to[k] = to;
  items.width[k] = placement.width * size;
  items.shift[k] = placement.shift * size;
  items.count = k + 1;
  if (k > 0) settleJoin(work, k - 1, k);
  work.pending = -1;
  work.spaces = 0;
}

function settleJoin(work: Work, prev: number, next: number): void {
  const { items } = work;
  const before = classOfBox(items, prev);
  const after = classOfBox(items, next);
  if (work.spaces > 0) settleSpace(work, prev, before, after);
  else settlePair(work, prev, next, before, after);
  if (before === C.IdeographicSpace) settleBlank(work, prev, after);
  items.glueWidth[prev] = (items.glueWidth[prev] ?? 0) + trackingOf(items, prev);
}

function settleSpace(work: Work, prev: number, before: CharClass, after: CharClass): void {
  const { items, spaces } = work;
  items.spaced[prev] = 1;
  items.penalty[prev] = breakAtSpace(before, after, work.level);
  // A space typed between Han and Latin is the gap that stands there anyway, not one more.
  if (glueBetween(before, after) === GlueKind.HanLatin) {
    setGlue(items, prev, GlueKind.HanLatin, sizeOf(items, prev));
    return;
  }
  const size = sizeOf(items, prev) * spaces;
  items.glue[prev] = GlueKind.WordSpace;
  items.glueWidth[prev] = WORD_SPACE_NATURAL * size;
  items.glueShrink[prev] = (WORD_SPACE_NATURAL - WORD_SPACE_MIN) * size;
  items.glueStretch[prev] = (WORD_SPACE_MAX - WORD_SPACE_NATURAL) * size;
}

/** What stands on both sides of U+3000 meets the line edge too when a line breaks beside the blank. */
function settleBlank(work: Work, blank: number, after: CharClass): void {
  const { items } = work;
  let first = blank;
  while (first > 0 && classOfBox(items, first - 1) === C.IdeographicSpace) first--;
  const before = first > 0 ? classOfBox(items, first - 1) : C.Other;
  if (breakAtSpace(before, after, work.level) !== Break.Kinsoku) return;
  for (let at = Math.max(0, first - 1); at <= blank; at++) items.penalty[at] = Break.Kinsoku;
}

function settlePair(work: Work, prev: number, next: number, before: CharClass, after: CharClass): void {
  const { items } = work;
  const inNumber = isClockJoint(work, prev, next);
  const isPairEnd = before === C.Exclaim && endsExclaimPair(items, prev);
  const kind = isPairEnd && after !== C.Exclaim ? GlueKind.Solid : glueBetween(before, after);
  // The larger neighbour decides about a blank between two sizes (typesetting.md §2).
  setGlue(items, prev, kind, Math.max(sizeOf(items, prev), sizeOf(items, next)));
  items.penalty[prev] = inNumber ? Break.Word : breakBetween(before, after, work.level);
}

/** 10：30 and ３．５: a full-width colon or point between digits is part of the number. */
function isClockJoint(work: Work, prev: number, next: number): boolean {
  const { items, text } = work;
  const mark = text.charCodeAt(items.from[prev] ?? 0);
  if (mark !== 0xff1a && mark !== 0xff0e) return false;
  return prev > 0 && isDigitClass(classOfBox(items, prev - 1)) && isDigitClass(classOfBox(items, next));
}

/** Exactly two of ？！ in a row take 1 em together: no blank after the second (class E, §1). */
function endsExclaimPair(items: Items, last: number): boolean {
  return classOfBox(items, last - 1) === C.Exclaim && classOfBox(items, last - 2) !== C.Exclaim;
}

function bindToPrevious(items: MutableItems): void {
  const prev = items.count - 2;
  setGlue(items, prev, GlueKind.Rigid, 0);
  items.penalty[prev] = Break.Never;
}

function setGlue(items: MutableItems, at: number, kind: GlueKind, size: number): void {
  items.glue[at] = kind;
  items.glueWidth[at] = (GLUE_WIDTH[kind] ?? 0) * size;
  items.glueShrink[at] = (GLUE_SHRINK[kind] ?? 0) * size;
  items.glueStretch[at] = (GLUE_STRETCH[kind] ?? 0) * size;
}

/** Text that no box stands for at the end of the paragraph goes with the last box. */
function closeParagraph(work: Work): void {
  const { items } = work;
  if (work.pending < 0) return;
  if (items.count > 0) items.to[items.count - 1] = work.text.length;
  else addInvisible(work);
}

/** A paragraph of nothing but control characters: one blank glyph without width carries its text. */
function addInvisible(work: Work): void {
  const [style] = work.items.styles;
  if (!style) return;
  const found = work.typecase.find(style, SPACE) ?? { sort: work.typecase.sortOf(style), glyph: 0 };
  addBox(work, 0, 0, work.text.length, C.Control, found, { width: 0, shift: 0 });
}

function trackingOf(items: Items, box: number): number {
  const style = items.styles[items.style[box] ?? 0];
  return style ? style.tracking * style.size : 0;
}

function sizeOf(items: Items, box: number): number {
  return items.styles[items.style[box] ?? 0]?.size ?? 0;
}

function classOfBox(items: Items, box: number): CharClass {
  return (items.charClass[box] ?? C.Other) as CharClass;
}

function classAt(work: Work, i: number): CharClass {
  return (work.classes[i] ?? C.Other) as CharClass;
}

function codePointAt(text: string, i: number): number {
  return text.codePointAt(i) ?? 0;
}

function lengthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}
