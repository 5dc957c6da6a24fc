/**
 * One paragraph into lines, phase by phase: collect, prepare, candidates, breaks, justify,
 * finalize. Results are remembered by identity of text and style, and by measure.
 */
import type { FaceSet, Hyphenator } from "../face/index.js";
import { createCandidates, findCandidates, type MutableCandidates } from "./candidates.js";
import { type BreakTask, linePrice, type Setting } from "./cost.js";
import type { Desk } from "./desk.js";
import { finalize, type LineSpec, lineStart, openTray, type Tray, trayFor } from "./finalize.js";
import { findingsOf } from "./findings.js";
import { breakGreedily } from "./greedy.js";
import { fillOnGrid } from "./grid.js";
import { createItems, type Items, type MutableItems } from "./items.js";
import { justify, type Placed, spreadEvenly, totalOf } from "./justify.js";
import { createSums, fillSums, type MutableSums, naturalWidth, type Sums, slackOf } from "./line.js";
import { measureOf, measuresFrom } from "./measures.js";
import { breakOptimally, createWays, type Ways } from "./optimal.js";
import { breakByWidth, type Placer, placedWidth } from "./placedFit.js";
import { prepare } from "./prepare.js";
import { PROFILES, rulesOf } from "./profile.js";
import { roomsOfLine } from "./rooms.js";
import { hasSideMarks, sideMarksOf } from "./sideMarks.js";
import { SINGLE_LINE, UNBOUNDED } from "./singleLine.js";
import { hasTab, leadersOf, placeTabs } from "./tabs.js";
import { openTypecase } from "./typecase.js";
import type { Compose, Line, Measure, ParagraphLines, ParagraphStyle, StyledText } from "./types.js";

/** Ports that a composer may use beside its faces. */
export interface ComposeServices {
  /** Divides Latin words in paragraphs that ask for it; without one they stay whole. */
  readonly hyphenator?: Hyphenator | null;
}

/** Settings remembered of one text: beside a picture it meets other rooms as the text before it grows and shrinks. */
const REMEMBERED = 16;

/** A composer that sets paragraphs in these faces; keep one for as long as the faces stay the same. */
export function createCompose(faces: FaceSet, services: ComposeServices = {}): Compose {
  const bench = openBench(faces, services);
  const composed = new WeakMap<StyledText, Kept[]>();
  return (text, style, measure) => {
    const kept = composed.get(text) ?? [];
    const known = kept.find((one) => one.style === style && isSameRoom(one.measure, measure));
    if (known) return known.lines;
    const lines = composeOnce(text, style, measure, bench).result;
    if (kept.length === 0) composed.set(text, kept);
    if (kept.length === REMEMBERED) kept.shift();
    kept.push({ style, measure, lines });
    return lines;
  };
}

function isSameRoom(one: Measure, other: Measure): boolean {
  if (typeof one === "number" || typeof other === "number") return one === other;
  return one.length === other.length && one.every(({ width }, line) => width === other[line]?.width);
}

/** A paragraph set before, in one style and at one measure. */
interface Kept {
  readonly style: ParagraphStyle;
  readonly measure: Measure;
  readonly lines: ParagraphLines;
}

/** The work bench of a composer: its typecase, and arrays that serve one paragraph after another. */
export interface Bench {
  readonly desk: Desk;
  readonly items: MutableItems;
  readonly sums: MutableSums;
  readonly candidates: MutableCandidates;
  ways: Ways;
  tray: Tray;
}

export function openBench(faces: FaceSet, { hyphenator = null }: ComposeServices = {}): Bench {
  return benchOf({ typecase: openTypecase(faces), hyphenator });
}

function benchOf(tools: Pick<Desk, "typecase" | "hyphenator">): Bench {
  const items = createItems();
  const room = items.glyph.length + 1;
  const sums = createSums(items, PROFILES["gb-news"].rules);
  const desk = { ...tools, setAside: asideSetter(tools) };
  return { desk, items, sums, candidates: createCandidates(room), ways: createWays(room), tray: openTray() };
}

/** Readings and leaders are set on a bench of their own, while the paragraph's is in use. */
function asideSetter(tools: Pick<Desk, "typecase" | "hyphenator">): Desk["setAside"] {
  let aside: Bench | null = null;
  return (writing) => (text, style) => {
    aside ??= benchOf(tools);
    const runs = [{ from: 0, to: text.length, style }];
    const { lines } = composeOnce({ text, runs }, { ...SINGLE_LINE, ...(writing ? { writing } : {}) }, UNBOUNDED, aside).result;
    return lines[0] ?? null;
  };
}

/** A paragraph with the reasons for its lines: what was to be broken, where it was, and how each line is filled. */
export interface Composition {
  readonly task: BreakTask;
  /** Indices into the candidates of the task at which lines begin, the end of the paragraph last. */
  readonly breaks: readonly number[];
  readonly specs: readonly LineSpec[];
  readonly result: ParagraphLines;
}

/** Sets one paragraph, nothing remembered; what it returns of the task holds until the bench is used again. */
export function composeOnce(text: StyledText, style: ParagraphStyle, room: Measure, bench: Bench): Composition {
  const { desk, items, sums, candidates } = bench;
  const rules = rulesOf(style);
  const found = prepare(text, rules, style, desk, items);
  const measures = measuresFrom(room, style, rules, items);
  fillSums(sums, rules);
  findCandidates(candidates, sums, measures);
  const task: BreakTask = { sums, candidates, measures, setting: settingOf(style.align), linePrice: linePrice(style) };
  if (items.count === 0) return { task, breaks: [], specs: [], result: { lines: [], findings: found } };
  const place = placerOf(task, style);
  const breaks = place ? breakByWidth(task, place) : breakLines(task, style, bench);
  const specs = specsOf(text, task, breaks, style, place);
  bench.tray = trayFor(bench.tray, items, specs);
  const drawn = finalize(items, specs, style, desk.typecase, bench.tray);
  const lines = withMarks(items, specs, drawn, style, desk);
  return { task, breaks, specs, result: { lines, findings: findingsOf(found, text.text, items, specs, lines) } };
}

/** How lines are set by position: on the strict grid or at tab stops; null where their width is a sum. */
function placerOf({ sums: { items }, measures }: BreakTask, style: ParagraphStyle): Placer | null {
  if (style.grid) return (from, to) => fillOnGrid(items, from, to);
  const { tabs } = style;
  if (!tabs || !hasTab(items)) return null;
  return (from, to, line) => placeTabs(items, tabs, from, to, line === 0 ? measures.firstIndent : measures.indent);
}

/** Indices into the candidates at which lines begin, the end of the paragraph last. */
function breakLines(task: BreakTask, style: ParagraphStyle, bench: Bench): readonly number[] {
  if (style.breaking === "greedy") return breakGreedily(task);
  const { at } = task.candidates;
  if (bench.ways.cost.length < at.length) bench.ways = createWays(at.length);
  return breakOptimally(task, bench.ways);
}

/** The lines with what stands beside their characters and fills their tabs. */
function withMarks(items: Items, specs: readonly LineSpec[], lines: readonly Line[], style: ParagraphStyle, desk: Desk): readonly Line[] {
  const tabs = style.tabs?.some(({ leader }) => leader !== undefined) ? style.tabs : null;
  if (!tabs && !hasSideMarks(items)) return lines;
  return lines.map((line, index) => {
    const spec = specs[index];
    if (!spec) return line;
    const rooms = roomsOfLine(items, spec, lineStart(spec, style));
    const leaders = tabs ? leadersOf(items, tabs, spec, rooms, desk.setAside(style.writing)) : [];
    const marks = [...leaders, ...sideMarksOf(items, spec, rooms)];
    return marks.length > 0 ? { ...line, marks } : line;
  });
}

function settingOf(align: ParagraphStyle["align"]): Setting {
  if (align === "justify" || align === "spread") return "justified";
  return align === "center" ? "balanced" : "ragged";
}

/** What stands in each line and how it is filled; the last one of a paragraph is not. */
function specsOf(
  { text }: StyledText,
  task: BreakTask,
  breaks: readonly number[],
  style: ParagraphStyle,
  place: Placer | null,
): readonly LineSpec[] {
  const { items } = task.sums;
  const { at } = task.candidates;
  const specs: LineSpec[] = [];
  for (let line = 0; line + 1 < breaks.length; line++) {
    const from = at[breaks[line] ?? 0] ?? 0;
    const to = at[breaks[line + 1] ?? 0] ?? items.count;
    const textFrom = line === 0 ? 0 : (items.from[from] ?? 0);
    const textTo = to === items.count ? text.length : (items.from[to] ?? 0);
    const indent = line === 0 ? task.measures.firstIndent : task.measures.indent;
    const measure = measureOf(task.measures, line);
    const placed = place?.(from, to, line);
    const filling = placed ? fillByPlace(items, from, to, placed) : fillByRules(task.sums, style, from, to, measure);
    const { isFilled, justification, width, hang } = filling;
    specs.push({ from, to, textFrom, textTo, indent, measure, isFilled, justification, width, hang });
  }
  return specs;
}

type Filling = Pick<LineSpec, "isFilled" | "justification" | "width" | "hang">;

function fillByPlace(items: Items, from: number, to: number, placed: Placed): Filling {
  return { isFilled: false, justification: placed, width: placedWidth(items, from, to, placed), hang: 0 };
}

function fillByRules(sums: Sums, style: ParagraphStyle, from: number, to: number, measure: number): Filling {
  const slack = slackOf(sums, from, to, measure);
  const natural = naturalWidth(sums, from, to);
  const hang = sums.rules.hanging ? slack - (measure - natural) : 0;
  const isFilled = style.align === "justify" && to < sums.items.count;
  const justification = style.align === "spread" ? spreadEvenly(sums, from, to, slack) : justify(sums, from, to, slack, isFilled);
  return { isFilled, justification, width: natural + totalOf(justification) - hang, hang };
}
