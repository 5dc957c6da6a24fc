/** The pieces of text that no column may part: a line, a whole subhead, a drop cap with its lines. */
import type { Line, ParagraphLines } from "../inline/index.js";
import type { Finding } from "../model/index.js";
import { type Pt, pt } from "../units/index.js";
import type { SetCap } from "./dropCap.js";
import type { FlowBlock, TableRow } from "./types.js";

/** A piece of the text that stays together. */
export interface Unit {
  readonly block: number;
  /** Index of its first line among the lines of its block at this measure, and how many lines the block has. */
  readonly line: number;
  readonly ofLines: number;
  readonly lines: readonly UnitLine[];
  /** Grid lines that it takes. */
  readonly height: number;
  /** Where in the block's text the lines count from. */
  readonly offset: number;
  /** Grid lines above it that stay blank and are left out at the head of a column; they are part of its height. */
  readonly air?: number;
  /** Of a row of a table, or a part of one. */
  readonly row?: UnitRow;
}

/** What a column of the page must know of a row that stands in it. */
export interface UnitRow extends TableRow {
  /** Where its table stands in the measure. */
  readonly x: Pt;
  readonly width: Pt;
  /** Whether rows are parted by hairlines, because some take several lines. */
  readonly isRuled: boolean;
  /** The head of its table, set again above the row where it opens a column; empty for the head itself. */
  readonly heads: readonly Unit[];
}

/** A line of a unit and where it stands in it. */
export interface UnitLine {
  readonly line: Line;
  /** Grid lines below the unit's first one; may be a half. */
  readonly at: number;
  /** Points from the start of the measure. */
  readonly x: Pt;
  readonly cap?: true;
  /** Whether it stands in an earlier column too. */
  readonly isAgain?: true;
  readonly findings: readonly Finding[];
}

/** Subheads are set on whole grid lines together; paragraphs run on from column to column. */
export function staysWhole(block: FlowBlock): boolean {
  return block.role === "subhead" || block.role === "briefHead" || block.occupies !== null;
}

/** The lines of a block that stays whole, in the middle of the grid lines that it occupies. */
export function wholeLines(
  block: FlowBlock,
  { lines, findings }: ParagraphLines,
): { readonly height: number; readonly lines: readonly UnitLine[] } {
  const height = Math.max(lines.length, block.occupies ?? 0);
  const lead = (height - lines.length) / 2;
  return { height, lines: lines.map((line, i) => unitLine(line, findings, lead + i)) };
}

/** A line of a unit, with what was found of it. */
export function unitLine(line: Line, findings: readonly Finding[], at = 0, x: Pt = START): UnitLine {
  return { line, at, x, findings: findingsOf(line, findings) };
}

/** A cap in the middle of its grid lines. */
export function capLine({ line, lines }: SetCap): UnitLine {
  return { line, at: (lines - 1) / 2, x: START, cap: true, findings: NONE };
}

/** What was found of a line; findings tell their place by an offset in the text. */
function findingsOf(line: Line, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return NONE;
  return findings.filter(({ params }) => Number(params.offset ?? 0) >= line.from && Number(params.offset ?? 0) < line.to);
}

const START = pt(0);
const NONE: readonly Finding[] = [];
