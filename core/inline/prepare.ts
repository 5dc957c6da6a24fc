/**
 * Second phase: characters become boxes of settled width, with the glue and the penalty between
 * them. Widths are settled before any line is broken (typesetting.md §0).
 */
import { CharClass, ruledWidth } from "../chars/index.js";
import type { GlyphId } from "../face/index.js";
import type { Finding } from "../model/index.js";
import { collect } from "./collect.js";
import { type Chosen, findCharacter, findUnit } from "./fallback.js";
import { growItems, type MutableItems, resetItems } from "./items.js";
import { type Placement, placeMark, placeRuled, placeUnit } from "./marks.js";
import { isWordClass, type PairTable, pairTable } from "./rules.js";
import { setStyle } from "./script.js";
import { bindToPrevious, clearJoin, settleJoin } from "./settle.js";
import { type Slot, type Sort, shapeWord, type Typecase } from "./typecase.js";
import type { CharacterStyle, LineRules, ParagraphStyle, Span, StyledText } from "./types.js";

const C = CharClass;

const SPACE = 0x20;

/** ⸺ is both halves of —— in one character. */
const WIDE_DASH = 2;

interface Work {
  readonly text: string;
  readonly classes: Uint8Array;
  readonly pairs: PairTable;
  readonly wordSpace: Span;
  readonly rules: LineRules;
  readonly typecase: Typecase;
  readonly items: MutableItems;
  readonly findings: Map<string, Finding>;
  /** The style of the run at hand and its index. */
  style: CharacterStyle;
  styleIndex: number;
  slots: (Slot | undefined)[];
  /** Offset where text begins that no box stands for yet (controls before the next box); -1 for none. */
  pending: number;
  /** Word spaces since the last box. */
  spaces: number;
}

/**
 * Fills `items` with those of a paragraph and returns what was found while its characters were
 * looked up; throws when the runs of styles leave a part of its text out.
 */
export function prepare(
  styled: StyledText,
  rules: LineRules,
  style: ParagraphStyle,
  typecase: Typecase,
  items: MutableItems,
): readonly Finding[] {
  const { text, runs } = styled;
  const [first] = runs;
  checkRuns(styled);
  resetItems(
    items,
    runs.map((run) => setStyle(run.style)),
    text.length,
  );
  collect(text, items.classes);
  if (!first) return [];
  const { wordSpace } = rules;
  const common = { text, classes: items.classes, pairs: pairTable(rules, style.kinsoku), wordSpace, rules, typecase, items, findings: new Map() };
  const work: Work = { ...common, style: first.style, styleIndex: 0, slots: [], pending: -1, spaces: 0 };
  runs.forEach((run, index) => {
    work.style = setStyle(run.style);
    work.styleIndex = index;
    work.slots = typecase.slotsOf(work.style);
    for (let i = run.from; i < run.to; ) i = prepareNext(work, i, run.to);
  });
  closeParagraph(work);
  return [...work.findings.values()];
}

function checkRuns({ text, runs }: StyledText): void {
  let at = 0;
  for (const { from, to } of runs) {
    if (from !== at || to < from) throw new Error(`a style run from ${from} to ${to} follows text that ends at ${at}`);
    at = to;
  }
  if (at !== text.length) throw new Error(`style runs end at ${at}, the text at ${text.length}`);
}

/** Makes the boxes of the unit of text at `i`; returns the offset behind it. */
function prepareNext(work: Work, i: number, end: number): number {
  const charClass = classAt(work, i);
  switch (charClass) {
    case C.Control:
      return skipControl(work, i);
    case C.WordSpace:
      work.spaces++;
      return i + 1;
    case C.Combining:
      return addCombining(work, i, end);
    case C.Opener:
    case C.Closer:
    case C.Pause:
    case C.Stop:
    case C.Exclaim:
      return addMark(work, i, charClass);
    case C.Dash:
    case C.Ellipsis:
      return addUnit(work, i, end, charClass);
    case C.Interpunct:
    case C.OneEmRule:
    case C.Wave:
    case C.IdeographicSpace:
      return addRuled(work, i, widthOf(work, charClass));
    case C.Ideograph:
    case C.IterationMark:
    case C.WideDigit:
    case C.Other:
      return addSingle(work, i);
    default:
      return addWord(work, i, end);
  }
}

/** An interpunct takes 1/2 em on the Mainland and 1 em where marks are centred. */
function widthOf({ rules }: Work, charClass: CharClass): number {
  return charClass === C.Interpunct && rules.marks === "centred" ? 1 : (ruledWidth(charClass) ?? 1);
}

/** A control character takes no room; its text goes with the box before it, or the one after. */
function skipControl(work: Work, i: number): number {
  const { items } = work;
  if (work.spaces === 0 && work.pending < 0 && items.count > 0) items.to[items.count - 1] = i + 1;
  else if (work.pending < 0) work.pending = i;
  return i + 1;
}

function addSingle(work: Work, i: number): number {
  const slot = work.slots[work.text.charCodeAt(i)];
  if (slot) {
    addBox(work, i, i + 1, classAt(work, i), slot.sort, slot.glyph, slot.placement);
    return i + 1;
  }
  const codePoint = codePointAt(work.text, i);
  const found = findCharacter(work.typecase, work.style, codePoint, work.findings, i);
  const to = i + lengthOf(codePoint);
  addFound(work, i, to, classAt(work, i), found, plainPlacement(found));
  return to;
}

/** The width that the font gives the glyph. */
function plainPlacement({ sort, glyph }: Chosen): Placement {
  return { width: sort.face.advanceOf(glyph), shift: 0 };
}

/** A box for a character just looked up; it is remembered unless it came from another face. */
function addFound(work: Work, from: number, to: number, charClass: CharClass, found: Chosen, placement: Placement): void {
  const { sort, glyph, depth, missing } = found;
  if (depth === 0 && !missing && to === from + 1) work.slots[work.text.charCodeAt(from)] = { sort, glyph, placement };
  addBox(work, from, to, charClass, sort, glyph, placement);
}

const COMMA = 0xff0c;
const LIST_COMMA = 0x3001;
const FULL_STOP = 0x3002;

function addMark(work: Work, i: number, charClass: CharClass): number {
  const unit = work.text.charCodeAt(i);
  const slot = work.slots[unit];
  if (slot) addBox(work, i, i + 1, charClass, slot.sort, slot.glyph, slot.placement);
  else addNewMark(work, i, charClass);
  // One of 、，。 alone may hang (typesetting.md §4).
  if (work.rules.hanging && (unit === COMMA || unit === LIST_COMMA || unit === FULL_STOP)) work.items.hangs[work.items.count - 1] = 1;
  return i + 1;
}

function addNewMark(work: Work, i: number, charClass: CharClass): void {
  const chosen = findCharacter(work.typecase, work.style, codePointAt(work.text, i), work.findings, i);
  if (chosen.missing) addBox(work, i, i + 1, C.Other, chosen.sort, chosen.glyph, plainPlacement(chosen));
  else addFound(work, i, i + 1, charClass, chosen, placeMark(chosen.sort, chosen.glyph, charClass));
}

function addRuled(work: Work, i: number, width: number): number {
  const character = work.text.charAt(i);
  const own = findCharacter(work.typecase, work.style, codePointAt(work.text, i), work.findings, i);
  const chosen = width === 1 ? findUnit(work.typecase, work.style, character, width, own) : own;
  const { glyph, placement } = placeRuled(chosen, character, width);
  addBox(work, i, i + 1, classAt(work, i), chosen.sort, glyph, placement);
  return i + 1;
}

/** A dash or an ellipsis: two characters, 2 em, never parted; an odd one left over keeps 1 em. */
function addUnit(work: Work, i: number, end: number, charClass: CharClass): number {
  const character = work.text.charAt(i);
  const isPair = i + 1 < end && work.text.charAt(i + 1) === character && !isWideDash(character);
  const text = isPair ? character + character : character;
  const width = isWideDash(character) ? WIDE_DASH : text.length;
  const own = findCharacter(work.typecase, work.style, codePointAt(work.text, i), work.findings, i);
  const chosen = findUnit(work.typecase, work.style, text, width, own);
  placeUnit(chosen, text, charClass === C.Dash, width).forEach((part, k) => {
    addBox(work, i + part.from, i + part.to, charClass, chosen.sort, part.glyph, part.placement);
    if (k > 0 || isOddDash(work, i, text)) bindToPrevious(work.items);
  });
  return i + text.length;
}

/** The third — of ———, or the second where the style changes between the two: it follows its like. */
function isOddDash({ text, classes }: Work, i: number, unit: string): boolean {
  return unit.length === 1 && classes[i] === C.Dash && !isWideDash(unit) && text.charAt(i - 1) === unit;
}

function isWideDash(character: string): boolean {
  return character === "⸺" || character === "⸻";
}

/** A run of letters, digits and half-width marks, shaped by its face as a whole. */
function addWord(work: Work, i: number, end: number): number {
  const first = classAt(work, i);
  const to = wordEnd(work, i, end);
  if (to === i + 1 && (first === C.ShortHyphen || first === C.Solidus)) return addRuled(work, i, 0.5);
  for (let at = i; at < to; ) {
    const add = classAt(work, at) === C.Combining ? addCombining : addWordPart;
    at = add(work, at, to);
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
function addWordPart(work: Work, i: number, end: number): number {
  const { text, typecase } = work;
  const found = findCharacter(typecase, work.style, codePointAt(text, i), work.findings, i);
  let to = i + lengthOf(codePointAt(text, i));
  if (found.missing) {
    addBox(work, i, to, classAt(work, i), found.sort, found.glyph, plainPlacement(found));
    return to;
  }
  while (to < end && continuesRun(found, typecase, work.style, codePointAt(text, to))) to += lengthOf(codePointAt(text, to));
  const shaped = shapeWord(found.sort, text.slice(i, to));
  shaped.forEach((part, k) => {
    const from = k === 0 ? i : i + part.from;
    const next = shaped[k + 1];
    const placement = { width: part.advance, shift: part.dx };
    addBox(work, from, next ? i + next.from : to, classAt(work, from), found.sort, part.glyph, placement);
  });
  return to;
}

/** Whether the next character comes from the same depth of the chain as the run so far. */
function continuesRun(found: Chosen, typecase: Typecase, style: CharacterStyle, codePoint: number): boolean {
  if (found.sort.face.glyphOf(codePoint) === 0) return false;
  return found.depth === 0 || typecase.find(style, codePoint)?.depth === found.depth;
}

/** A mark over or under the character before it: drawn if a face has it, and never parted from it. */
function addCombining(work: Work, i: number, end: number): number {
  const codePoint = codePointAt(work.text, i);
  const to = Math.min(i + lengthOf(codePoint), end);
  const found = work.typecase.find(work.style, codePoint);
  if (found && work.items.count > 0 && work.spaces === 0) {
    addBox(work, i, to, C.Combining, found.sort, found.glyph, { width: 0, shift: 0 });
    return to;
  }
  return skipControl(work, to - 1);
}

/** Appends a box and settles the glue and the penalty between it and the box before. */
function addBox(work: Work, from: number, to: number, charClass: CharClass, sort: Sort, glyph: GlyphId, placement: Placement): void {
  const { items } = work;
  growItems(items);
  const k = items.count;
  const size = work.style.size;
  items.glyph[k] = glyph;
  items.face[k] = sort.index;
  items.style[k] = work.styleIndex;
  items.charClass[k] = charClass;
  items.from[k] = work.pending >= 0 ? work.pending : from;
  items.to[k] = to;
  items.width[k] = placement.width * size;
  items.shift[k] = placement.shift * size;
  items.hangs[k] = 0;
  items.count = k + 1;
  if (k > 0) settleJoin(items, k - 1, work);
  work.pending = -1;
  work.spaces = 0;
}

/** Text that no box stands for at the end of the paragraph goes with the last box; nothing stands behind that. */
function closeParagraph(work: Work): void {
  const { items } = work;
  if (work.pending >= 0) {
    if (items.count > 0) items.to[items.count - 1] = work.text.length;
    else addInvisible(work);
  }
  if (items.count > 0) clearJoin(items, items.count - 1);
}

/** A paragraph of nothing but control characters: one blank glyph without width carries its text. */
function addInvisible(work: Work): void {
  const [style] = work.items.styles;
  if (!style) return;
  const found = work.typecase.find(style, SPACE) ?? { sort: work.typecase.sortOf(style), glyph: 0 };
  addBox(work, 0, work.text.length, C.Control, found.sort, found.glyph, { width: 0, shift: 0 });
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
