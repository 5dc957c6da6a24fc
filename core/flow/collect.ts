/**
 * First phase: the lines of all blocks at one measure, as units that no column may part: a line of
 * a paragraph, or a whole subhead with the grid lines that it occupies (占行).
 */
import type { Compose, Line, LineRun, StyledText } from "../inline/index.js";
import { em, type Pt } from "../units/index.js";
import type { FlowBlock, FlowCursor } from "./types.js";

/** A piece of the text that stays together. */
export interface Unit {
  readonly block: number;
  /** Index of its first line among the lines of its block at this measure, and how many blocks' lines there are. */
  readonly line: number;
  readonly ofLines: number;
  readonly lines: readonly Line[];
  /** Grid lines that it takes. */
  readonly height: number;
  /** Where in the block's text the lines count from. */
  readonly offset: number;
}

/** The units of `blocks` from a cursor on, set at one measure. */
export function collect(blocks: readonly FlowBlock[], measure: Pt, compose: Compose, start: FlowCursor): readonly Unit[] {
  const units: Unit[] = [];
  for (let index = start.block; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) continue;
    const offset = index === start.block ? (start.offset ?? 0) : 0;
    const firstLine = index === start.block ? start.line : 0;
    addUnits(units, block, index, linesFrom(block, offset, measure, compose), firstLine, offset);
  }
  return units;
}

function addUnits(units: Unit[], block: FlowBlock, index: number, lines: readonly Line[], firstLine: number, offset: number): void {
  const rest = lines.slice(firstLine);
  if (rest.length === 0) return;
  const common = { block: index, ofLines: lines.length, offset };
  if (staysWhole(block)) {
    units.push({ ...common, line: firstLine, lines: rest, height: Math.max(rest.length, block.occupies ?? 0) });
    return;
  }
  rest.forEach((line, i) => {
    units.push({ ...common, line: firstLine + i, lines: [line], height: 1 });
  });
}

/** Subheads are set on whole grid lines together; paragraphs run on from column to column. */
function staysWhole(block: FlowBlock): boolean {
  return block.role === "subhead" || block.role === "briefHead" || block.occupies !== null;
}

function linesFrom(block: FlowBlock, offset: number, measure: Pt, compose: Compose): readonly Line[] {
  if (offset === 0) return compose(block.text, block.style, measure).lines;
  const rest = compose(textFrom(block.text, offset), { ...block.style, indent: em(0) }, measure);
  return rest.lines.map((line) => movedLine(line, offset));
}

/** The text behind an offset, with its styles. */
function textFrom({ text, runs }: StyledText, offset: number): StyledText {
  const rest = runs.filter((run) => run.to > offset).map((run) => ({ ...run, from: Math.max(0, run.from - offset), to: run.to - offset }));
  return { text: text.slice(offset), runs: rest };
}

function movedLine(line: Line, by: number): Line {
  return { ...line, from: line.from + by, to: line.to + by, runs: line.runs.map((run) => movedRun(run, by)) };
}

function movedRun(run: LineRun, by: number): LineRun {
  return { ...run, from: run.from + by, to: run.to + by, offsets: run.offsets.map((offset) => offset + by) };
}
