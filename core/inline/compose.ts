/**
 * One paragraph into lines, phase by phase: collect, prepare, candidates, breaks, justify,
 * finalize. Results are remembered by identity of text and style, and by measure.
 */
import type { KinsokuLevel } from "../chars/index.js";
import type { FaceSet } from "../face/index.js";
import type { Finding } from "../model/index.js";
import type { Pt } from "../units/index.js";
import { candidatesOf, type Measures, measureAt } from "./candidates.js";
import type { BreakTask, Setting } from "./cost.js";
import { finalize, type LineSpec } from "./finalize.js";
import { findingsOf } from "./findings.js";
import { breakGreedily } from "./greedy.js";
import type { Items } from "./items.js";
import { justify } from "./justify.js";
import { type Sums, sumsOf } from "./line.js";
import { breakOptimally } from "./optimal.js";
import { prepare } from "./prepare.js";
import { openTypecase, type Typecase } from "./typecase.js";
import type { Compose, ParagraphLines, ParagraphStyle, StyledText } from "./types.js";

interface Ready {
  readonly sums: Sums;
  readonly findings: readonly Finding[];
}

/** A composer that sets paragraphs in these faces; keep one for as long as the faces stay the same. */
export function createCompose(faces: FaceSet): Compose {
  const typecase = openTypecase(faces);
  const prepared = new WeakMap<StyledText, Map<KinsokuLevel, Ready>>();
  const composed = new WeakMap<StyledText, WeakMap<ParagraphStyle, Map<number, ParagraphLines>>>();

  function ready(text: StyledText, level: KinsokuLevel): Ready {
    const byLevel = remembered(prepared, text, () => new Map<KinsokuLevel, Ready>());
    return remembered(byLevel, level, () => {
      const { items, findings } = prepare(text, level, typecase);
      return { sums: sumsOf(items), findings };
    });
  }

  return (text, style, measure) => {
    if (!(measure > 0)) throw new Error(`measure must be a positive length, not ${measure}`);
    const byStyle = remembered(composed, text, () => new WeakMap<ParagraphStyle, Map<number, ParagraphLines>>());
    const byMeasure = remembered(byStyle, style, () => new Map<number, ParagraphLines>());
    return remembered(byMeasure, measure, () => compose(text, style, measure, ready(text, style.kinsoku), typecase).result);
  };
}

interface Memory<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

function remembered<Key, Value>(memory: Memory<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}

/** A paragraph with the reasons for its lines: what was to be broken, where it was, and how each line is filled. */
export interface Composition {
  readonly task: BreakTask;
  /** Indices into the candidates of the task at which lines begin, the end of the paragraph last. */
  readonly breaks: readonly number[];
  readonly specs: readonly LineSpec[];
  readonly result: ParagraphLines;
}

/** Sets one paragraph, nothing remembered. */
export function composeOnce(text: StyledText, style: ParagraphStyle, measure: Pt, typecase: Typecase): Composition {
  const { items, findings } = prepare(text, style.kinsoku, typecase);
  return compose(text, style, measure, { sums: sumsOf(items), findings }, typecase);
}

function compose(text: StyledText, style: ParagraphStyle, measure: Pt, { sums, findings }: Ready, typecase: Typecase): Composition {
  const { items } = sums;
  const task = taskOf(sums, style, measure);
  if (items.count === 0) return { task, breaks: [], specs: [], result: { lines: [], findings } };
  const breaks = breakLines(task, style);
  const specs = specsOf(text, task, breaks, style);
  const lines = specs.map((spec) => finalize(items, spec, style, typecase));
  return { task, breaks, specs, result: { lines, findings: [...findings, ...findingsOf(text.text, items, specs, lines)] } };
}

function taskOf(sums: Sums, style: ParagraphStyle, measure: Pt): BreakTask {
  const indent = indentOf(sums.items, style, measure);
  const measures: Measures = { first: measure - indent, others: measure };
  return { sums, candidates: candidatesOf(sums, measures), measures, setting: settingOf(style.align) };
}

/** Room in em that an indent leaves in the first line, however narrow the column. */
const LEAST_FIRST_LINE = 2;

/** The indent counts in the size of the first run; a centred or right-hand line has none. */
function indentOf(items: Items, style: ParagraphStyle, measure: number): number {
  if (style.align === "center" || style.align === "end") return 0;
  const size = items.styles[0]?.size ?? 0;
  return Math.max(0, Math.min(style.indent * size, measure - LEAST_FIRST_LINE * size));
}

/** Indices into the candidates at which lines begin, the end of the paragraph last. */
function breakLines(task: BreakTask, style: ParagraphStyle): readonly number[] {
  return style.breaking === "optimal" ? breakOptimally(task) : breakGreedily(task);
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
    const isFilled = style.align === "justify" && index < last;
    return {
      from,
      to,
      textFrom: index === 0 ? 0 : (items.from[from] ?? 0),
      textTo: index === last ? text.length : (items.from[to] ?? 0),
      indent: measures.others - own,
      measure: measures.others,
      isFilled,
      justification: justify(sums, from, to, own, isFilled),
    };
  });
}
