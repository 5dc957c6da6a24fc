/** Part of a block: its text from an offset on, set as the rest of a paragraph is, and its lines counted from the beginning again. */
import { changedRun, type Line, type LineRun, type ParagraphLines, type ParagraphStyle, type StyledText } from "../inline/index.js";
import type { Finding } from "../model/index.js";
import { em } from "../units/index.js";
import type { FlowBlock } from "./types.js";

// The composer remembers by identity, so the same part of the same block is the same object.
const parts = new WeakMap<FlowBlock, Map<number, FlowBlock>>();
const flushStyles = new WeakMap<ParagraphStyle, ParagraphStyle>();
const moved = new WeakMap<ParagraphLines, ParagraphLines>();

/** The block from an offset in its text on: without indent and drop cap, which stand at its beginning. */
export function blockFrom(block: FlowBlock, offset: number): FlowBlock {
  if (offset <= 0) return block;
  const ofBlock = parts.get(block) ?? new Map<number, FlowBlock>();
  parts.set(block, ofBlock);
  const known = ofBlock.get(offset);
  if (known) return known;
  const { dropCap: _, ...plain } = block;
  const part: FlowBlock = { ...plain, text: textFrom(block.text, offset), style: flushStyle(block.style) };
  ofBlock.set(offset, part);
  return part;
}

/** What was composed of a part of a block, its offsets counting in the text of the whole block. */
export function movedBy(paragraph: ParagraphLines, offset: number): ParagraphLines {
  if (offset <= 0) return paragraph;
  const known = moved.get(paragraph);
  if (known) return known;
  const made: ParagraphLines = {
    lines: paragraph.lines.map((line) => movedLine(line, offset)),
    findings: paragraph.findings.map((finding) => movedFinding(finding, offset)),
  };
  moved.set(paragraph, made);
  return made;
}

function textFrom({ text, runs, ruby }: StyledText, offset: number): StyledText {
  const rest = ranged(runs, offset);
  return { text: text.slice(offset), runs: rest, ...(ruby ? { ruby: ranged(ruby, offset) } : {}) };
}

function ranged<R extends { readonly from: number; readonly to: number }>(ranges: readonly R[], offset: number): readonly R[] {
  return ranges
    .filter((range) => range.to > offset)
    .map((range) => ({ ...range, from: Math.max(0, range.from - offset), to: range.to - offset }));
}

function flushStyle(style: ParagraphStyle): ParagraphStyle {
  const flush = flushStyles.get(style) ?? { ...style, indent: em(0) };
  flushStyles.set(style, flush);
  return flush;
}

function movedLine(line: Line, by: number): Line {
  return { ...line, from: line.from + by, to: line.to + by, runs: line.runs.map((run) => movedRun(run, by)) };
}

function movedRun(run: LineRun, by: number): LineRun {
  return changedRun(run, { from: run.from + by, to: run.to + by, offsets: run.offsets.map((offset) => offset + by) });
}

function movedFinding(finding: Finding, by: number): Finding {
  const { offset } = finding.params;
  return typeof offset === "number" ? { ...finding, params: { ...finding.params, offset: offset + by } } : finding;
}
