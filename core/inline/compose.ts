/**
 * One paragraph into lines, phase by phase: collect, prepare, candidates, breaks, justify,
 * finalize. Results are remembered by identity of text and style, and by measure.
 */
import { CharClass } from "../chars/index.js";
import type { FaceSet } from "../face/index.js";
import { type Pt, pt } from "../units/index.js";
import { createCandidates, findCandidates, type Measures, type MutableCandidates, measureAt } from "./candidates.js";
import type { BreakTask, Setting } from "./cost.js";
import { finalize, type LineSpec } from "./finalize.js";
import { findingsOf } from "./findings.js";
import { breakGreedily } from "./greedy.js";
import { breakOnGrid, fillOnGrid } from "./grid.js";
import { createItems, type MutableItems } from "./items.js";
import { justifiedByGrid, justify } from "./justify.js";
import { createSums, fillSums, type MutableSums, type Sums } from "./line.js";
import { breakOptimally, createWays, type Ways } from "./optimal.js";
import { prepare } from "./prepare.js";
import { PROFILES, rulesOf } from "./profile.js";
import { openTypecase, type Typecase } from "./typecase.js";
import type { Compose, Measure, ParagraphLines, ParagraphStyle, StyledText } from "./types.js";

/** A composer that sets paragraphs in these faces; keep one for as long as the faces stay the same. */
export function createCompose(faces: FaceSet): Compose {
  const bench = openBench(faces);
  const composed = new WeakMap<StyledText, Kept[]>();
  return (text, style, measure) => {
    const kept = composed.get(text) ?? [];
    const known = kept.find((one) => one.style === style && one.measure === measure);
    if (known) return known.lines;
    const lines = composeOnce(text, style, measure, bench).result;
    if (kept.length === 0) composed.set(text, kept);
    kept.push({ style, measure, lines });
    return lines;
  };
}

/** A paragraph set before, in one style and at one measure. */
interface Kept {
  readonly style: ParagraphStyle;
  readonly measure: Measure;
  readonly lines: ParagraphLines;
}

/** The work bench of a composer: its typecase, and arrays that serve one paragraph after another. */
export interface Bench {
  readonly typecase: Typecase;
  readonly items: MutableItems;
  readonly sums: MutableSums;
  readonly candidates: MutableCandidates;
  ways: Ways;
}

export function openBench(faces: FaceSet): Bench {
  const items = createItems();
  const room = items.glyph.length + 1;
  const sums = createSums(items, PROFILES["gb-news"].rules);
  return { typecase: openTypecase(faces), items, sums, candidates: createCandidates(room), ways: createWays(room) };
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
  const { typecase, items, sums } = bench;
  const measure = typeof room === "number" ? room : (room[0]?.width ?? pt(0));
  if (!(measure > 0)) throw new Error(`measure must be a positive length, not ${measure}`);
  const rules = rulesOf(style);
  const found = prepare(text, rules, style.kinsoku, typecase, items);
  fillSums(sums, rules);
  const task = taskOf(bench, style, measure);
  if (items.count === 0) return { task, breaks: [], specs: [], result: { lines: [], findings: found } };
  const breaks = breakLines(task, style, bench);
  const specs = specsOf(text, task, breaks, style);
  const lines = finalize(items, specs, style, typecase);
  return { task, breaks, specs, result: { lines, findings: [...found, ...findingsOf(text.text, items, specs, lines)] } };
}

function taskOf({ sums, candidates }: Bench, style: ParagraphStyle, measure: Pt): BreakTask {
  const indent = indentOf(sums, style, measure);
  const measures: Measures = { first: measure - indent, others: measure };
  findCandidates(candidates, sums, measures);
  return { sums, candidates, measures, setting: settingOf(style.align) };
}

/** Room in em that an indent leaves in the first line, however narrow the column. */
const LEAST_FIRST_LINE = 2;
/** What an opener of the first line hangs out of the indent, in em: its own width, so that text begins where it always does. */
const HUNG_OPENER = 0.5;

/** The indent counts in the size of the first run; a centred or right-hand line has none. */
function indentOf({ items, rules }: Sums, style: ParagraphStyle, measure: number): number {
  if (style.align === "center" || style.align === "end") return 0;
  const size = items.styles[0]?.size ?? 0;
  const indent = Math.max(0, Math.min(style.indent * size, measure - LEAST_FIRST_LINE * size));
  const hangs = rules.firstOpener === "hang" && items.charClass[0] === CharClass.Opener;
  return hangs ? Math.max(0, indent - HUNG_OPENER * size) : indent;
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
  if (align === "justify") return "justified";
  return align === "center" ? "balanced" : "ragged";
}

/** What stands in each line and how it is filled; the last one of a paragraph is not. */
function specsOf(
  { text }: StyledText,
  { sums, candidates, measures }: BreakTask,
  breaks: readonly number[],
  style: ParagraphStyle,
): readonly LineSpec[] {
  const { items } = sums;
  const last = breaks.length - 2;
  return breaks.slice(0, -1).map((start, index) => {
    const from = candidates.at[start] ?? 0;
    const to = candidates.at[breaks[index + 1] ?? 0] ?? items.count;
    const own = measureAt(measures, from);
    const isFilled = style.align === "justify" && !style.grid && index < last;
    return {
      from,
      to,
      textFrom: index === 0 ? 0 : (items.from[from] ?? 0),
      textTo: index === last ? text.length : (items.from[to] ?? 0),
      indent: measures.others - own,
      measure: measures.others,
      isFilled,
      justification: style.grid ? justifiedByGrid(fillOnGrid(items, from, to)) : justify(sums, from, to, own, isFilled),
    };
  });
}
