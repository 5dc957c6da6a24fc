/**
 * One paragraph into lines, phase by phase: collect, prepare, candidates, breaks, justify,
 * finalize. Results are remembered by identity of text and style, and by measure.
 */
import type { FaceSet, Hyphenator } from "../face/index.js";
import { createCandidates, findCandidates, type MutableCandidates } from "./candidates.js";
import type { BreakTask, Setting } from "./cost.js";
import { finalize, type LineSpec, openTray, type Tray, trayFor } from "./finalize.js";
import { findingsOf } from "./findings.js";
import { breakGreedily } from "./greedy.js";
import { breakOnGrid, fillOnGrid } from "./grid.js";
import { createItems, type MutableItems } from "./items.js";
import { type Justification, justify, spreadEvenly, totalOf } from "./justify.js";
import { createSums, fillSums, type MutableSums, naturalWidth, type Sums, slackOf } from "./line.js";
import { measureOf, measuresFrom } from "./measures.js";
import { breakOptimally, createWays, type Ways } from "./optimal.js";
import { placedWidth } from "./placedFit.js";
import { type Desk, prepare } from "./prepare.js";
import { PROFILES, rulesOf } from "./profile.js";
import { openTypecase } from "./typecase.js";
import type { Compose, Measure, ParagraphLines, ParagraphStyle, StyledText } from "./types.js";

/** Ports that a composer may use beside its faces. */
export interface ComposeServices {
  /** Divides Latin words in paragraphs that ask for it; without one they stay whole. */
  readonly hyphenator?: Hyphenator | null;
}

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
  const items = createItems();
  const room = items.glyph.length + 1;
  const sums = createSums(items, PROFILES["gb-news"].rules);
  const desk = { typecase: openTypecase(faces), hyphenator };
  return { desk, items, sums, candidates: createCandidates(room), ways: createWays(room), tray: openTray() };
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
  const task: BreakTask = { sums, candidates, measures, setting: settingOf(style.align) };
  if (items.count === 0) return { task, breaks: [], specs: [], result: { lines: [], findings: found } };
  const breaks = breakLines(task, style, bench);
  const specs = specsOf(text, task, breaks, style);
  bench.tray = trayFor(bench.tray, items, specs);
  const lines = finalize(items, specs, style, desk.typecase, bench.tray);
  return { task, breaks, specs, result: { lines, findings: findingsOf(found, text.text, items, specs, lines) } };
}

/** Indices into the candidates at which lines begin, the end of the paragraph last. */
function breakLines(task: BreakTask, style: ParagraphStyle, bench: Bench): readonly number[] {
  if (style.grid) return breakOnGrid(task);
  if (style.breaking === "greedy") return breakGreedily(task);
  const { at } = task.candidates;
  if (bench.ways.cost.length < at.length) bench.ways = createWays(at.length);
  return breakOptimally(task, bench.ways);
}

function settingOf(align: ParagraphStyle["align"]): Setting {
  if (align === "justify" || align === "spread") return "justified";
  return align === "center" ? "balanced" : "ragged";
}

/** What stands in each line and how it is filled; the last one of a paragraph is not. */
function specsOf({ text }: StyledText, task: BreakTask, breaks: readonly number[], style: ParagraphStyle): readonly LineSpec[] {
  const { items } = task.sums;
  const { at } = task.candidates;
  const specs: LineSpec[] = [];
  for (let line = 0; line + 1 < breaks.length; line++) {
    const from = at[breaks[line] ?? 0] ?? 0;
    const to = at[breaks[line + 1] ?? 0] ?? items.count;
    const textFrom = line === 0 ? 0 : (items.from[from] ?? 0);
    const textTo = to === items.count ? text.length : (items.from[to] ?? 0);
    specs.push(specOf(task, style, line, from, to, textFrom, textTo));
  }
  return specs;
}

function specOf(
  { sums, measures }: BreakTask,
  style: ParagraphStyle,
  line: number,
  from: number,
  to: number,
  textFrom: number,
  textTo: number,
): LineSpec {
  const measure = measureOf(measures, line);
  const slack = slackOf(sums, from, to, measure);
  const natural = naturalWidth(sums, from, to);
  const hang = sums.rules.hanging ? slack - (measure - natural) : 0;
  const isFilled = !style.grid && (style.align === "spread" || (style.align === "justify" && to < sums.items.count));
  const justification = justificationOf(sums, style, from, to, slack, isFilled);
  const width =
    justification.kind === "placed" ? placedWidth(sums.items, from, to, justification) : natural + totalOf(justification) - hang;
  const indent = line === 0 ? measures.firstIndent : measures.indent;
  return { from, to, textFrom, textTo, indent, measure, isFilled, justification, width, hang };
}

function justificationOf(sums: Sums, style: ParagraphStyle, from: number, to: number, slack: number, isFilled: boolean): Justification {
  if (style.grid) return fillOnGrid(sums.items, from, to);
  return style.align === "spread" ? spreadEvenly(sums, from, to, slack) : justify(sums, from, to, slack, isFilled);
}
