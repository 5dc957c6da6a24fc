/**
 * Why a paragraph was set as it was: what filled each line, step by step, what its end costs, and
 * what the line would have cost had it ended elsewhere.
 */
import type { FaceSet } from "../face/index.js";
import { pt } from "../units/index.js";
import { type ComposeServices, type Composition, composeOnce, openBench } from "./compose.js";
import { type BreakTask, lineCost } from "./cost.js";
import { type LineSpec, lineStart, TURNS } from "./finalize.js";
import { Break, GlueKind, type Items, Turn } from "./items.js";
import { gluedWidth, type Justification, SHRINK_ORDER, squeezedShare, stretchedShare } from "./justify.js";
import { fits, gapWeight, naturalWidth } from "./line.js";
import { roomsOfLine } from "./rooms.js";
import type { Alternative, Explain, GlyphRoom, LineEnd, LineExplanation, ParagraphStyle, StepName, StepUse } from "./types.js";

/** Sets a paragraph as `createCompose` does and says why each line is as it is. */
export function createExplain(faces: FaceSet, services: ComposeServices = {}): Explain {
  const bench = openBench(faces, services);
  return (text, style, measure) => {
    const composition = composeOnce(text, style, measure, bench);
    const lines = composition.result.lines.flatMap((line, index) => {
      const spec = composition.specs[index];
      return spec ? [{ line, glyphs: roomsOf(bench.items, spec, style), ...explainLine(composition, spec, index) }] : [];
    });
    return { lines, findings: composition.result.findings };
  };
}

function explainLine({ task, breaks }: Composition, spec: LineSpec, index: number): Omit<LineExplanation, "line" | "glyphs"> {
  const { sums } = task;
  const start = breaks[index] ?? 0;
  const end = breaks[index + 1] ?? start;
  return {
    measure: pt(spec.measure),
    natural: pt(naturalWidth(sums, spec.from, spec.to)),
    steps: stepsOf(sums.items, spec),
    end: endOf(sums.items, spec),
    cost: lineCost(task, start, end, spec.measure),
    alternatives: alternativesOf(task, start, end, spec.measure),
  };
}

/** Where each glyph of a line has its room; its ink may be drawn to one side of that (see marks.ts). */
function roomsOf(items: Items, spec: LineSpec, style: ParagraphStyle): readonly GlyphRoom[] {
  const { from, to, justification } = spec;
  const rooms = roomsOfLine(items, spec, lineStart(spec, style));
  return Array.from({ length: to - from }, (_, k) => {
    const i = from + k;
    const isLast = i === to - 1;
    const gapSet = isLast ? 0 : gluedWidth(items, i, justification);
    const gap = isLast ? 0 : (items.glueWidth[i] ?? 0);
    const turn = TURNS[(items.turn[i] ?? Turn.Level) as Turn];
    return {
      from: items.from[i] ?? 0,
      to: items.to[i] ?? 0,
      x: pt(rooms.x(i)),
      width: pt(items.width[i] ?? 0),
      gap: pt(gap),
      gapSet: pt(gapSet),
      steps: isLast ? [] : stepsOfGap(items, i, justification),
      ...(turn ? { turn } : {}),
    };
  });
}

/** The steps that changed the gap after a box. */
function stepsOfGap(items: Items, i: number, justification: Justification): readonly StepName[] {
  const kind = (items.glue[i] ?? GlueKind.Solid) as GlueKind;
  if (justification.kind === "squeezed") {
    const step = SHRINK_STEPS[kind];
    return step && squeezedShare(kind, justification.step, justification.share) * (items.glueShrink[i] ?? 0) > 0 ? [step] : [];
  }
  if (justification.kind !== "stretched") return [];
  const steps: StepName[] = [];
  const share = stretchedShare(kind, justification);
  if (share * (items.glueStretch[i] ?? 0) > 0) steps.push(STRETCH_STEPS[kind] ?? "stretch-gaps");
  if (justification.everyGap * gapWeight(items, i) > 0) steps.push("stretch-every-gap");
  return steps;
}

const STRETCH_STEPS: Readonly<Partial<Record<GlueKind, StepName>>> = {
  [GlueKind.WordSpace]: "stretch-word-space",
  [GlueKind.HanLatin]: "stretch-han-latin",
};

const SHRINK_STEPS: Readonly<Partial<Record<GlueKind, StepName>>> = {
  [GlueKind.WordSpace]: "shrink-word-space",
  [GlueKind.BracketBlank]: "shrink-bracket",
  [GlueKind.PauseBlank]: "shrink-pause",
  [GlueKind.HanLatin]: "shrink-han-latin",
  [GlueKind.StopBlank]: "shrink-stop",
};

/** The steps of justification that a line uses, in the order of typesetting.md §3. */
function stepsOf(items: Items, { from, to, justification }: LineSpec): readonly StepUse[] {
  const glues = Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => from + i);
  const ofKind = (kind: GlueKind) => glues.filter((i) => items.glue[i] === kind);
  if (justification.kind === "squeezed") {
    const { step: last, share } = justification;
    return used(
      SHRINK_ORDER.flatMap((kind) => {
        const step = SHRINK_STEPS[kind];
        return step ? [useOf(step, ofKind(kind), (i) => -squeezedShare(kind, last, share) * (items.glueShrink[i] ?? 0))] : [];
      }),
    );
  }
  if (justification.kind !== "stretched") return [];
  const stretched = (i: number) => stretchedShare(items.glue[i] ?? 0, justification) * (items.glueStretch[i] ?? 0);
  const others = glues.filter((i) => items.glue[i] !== GlueKind.WordSpace && items.glue[i] !== GlueKind.HanLatin);
  return used([
    useOf("stretch-word-space", ofKind(GlueKind.WordSpace), stretched),
    useOf("stretch-han-latin", ofKind(GlueKind.HanLatin), stretched),
    useOf("stretch-gaps", others, stretched),
    useOf("stretch-every-gap", glues, (i) => justification.everyGap * gapWeight(items, i)),
  ]);
}

function used(steps: readonly StepUse[]): readonly StepUse[] {
  return steps.filter((use) => use.gaps > 0);
}

function useOf(step: StepName, glues: readonly number[], changeOf: (glue: number) => number): StepUse {
  const changes = glues.map(changeOf).filter((change) => change !== 0);
  const widest = changes.reduce((most, change) => (Math.abs(change) > Math.abs(most) ? change : most), 0);
  return { step, gaps: changes.length, each: pt(widest), total: pt(changes.reduce((sum, change) => sum + change, 0)) };
}

function endOf(items: Items, { to }: LineSpec): LineEnd {
  if (to === items.count) return "paragraph";
  switch ((items.penalty[to - 1] ?? Break.Free) as Break) {
    case Break.Free:
      return "free";
    case Break.Soft:
      return "soft";
    case Break.Hyphen:
      return "hyphen";
    case Break.WordJoint:
      return "word-joint";
    case Break.Word:
      return "word";
    case Break.Kinsoku:
    case Break.Never:
      return "kinsoku";
  }
}

/** Ends to either side of the chosen one that are worth telling. */
const NEIGHBOURS = 2;

function alternativesOf(task: BreakTask, start: number, chosen: number, measure: number): readonly Alternative[] {
  const { sums, candidates } = task;
  const { at, count } = candidates;
  const from = at[start] ?? 0;
  const alternatives: Alternative[] = [];
  for (let end = Math.max(start + 1, chosen - NEIGHBOURS); end <= Math.min(count - 1, chosen + NEIGHBOURS); end++) {
    if (end === chosen) continue;
    const to = at[end] ?? 0;
    const cost = lineCost(task, start, end, measure);
    alternatives.push({ to: offsetOf(sums.items, to), cost, fits: fits(sums, from, to, measure) });
  }
  return alternatives;
}

function offsetOf(items: Items, box: number): number {
  return box < items.count ? (items.from[box] ?? 0) : (items.to[items.count - 1] ?? 0);
}
