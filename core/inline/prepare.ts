/**
 * Second phase: characters become boxes of settled width, with the glue and the penalty between
 * them. Widths are settled before any line is broken (typesetting.md §0).
 */
import { CharClass, ruledWidth } from "../chars/index.js";
import type { Finding } from "../model/index.js";
import { addCharacter, addMark, addRuled, addUnit } from "./characters.js";
import { collect } from "./collect.js";
import type { Desk } from "./desk.js";
import { type MutableItems, resetItems, Turn } from "./items.js";
import { softenNames } from "./names.js";
import { addReadings, keepTogether, keepWords } from "./readings.js";
import { pairTable } from "./rules.js";
import { setStyle } from "./script.js";
import { bind, clearJoin, closeGap, isDoubleMark } from "./settle.js";
import type { LineRules, ParagraphStyle, StyledText } from "./types.js";
import { addVerticalWord } from "./vertical.js";
import { addCombining, addWord } from "./words.js";
import { addBox, skipControl, type Work } from "./work.js";

const C = CharClass;
const SPACE = 0x20;
const NOTHING = { width: 0, shift: 0 };

/**
 * Fills `items` with those of a paragraph and returns what was found while its characters were
 * looked up; throws when the runs of styles leave a part of its text out.
 */
export function prepare(styled: StyledText, rules: LineRules, style: ParagraphStyle, desk: Desk, items: MutableItems): readonly Finding[] {
  const { text, runs } = styled;
  checkRuns(styled);
  resetItems(
    items,
    runs.map((run) => setStyle(run.style)),
    text.length,
  );
  const isVertical = style.writing === "vertical";
  collect(text, items.classes, { isVertical, hasTabs: style.tabs !== undefined });
  const work = openWork(styled, rules, style, desk, items);
  if (!work) return [];
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index];
    if (run && run.to > run.from) prepareRun(work, index, run.from, run.to);
  }
  closeParagraph(work);
  softenNames(items, work.interpuncts);
  if (style.breaks) keepWords(items, style.breaks);
  if (styled.ruby) addReadings(items, styled.ruby, desk.setAside(style.writing));
  return work.findings.size === 0 ? [] : [...work.findings.values()];
}

function checkRuns({ text, runs }: StyledText): void {
  let at = 0;
  for (const { from, to } of runs) {
    if (from !== at || to < from) throw new Error(`a style run from ${from} to ${to} follows text that ends at ${at}`);
    at = to;
  }
  if (at !== text.length) throw new Error(`style runs end at ${at}, the text at ${text.length}`);
}

function openWork(
  { text }: StyledText,
  rules: LineRules,
  style: ParagraphStyle,
  { typecase, hyphenator }: Desk,
  items: MutableItems,
): Work | null {
  const [first] = items.styles;
  if (!first) return null;
  const isVertical = style.writing === "vertical";
  return {
    text,
    classes: items.classes,
    pairs: pairTable(rules, style.kinsoku),
    rules,
    typecase,
    items,
    findings: new Map(),
    isVertical,
    hyphenator: style.hyphenate ? hyphenator : null,
    style: first,
    styleIndex: 0,
    size: first.size,
    slots: typecase.slotsOf(first, isVertical),
    pending: -1,
    interpuncts: [],
    spaces: 0,
  };
}

function prepareRun(work: Work, index: number, from: number, to: number): void {
  const { items } = work;
  const style = items.styles[index] ?? work.style;
  work.style = style;
  work.styleIndex = index;
  work.size = style.size;
  work.slots = work.typecase.slotsOf(style, work.isVertical);
  const firstBox = items.count;
  for (let i = from; i < to; ) i = prepareNext(work, i, to);
  if (firstBox > 0 && items.count > firstBox) joinRuns(work, firstBox);
  if (style.sideMarks?.includes("mourning")) keepTogether(items, firstBox, items.count);
}

/** Superior and inferior characters belong to what stands before them, without a gap; none stands behind them either. */
function joinRuns({ items }: Work, firstBox: number): void {
  const before = items.styles[items.style[firstBox - 1] ?? 0];
  const after = items.styles[items.style[firstBox] ?? 0];
  if (after?.script && !items.spaced[firstBox - 1]) bind(items, firstBox - 1);
  else if (before?.script && !items.spaced[firstBox - 1]) closeGap(items, firstBox - 1);
}

/** Makes the boxes of the unit of text at `i`; returns the offset behind it. */
function prepareNext(work: Work, i: number, end: number): number {
  const charClass = (work.classes[i] ?? C.Other) as CharClass;
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
      return addMark(work, i, charClass);
    case C.Exclaim:
      return isDoubleMark(work.text.charCodeAt(i)) ? addRuled(work, i, charClass, 1) : addMark(work, i, charClass);
    case C.Dash:
    case C.Ellipsis:
      return addUnit(work, i, end, charClass);
    case C.Interpunct:
      work.interpuncts.push(work.items.count);
      return addRuled(work, i, charClass, widthOf(work, charClass));
    case C.OneEmRule:
    case C.Wave:
    case C.IdeographicSpace:
      return addRuled(work, i, charClass, widthOf(work, charClass));
    case C.Tab:
      return addTab(work, i);
    case C.Ideograph:
    case C.IterationMark:
    case C.WideDigit:
    case C.Other:
    case C.Ordinal:
    case C.FixedMark:
      return addCharacter(work, i, charClass);
    default:
      return work.isVertical ? addVerticalWord(work, i, end) : addWord(work, i, end);
  }
}

/** An interpunct takes 1/2 em on the Mainland and 1 em where marks are centred. */
function widthOf({ rules }: Work, charClass: CharClass): number {
  return charClass === C.Interpunct && rules.marks === "centred" ? 1 : (ruledWidth(charClass) ?? 1);
}

/** A tab is a box without width; its stop is found when its line is placed. */
function addTab(work: Work, i: number): number {
  const { sort, glyph } = blankOf(work);
  addBox(work, i, i + 1, C.Tab, sort, glyph, NOTHING, Turn.Level);
  return i + 1;
}

function blankOf({ typecase, style }: Work) {
  return typecase.find(style, SPACE) ?? { sort: typecase.sortOf(style), glyph: 0 };
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
  const { sort, glyph } = blankOf(work);
  addBox(work, 0, work.text.length, C.Control, sort, glyph, NOTHING, Turn.Level);
}
