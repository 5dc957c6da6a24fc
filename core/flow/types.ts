/** The door of the flow room: blocks of text into columns on a line grid. */
import type { Line, ParagraphStyle, StyledText } from "../inline/index.js";
import type { Pt } from "../units/index.js";

export interface FlowBlock {
  readonly text: StyledText;
  readonly style: ParagraphStyle;
  readonly role: "paragraph" | "subhead" | "quote" | "table" | "briefHead";
  /** Story and offset in its text where this block's text begins. */
  readonly story: string;
  readonly from: number;
  /** Grid lines that the block's lines occupy together, when that is more than their number (占行). */
  readonly occupies: number | null;
  /** Lines of the next block that must stand in the same column (背题). */
  readonly keepWithNext: number;
}

/** A stretch of one column, in grid lines. Regions are filled in order. */
export interface Region {
  readonly x: Pt;
  /** First grid line. */
  readonly line: number;
  readonly lines: number;
  readonly measure: Pt;
}

/** A place in a sequence of blocks: the next line to set. */
export interface FlowCursor {
  readonly block: number;
  readonly line: number;
  /**
   * Where in the block's text `line` counts from, when the block began at another measure; its
   * beginning when absent.
   */
  readonly offset?: number;
}

export interface PlacedLine {
  readonly block: number;
  readonly line: Line;
  readonly region: number;
  /** Grid line on which the baseline stands; may be a half for a centred 占行 subhead. */
  readonly at: number;
}

export interface Flow {
  readonly placed: readonly PlacedLine[];
  /** Where the text goes on; null when all is placed. */
  readonly rest: FlowCursor | null;
  /** Grid lines that the rest would take at the last region's measure. */
  readonly restLines: number;
  /** Free grid lines at the foot of each region. */
  readonly free: readonly number[];
}

export const FLOW_START: FlowCursor = { block: 0, line: 0 };
