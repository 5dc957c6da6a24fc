/** The door of the flow room: blocks of text into columns on a line grid. */
import type { CharacterStyle, Line, ParagraphStyle, Slot, StyledText } from "../inline/index.js";
import type { Finding } from "../model/index.js";
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
  /** Characters at the head of the block that are set large (首字下沉). */
  readonly dropCap?: DropCap;
  /** Of a row of a table: its cells, set in place of `text`, which is that of the cells with a tab between two. */
  readonly row?: TableRow;
}

/** A table as its cells; how wide its columns are depends on the measure. */
export interface Table {
  /** Rows may have cells more or fewer. */
  readonly rows: readonly (readonly TableCell[])[];
  /** How many rows at its head name the columns; they are set again where a column of the page begins inside the table. */
  readonly heads: number;
  /** Size of its type: 1 em of its gaps. */
  readonly size: Pt;
  /** How cells of each kind are set, without indent: their alignment is that of the kind. */
  readonly styles: Readonly<Record<CellSetting, ParagraphStyle>>;
}

/** How the lines of a cell stand: ragged, centred, justified; `number` ends where the numbers above and below it end. */
export type CellSetting = "start" | "center" | "justify" | "number";

export interface TableCell {
  /** Empty for a cell with nothing in it. */
  readonly text: StyledText;
  /** Offset in the text of its row where the cell's text begins. */
  readonly from: number;
}

/** A row of a table. The rows of a table are blocks that follow each other. */
export interface TableRow {
  readonly table: Table;
  readonly index: number;
}

/**
 * The first characters of a block set large beside its first lines. The em box of the cap reaches from
 * the top of the first line's em box to the bottom of the last one's (see `dropCapSize`); it keeps its
 * lines with it, and room for all of them where the text has fewer. No first-line indent.
 *
 *     ┌────┐ 的江水在这里
 *     │ 春 │ 转了一个弯，
 *     └────┘ 然后向东流去
 *     了。两岸的人都说
 */
export interface DropCap {
  /** End of the large characters in the block's text. */
  readonly to: number;
  /** Their type, size included. */
  readonly style: CharacterStyle;
  /** Lines over which they stand, 2 or more. */
  readonly lines: number;
  /** Room between them and the lines beside them. */
  readonly gap: Pt;
}

/** A stretch of one column, in grid lines. Regions are filled in order. */
export interface Region {
  readonly x: Pt;
  /** First grid line. */
  readonly line: number;
  readonly lines: number;
  readonly measure: Pt;
  /**
   * Room in each grid line of the region, from left to right: two slots beside a picture in the middle,
   * none where nothing may stand. Text runs along a grid line from slot to slot. The whole measure on
   * every grid line when absent, and on grid lines that have no entry.
   */
  readonly slots?: readonly (readonly Slot[])[];
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

/** A place in the text of a sequence of blocks; the offset counts in the block's own text. */
export interface TextPosition {
  readonly block: number;
  readonly offset: number;
}

export interface PlacedLine {
  readonly block: number;
  readonly line: Line;
  readonly region: number;
  /** Grid line on which the baseline stands; may be a half for what is centred in several of them. */
  readonly at: number;
  /** Start of the line from the start of its region. */
  readonly x: Pt;
  /** Whether it holds the large characters of a drop cap. */
  readonly cap?: true;
  /** Whether it stands in an earlier column too: the head of a table. */
  readonly isAgain?: true;
  /** What the composer says of this line, offsets counting in the block's text. */
  readonly findings: readonly Finding[];
}

/** A rule of a table, at the upper edge of a grid line. */
export interface PlacedRule {
  readonly region: number;
  readonly at: number;
  /** Start from the start of the region. */
  readonly x: Pt;
  readonly width: Pt;
  /** `top` and `bottom` are the thick rules of a table, `head` the thin one under its head (三线表), `row` a hairline. */
  readonly kind: "top" | "head" | "row" | "bottom";
}

/** Text that found no room (余 n 行 m 字). */
export interface Overset extends TextPosition {
  /** Code points, white space aside. */
  readonly characters: number;
  /** Grid lines that it would take at the last region's measure. */
  readonly lines: number;
}

export interface Flow {
  readonly placed: readonly PlacedLine[];
  readonly rules: readonly PlacedRule[];
  /** Where the text goes on; null when all is placed. */
  readonly rest: FlowCursor | null;
  /** Grid lines that the rest would take at the last region's measure. */
  readonly restLines: number;
  /** The same in terms of the text; null when all is placed. */
  readonly overset: Overset | null;
  /** Free grid lines at the foot of each region. */
  readonly free: readonly number[];
}

export const FLOW_START: FlowCursor = { block: 0, line: 0 };
